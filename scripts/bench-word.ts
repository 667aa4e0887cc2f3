/** How long the full agreement with annexes takes as Word, warm, from resolved document to file. Prints JSON. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportWord } from '#lib/export/export-word.ts'
import { readBundle } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'

const SAMPLE = join(
  import.meta.dirname,
  '../templates/partnerskapsavtale/2019-05/samples/nb-vertskommune.json',
)
const [WARM_UP, ROUNDS] = [20, 100]

async function sampleDocument() {
  const json = JSON.parse(await readFile(SAMPLE, 'utf8'))
  const bundle = await readBundle(json.template, json.version)
  if (!bundle.ok) throw new Error(bundle.errors.join('\n'))
  const draft = parseAnswersFile(json, bundle.value)
  if (!draft.ok) throw new Error('The sample does not fit its template')
  return () => resolveAgreement(bundle.value, draft.value)
}

const resolved = await sampleDocument()
const options = {
  version: 'Måling',
  draft: false,
  now: new Date('2026-03-10T10:00:00Z'),
  author: 'Måling',
}
const times: number[] = []
let bytes = 0
let highest = 0
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const start = performance.now()
  bytes = (await exportWord(resolved(), options)).byteLength
  if (round >= WARM_UP) times.push(performance.now() - start)
  highest = Math.max(highest, process.memoryUsage.rss())
}
const ascending = times.sort((one, other) => one - other)
const at = (part: number): number =>
  Math.round((ascending[Math.floor(ascending.length * part)] ?? 0) * 10) / 10
const result = {
  word: {
    medianMs: at(0.5),
    p95Ms: at(0.95),
    fileMB: Math.round(bytes / 1e4) / 100,
    memoryMB: Math.round(highest / 1e6),
  },
}
process.stdout.write(`${JSON.stringify(result)}\n`)
