import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { readBundle } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'

const ROOT = join(import.meta.dirname, '../..')

export type Sample = { name: string; path: string; json: SampleFile }
type SampleFile = {
  template: string
  version: string
  language: 'nb' | 'nn'
  answers: Readonly<Record<string, unknown>>
}

/** Every filled-in example of every template. */
export const samples: readonly Sample[] = globSync('templates/*/*/samples/*.json', { cwd: ROOT })
  .sort()
  .map((path) => ({
    name: basename(path, '.json'),
    path: join(ROOT, path),
    json: JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as SampleFile,
  }))

/** The agreement a sample makes. @throws when template or sample is wrong: then other tests say why. */
export async function resolveSample({ json }: Sample): Promise<ResolvedDocument> {
  const bundle = await readBundle(json.template, json.version)
  if (!bundle.ok) throw new Error(bundle.errors.join('\n'))
  const draft = parseAnswersFile(json, bundle.value)
  if (!draft.ok) throw new Error(draft.errors.map(({ path, cause }) => `${path}: ${cause}`).join('\n'))
  return resolveAgreement(bundle.value, draft.value)
}
