import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { startServerProcess } from '../support/server-process.ts'

const aFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'samstemt-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const somewhere = async (more: Record<string, string> = {}) => ({
  PORT: String(await freePort()),
  DATA_DIR: path.join(aFolder(), 'data'),
  ...more,
})
/** Whom one can log in as tells one first start from the next: the same ids are the same database. */
const sessionKeyOf = async (dataDir: string): Promise<string> => {
  const { readFileSync } = await import('node:fs')
  return readFileSync(path.join(dataDir, 'session.secret'), 'utf8')
}

test('on an empty machine it says where it is at once, answers 503 while it prepares, then 200', async () => {
  const env = await somewhere()
  const server = startServerProcess(env)
  const answers = await server.healthy()
  expect(answers.at(-1)).toBe('200 {"status":"ok"}')
  expect(answers.filter((answer) => answer !== 'no answer' && !answer.startsWith('200'))).toEqual([
    '503 {"status":"starting"}',
  ])
  expect(server.output().split('\n')[0]).toBe(`Samstemt: http://localhost:${env.PORT}`)
  expect(await server.end('SIGTERM')).toBe(0)
})

test('killed and started again it finds everything, and the database that was left running', async () => {
  const env = await somewhere()
  const first = startServerProcess(env)
  await first.healthy()
  const key = await sessionKeyOf(env.DATA_DIR)
  await first.end('SIGKILL')
  const second = startServerProcess(env)
  await second.healthy()
  expect(await sessionKeyOf(env.DATA_DIR)).toBe(key)
  expect(second.output()).not.toMatch(/error/i)
  expect(await second.end('SIGTERM')).toBe(0)
  const third = startServerProcess(env)
  await third.healthy()
  expect(await third.end('SIGTERM')).toBe(0)
})

test('two first starts at once share one database, and the last one out stops it', async () => {
  const env = await somewhere()
  const other = { ...env, PORT: String(await freePort()) }
  const servers = [startServerProcess(env), startServerProcess(other)]
  for (const server of servers) await server.healthy()
  expect(await servers[0]?.end('SIGTERM')).toBe(0)
  expect((await servers[1]?.healthy())?.at(-1)).toBe('200 {"status":"ok"}')
  expect(await servers[1]?.end('SIGTERM')).toBe(0)
})

test('another site’s name that leads here is answered with nothing', async () => {
  const env = await somewhere()
  const server = startServerProcess(env)
  await server.healthy()
  const { request } = await import('node:http')
  const status = await new Promise((resolve) => {
    request(server.url, { headers: { host: 'evil.test' } }, ({ statusCode }) => resolve(statusCode)).end()
  })
  expect(status).toBe(421)
})

const lines = (output: string): readonly string[] =>
  output.split('\n').filter((line) => line && !/^(Samstemt:|Demonstrasjon:)/.test(line))

const refusals: readonly [string, Record<string, string>, RegExp][] = [
  ['a port that is no port', { PORT: 'tre tusen' }, /^PORT må være et helt tall fra 0 til 65535\.$/],
  ['an address that is no database', { DATABASE_URL: 'mysql://x' }, /^DATABASE_URL må være en adresse/],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgresql://a:hemmelig@127.0.0.1:1/x' },
    /^Databasen 127\.0\.0\.1:1\/x kan ikke brukes: ingen svarer på adressen\.$/,
  ],
  ['a demonstration open to the world', { HOST: '0.0.0.0' }, /^Demonstrasjonen har ingen ekte innlogging/],
  ['no demonstration and no log-in', { DEMO: 'false' }, /OIDC_ISSUER mangler/],
  [
    'a mail server nobody sends from',
    { SMTP_URL: 'smtp://localhost:25' },
    /^SMTP_URL er satt, men MAIL_FROM/,
  ],
  ['a mail server that is none', { SMTP_URL: 'http://localhost' }, /^SMTP_URL må være en adresse/],
  [
    'a sender that is none',
    { SMTP_URL: 'smtp://localhost', MAIL_FROM: 'samstemt' },
    /^MAIL_FROM må være en adresse/,
  ],
  ['a public address that is none', { PUBLIC_URL: 'samstemt' }, /^PUBLIC_URL må være en adresse/],
]
test.each(refusals)('%s is told in one line', async (_name, wrong, line) => {
  const server = startServerProcess(await somewhere(wrong))
  const code = await new Promise((resolve) => server.child.once('close', resolve))
  expect(lines(server.output())).toEqual([expect.stringMatching(line)])
  expect(server.output()).not.toContain('hemmelig')
  expect(code).toBe(1)
})

test('a data folder that is a file is told in one line', async () => {
  const file = path.join(aFolder(), 'fil')
  writeFileSync(file, '')
  const server = startServerProcess(await somewhere({ DATA_DIR: file }))
  const code = await new Promise((resolve) => server.child.once('close', resolve))
  expect(lines(server.output())).toEqual([expect.stringMatching(/^Datamappa .* kan ikke brukes: /)])
  expect(code).toBe(1)
})

test('a port in use is told in one line, and the one who uses it is not disturbed', async () => {
  const env = await somewhere()
  const first = startServerProcess(env)
  await first.healthy()
  const second = startServerProcess(env)
  const code = await new Promise((resolve) => second.child.once('close', resolve))
  expect(lines(second.output())).toEqual([expect.stringMatching(/^Port \d+ er i bruk\./)])
  expect(code).toBe(1)
  expect((await first.healthy()).at(-1)).toBe('200 {"status":"ok"}')
})
