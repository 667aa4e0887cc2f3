/**
 * `npm run publish-templates`: writes the hash of every template version that is not published yet into
 * `templates/published.txt`. A published version keeps its line: to change a text, make a new version.
 */

import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTemplate, TEMPLATES_FOLDER, versionsOf } from '#lib/server/read-templates.ts'

const FILE = join(TEMPLATES_FOLDER, 'published.txt')

const source = await readFile(FILE, 'utf8').catch(() => '')
const published = new Set(source.split('\n').map((line) => line.split(' ')[0]))
const kinds = readdirSync(TEMPLATES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const versions = (
  await Promise.all(
    kinds.map(async (kind) => (await versionsOf(kind)).map((version) => [kind, version] as const)),
  )
).flat()
/** A template with an error in it is not published. */
async function lineOf(slug: string, version: string): Promise<string> {
  const read = await readTemplate(slug, version, TEMPLATES_FOLDER)
  if (!read.ok) throw new Error(read.errors.join('\n'))
  return `${slug}/${version} ${read.value.hash}`
}

const fresh = versions.filter(([slug, version]) => !published.has(`${slug}/${version}`))
const lines = await Promise.all(fresh.map(([slug, version]) => lineOf(slug, version)))
await writeFile(FILE, [...source.split('\n').filter(Boolean), ...lines].join('\n').concat('\n'))
process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'Ingen nye versjoner.\n')
