import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentText, readWord } from '#lib/export/testing/word-tree.ts'
import { samples } from './samples.ts'

const run = promisify(execFile)
const script = join(import.meta.dirname, '../../scripts/export.ts')
const [sample] = samples
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samstemt-export-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const exporting = (answers: string) =>
  run(process.execPath, [script, '--answers', answers, '--out', join(folder, 'avtale.docx')])
const refusal = async (answers: string): Promise<string> => {
  const outcome = await exporting(answers).then(
    () => 'exported',
    (error: { code: number; stderr: string }) => `${error.code} ${error.stderr}`,
  )
  expect(await readdir(folder)).not.toContain('avtale.docx')
  return outcome
}
const fileWith = async (content: string): Promise<string> => {
  const path = join(folder, 'svar.json')
  await writeFile(path, content)
  return path
}
const changed = (change: object): string => JSON.stringify({ ...sample?.json, ...change })

test.each([
  ['a file that is not there', 'borte.json', null, /borte\.json: \(fila\): finnes ikke/],
  ['a file that is not JSON', null, '{"template": ', /svar\.json: \(fila\): er ikke gyldig JSON/],
  [
    'an unknown template',
    null,
    changed({ template: '../../etc' }),
    /svar\.json: template: .*malen finnes ikke/,
  ],
  ['an unknown field', null, changed({ answers: { farge: 'blå' } }), /svar\.json: answers\.farge: /],
  [
    'a date that is no date',
    null,
    changed({ answers: { 'gyldig-fra': 'i morgen' } }),
    /svar\.json: answers\.gyldig-fra: /,
  ],
  ['an unknown key', null, changed({ svar: 1 }), /svar\.json: .*/],
])('%s is refused with file, path and cause, and nothing is written', async (_, path, content, message) => {
  const outcome = await refusal(path ?? (await fileWith(content ?? '')))
  expect(outcome).toMatch(/^1 /)
  expect(outcome).toMatch(message)
  expect(outcome).not.toContain('    at ')
})

test('a sample becomes a Word file with nothing printed', async () => {
  const { stdout, stderr } = await exporting(sample?.path ?? '')
  expect(stdout + stderr).toBe('')
  const word = readWord(await readFile(join(folder, 'avtale.docx')))
  expect(documentText(word)).toContain('Partnerskapsavtale')
  expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.tmp'))
})
