/** For check-word.sh: the papers of a sample, with invented people, beside its agreement: `<folder>/<sample>.<paper>.docx`. */
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { everyWordFile } from '#lib/export/testing/papers.ts'
import { readBundle } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'

const [sample = '', folder = '.'] = process.argv.slice(2)
const json = JSON.parse(await readFile(sample, 'utf8'))
const bundle = await readBundle(json.template, json.version)
if (!bundle.ok) throw new Error(bundle.errors.join('\n'))
const draft = parseAnswersFile(json, bundle.value)
if (!draft.ok) throw new Error(JSON.stringify(draft.errors))
const {
  avtale: _same,
  utkast: _too,
  ...papers
} = await everyWordFile(resolveAgreement(bundle.value, draft.value))
for (const [paper, file] of Object.entries(papers))
  await writeFile(join(folder, `${basename(sample, '.json')}.${paper}.docx`), file)
