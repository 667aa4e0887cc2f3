/** The templates an agreement was made from, read once a process: published versions never change. */
import { z } from 'zod'
import { makeBundle } from '#lib/templates/make-bundle.ts'
import { type Bundle, partsOf, type Template } from '#lib/templates/template.ts'
import { readBundle, readTemplate, TEMPLATES_FOLDER, versionsOf } from './read-templates.ts'

/** Kept with the agreement: which text it stands on, and that text's hash. */
export type TemplateRef = { slug: string; version: string; hash: string }

const refs = z.array(z.strictObject({ slug: z.string(), version: z.string(), hash: z.string() })).min(1)

export const parseTemplateRefs = (json: unknown): readonly TemplateRef[] => refs.parse(json)

export const templateRefs = (bundle: Bundle): readonly TemplateRef[] =>
  partsOf(bundle).map(({ slug, version, hash }) => ({ slug, version, hash }))

const loaded = new Map<string, Promise<Bundle>>()

/** While a template is being written it changes on disk; then every reading is a new one. */
const remembered = (key: string, read: () => Promise<Bundle>): Promise<Bundle> => {
  if (process.env.NODE_ENV === 'development') return read()
  const known = loaded.get(key)
  if (known) return known
  const reading = read()
  loaded.set(key, reading)
  reading.catch(() => loaded.delete(key))
  return reading
}

const bundleOrThrow = (
  read: { ok: true; value: Bundle } | { ok: false; errors: readonly string[] },
): Bundle => {
  if (!read.ok) throw new Error(`the template cannot be read: ${read.errors.join('; ')}`)
  return read.value
}

/** Published text never changes. If it has all the same, nobody may be shown, or sign, other words than were agreed on. */
const readUnchanged = async ({ slug, version, hash }: TemplateRef): Promise<Template> => {
  const read = await readTemplate(slug, version, TEMPLATES_FOLDER)
  if (!read.ok) throw new Error(`the template cannot be read: ${read.errors.join('; ')}`)
  if (read.value.hash === hash) return read.value
  throw new Error(`templates/${slug}/${version} has changed since the agreement was made from it`)
}

const readExact = async (templates: readonly TemplateRef[]): Promise<Bundle> => {
  const [agreement, ...annexes] = await Promise.all(templates.map(readUnchanged))
  if (!agreement) throw new Error('an agreement without a template')
  return bundleOrThrow(makeBundle(agreement, annexes))
}

/** Exactly the versions an agreement was made from. */
export const loadBundle = (templates: readonly TemplateRef[]): Promise<Bundle> =>
  remembered(templates.map(({ slug, version, hash }) => `${slug}@${version} ${hash}`).join(' '), () =>
    readExact(templates),
  )

/** What a new agreement of this kind is made from. Undefined: there is no such kind. */
export const newestBundle = async (kind: string): Promise<Bundle | undefined> => {
  const version = (await versionsOf(kind)).at(-1)
  if (!version) return undefined
  return remembered(`newest ${kind}`, async () => bundleOrThrow(await readBundle(kind, version)))
}
