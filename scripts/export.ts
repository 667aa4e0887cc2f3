/**
 * Answers file → Word file, with no server and no database:
 * `npm run --silent export -- --answers <file.json> --out <file.docx>`
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportWord } from '#lib/export/export-word.ts'
import { versionText } from '#lib/export/version-text.ts'
import { readBundle } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import type { Bundle } from '#lib/templates/template.ts'

type Outcome<T> = { ok: true; value: T } | { ok: false; errors: string[] }

const USAGE = 'Bruk: npm run --silent export -- --answers <fil.json> --out <fil.docx>'

/** npm starts scripts in the project's folder; people name files from where they stand. */
const pathOf = (name: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), name)
const refuse = (...errors: string[]): { ok: false; errors: string[] } => ({ ok: false, errors })
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function readArguments(): Outcome<{ answers: string; out: string }> {
  try {
    const { values } = parseArgs({
      options: { answers: { type: 'string' }, out: { type: 'string' } },
    })
    if (values.answers && values.out) return { ok: true, value: { answers: values.answers, out: values.out } }
  } catch {
    // Node says what was wrong in English; what is right says it as well.
  }
  return refuse(USAGE)
}

async function readJson(file: string): Promise<Outcome<unknown>> {
  const content = await readFile(pathOf(file), 'utf8').catch(() => null)
  if (content === null) return refuse(`${file}: (fila): finnes ikke eller kan ikke leses`)
  try {
    return { ok: true, value: JSON.parse(content) }
  } catch (error) {
    return refuse(`${file}: (fila): er ikke gyldig JSON: ${reason(error)}`)
  }
}

/** Which template the answers are for has to be known before they can be checked against it. */
async function bundleFor(file: string, json: unknown): Promise<Outcome<Bundle>> {
  const { template, version } = (json ?? {}) as { template?: unknown; version?: unknown }
  if (typeof template !== 'string') return refuse(`${file}: template: må være navnet på en mal`)
  if (typeof version !== 'string') return refuse(`${file}: version: må være en versjon av malen`)
  const bundle = await readBundle(template, version)
  return bundle.ok ? bundle : refuse(...bundle.errors.map((cause) => `${file}: template: ${cause}`))
}

async function makeWord(file: string, now: Date): Promise<Outcome<Uint8Array>> {
  const json = await readJson(file)
  if (!json.ok) return json
  const bundle = await bundleFor(file, json.value)
  if (!bundle.ok) return bundle
  const draft = parseAnswersFile(json.value, bundle.value)
  if (!draft.ok) return refuse(...draft.errors.map(({ path, cause }) => `${file}: ${path}: ${cause}`))
  const document = resolveAgreement(bundle.value, draft.value)
  const author = document.office || 'Samstemt'
  const options = {
    version: versionText(document, { draft: false, now }),
    draft: false,
    now,
    author,
  }
  return { ok: true, value: await exportWord(document, options) }
}

/** Whole or not at all: a half-written file is never left under the name that was asked for. */
async function writeWhole(file: string, content: Uint8Array): Promise<Outcome<null>> {
  const target = pathOf(file)
  const unfinished = `${target}.${process.pid}.tmp`
  try {
    await writeFile(unfinished, content)
    await rename(unfinished, target)
    return { ok: true, value: null }
  } catch (error) {
    await rm(unfinished, { force: true })
    return refuse(`${file}: kan ikke skrives: ${reason(error)}`)
  }
}

async function run(): Promise<Outcome<null>> {
  const given = readArguments()
  if (!given.ok) return given
  const file = await makeWord(given.value.answers, new Date())
  return file.ok ? writeWhole(given.value.out, file.value) : file
}

const outcome = await run()
if (!outcome.ok) {
  process.stderr.write(`${outcome.errors.join('\n')}\n`)
  process.exitCode = 1
}
