import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOMS } from '../../dependency-cruiser.mjs'

const ROOT = join(import.meta.dirname, '../..')
const NOT_OURS = /(^|\/)(node_modules|\.next|\.data|\.git|prisma-client|test-results|playwright-report)(\/|$)/

/** Our own files, by their place in the project. Asked of the disk: a machine with only Node has no git. */
const OWN = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((file) => !NOT_OURS.test(file) && file !== 'next-env.d.ts')
const own = (folder = '', ending = '') =>
  OWN.filter((file) => file.startsWith(folder) && file.endsWith(ending))

type Cruise = { summary: { totalCruised: number; error: number; violations: { rule: { name: string } }[] } }

function cruise(...folders: string[]): Cruise {
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  try {
    return JSON.parse(
      execFileSync(
        process.execPath,
        [bin, '--config', 'dependency-cruiser.mjs', '--output-type', 'json', ...folders],
        { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e8 },
      ),
    ) as Cruise
  } catch (failed) {
    return JSON.parse((failed as { stdout: string }).stdout) as Cruise
  }
}

describe('the boundaries', () => {
  const house = cruise('app', 'components', 'lib', 'scripts', 'server.ts')
  test('hold', () => expect(house.summary.violations.map((violation) => violation.rule.name)).toEqual([]))
  test('were really looked at: a checker that sees no modules finds no faults', () =>
    expect(house.summary.totalCruised).toBeGreaterThan(250))
  test('are guarded: a planted fault is caught', () => {
    const folder = mkdtempSync(join(ROOT, 'lib/document/planted-'))
    writeFileSync(
      join(folder, 'planted.ts'),
      "import '#lib/server/db.ts'\nimport 'node:fs'\nimport 'react'\n",
    )
    try {
      const names = cruise(folder).summary.violations.map((violation) => violation.rule.name)
      expect(names).toEqual(
        expect.arrayContaining([
          'pure-lib-has-no-server',
          'pure-lib-has-no-framework',
          'pure-lib-has-no-io',
          'document-imports-only-its-neighbours',
        ]),
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

test('pure rooms have no clock and no chance of their own', () => {
  const pure = Object.keys(ROOMS)
    .flatMap((room) => own(`lib/${room}/`, '.ts'))
    .filter((file) => !file.endsWith('.test.ts'))
  const guilty = pure.filter((file) =>
    /new Date\(\)|Date\.now\(|Math\.random|randomUUID|getRandomValues/.test(
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  )
  expect(pure.length).toBeGreaterThan(40)
  expect(guilty).toEqual([])
})

test("app/ holds only Next's own files and actions", () => {
  const known = /(^|\/)(page|layout|route|actions|error|global-error|loading|not-found)\.tsx?$|\.css$/
  expect(own('app/').filter((file) => !known.test(file))).toEqual([])
})

test('templates/ holds no code', () =>
  expect(own('templates/').filter((file) => !/\.(md|yaml|json|txt)$/.test(file))).toEqual([]))

test('no folder is called what has no meaning', () =>
  expect(
    own()
      .map(dirname)
      .filter((folder) => /(^|\/)(utils|helpers|common|core|types|misc)(\/|$)/.test(folder)),
  ).toEqual([]))

test('files in lib are named in kebab-case', () =>
  expect(
    own('lib/', '.ts')
      .map((file) => file.split('/').at(-1) ?? '')
      .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/.test(name)),
  ).toEqual([]))

describe('README', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  test('names only paths that exist', () => {
    const paths = [
      ...readme.matchAll(
        /`((?:app|components|lib|prisma|templates|tests|scripts|public)\/[^`\s*<>[\]]*|server\.ts|proxy\.ts)`/g,
      ),
    ].map((match) => match[1] ?? '')
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
  test('draws the same map as the checker guards', () => {
    const drawn = [...readme.matchAll(/^\| `lib\/([a-z0-9]+)` \| ([^|]*) \|/gm)].map((row) => [
      row[1],
      (row[2] ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one && one !== '–')
        .sort(),
    ])
    expect(Object.fromEntries(drawn)).toEqual(
      Object.fromEntries(Object.entries(ROOMS).map(([room, may]) => [room, [...may].sort()])),
    )
  })
})

test('nothing in the project names a path of a machine or a registry host', () => {
  const read = own().filter(
    (file) =>
      /\.(ts|tsx|mjs|md|yaml|json|sh)$|^\.ci\//.test(file) &&
      file !== 'package-lock.json' &&
      !file.startsWith('tests/architecture/'),
  )
  const guilty = read.filter((file) =>
    /\/work\/|shared\/(kilder|domene|stack|skisser)|registry\.npmjs|\.library/.test(
      readFileSync(join(ROOT, file), 'utf8'),
    ),
  )
  expect(guilty).toEqual([])
})

test('every page of the application has a file that refuses strangers before it reads', () => {
  const pages = readdirSync(join(ROOT, 'app/(signed-in)'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(page|route)\.tsx?$/.test(file),
  )
  const careless = pages.filter(
    (file) => !/currentActor\(/.test(readFileSync(join(ROOT, 'app/(signed-in)', file), 'utf8')),
  )
  expect(pages.length).toBeGreaterThan(4)
  expect(careless).toEqual([])
})
