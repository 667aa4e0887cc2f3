import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBundle } from '#lib/templates/make-bundle.ts'
import { parseTemplate, TEMPLATE_FILES } from '#lib/templates/parse-template.ts'
import type { Bundle, Template } from '#lib/templates/template.ts'
import { formatTemplateError } from '#lib/templates/template-error.ts'
import { sha256 } from './hash.ts'

/** Beside the program: npm runs everything in the project's root, and a bundle does not know where it came from. */
export const TEMPLATES_FOLDER = join(/* turbopackIgnore: true */ process.cwd(), 'templates')

export type ReadBundle = { ok: true; value: Bundle } | { ok: false; errors: string[] }
type ReadTemplate = { ok: true; value: Template } | { ok: false; errors: string[] }

/** An agreement's template with its annexes from disk; of each annex the newest version. */
export async function readBundle(
  slug: string,
  version: string,
  root = TEMPLATES_FOLDER,
): Promise<ReadBundle> {
  const agreement = await readTemplate(slug, version, root)
  if (!agreement.ok) return agreement
  const annexes = await Promise.all(agreement.value.annexes.map((annex) => readNewest(annex, root)))
  const errors = annexes.flatMap((annex) => (annex.ok ? [] : annex.errors))
  if (errors.length > 0) return { ok: false, errors }
  return makeBundle(
    agreement.value,
    annexes.flatMap((annex) => (annex.ok ? [annex.value] : [])),
  )
}

async function readNewest(slug: string, root: string): Promise<ReadTemplate> {
  const newest = (await versionsOf(slug, root)).at(-1)
  return newest ? readTemplate(slug, newest, root) : { ok: false, errors: [`${slug}: malen finnes ikke`] }
}

/** The versions of a template, oldest first: they are named by year and month. */
export async function versionsOf(slug: string, root = TEMPLATES_FOLDER): Promise<readonly string[]> {
  if (!isFolderName(slug)) return []
  const entries = await readdir(join(root, slug), { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

export async function readTemplate(slug: string, version: string, root: string): Promise<ReadTemplate> {
  if (!(await versionsOf(slug, root)).includes(version))
    return { ok: false, errors: [`${slug}/${version}: malen finnes ikke`] }
  const folder = join(root, slug, version)
  const read = TEMPLATE_FILES.map(async (name): Promise<[string, string] | null> => {
    const content = await readFile(join(folder, name), 'utf8').catch(() => null)
    return content === null ? null : [name, content]
  })
  const files = Object.fromEntries((await Promise.all(read)).filter((file) => file !== null))
  const parsed = parseTemplate({
    folder: `templates/${slug}/${version}`,
    files,
    hash: folderHash(files),
  })
  return parsed.ok ? parsed : { ok: false, errors: parsed.errors.map(formatTemplateError) }
}

/** Of the files an agreement is made from; samples and README may be improved without it being another template. */
const folderHash = (files: Readonly<Record<string, string>>): string =>
  sha256(TEMPLATE_FILES.map((name) => `${name}\n${files[name] ?? ''}\n`).join(''))

/** Names come from files people write: nothing outside the folder may be read. */
const isFolderName = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
