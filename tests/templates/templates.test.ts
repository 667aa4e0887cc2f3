import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { missingIn } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { LANGUAGES, type Language } from '#lib/i18n/language.ts'
import { readBundle, readTemplate, TEMPLATES_FOLDER, versionsOf } from '#lib/server/read-templates.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { canonicalClause } from '#lib/templates/canonical-clause.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf, type TBlock } from '#lib/templates/template.ts'
import { usageOfClause } from '#lib/templates/template-usage.ts'

/** Every kind of agreement in the folder, in every version; annexes come with them. */
const kinds = readdirSync(TEMPLATES_FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'register')
  .map((entry) => entry.name)
const versions = (
  await Promise.all(
    kinds.map(async (kind) => (await versionsOf(kind)).map((version) => [kind, version] as const)),
  )
).flat()
const samplesIn = (kind: string, version: string) => {
  const folder = join(TEMPLATES_FOLDER, kind, version, 'samples')
  try {
    return readdirSync(folder).map((name) => ({
      name,
      json: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    }))
  } catch {
    return []
  }
}
const agreements = versions.filter(([kind, version]) => samplesIn(kind, version).length > 0)

const load = async (kind: string, version: string): Promise<Bundle> => {
  const read = await readBundle(kind, version)
  if (!read.ok) throw new Error(read.errors.join('\n'))
  return read.value
}

test('the agreement and both its annexes are there', () =>
  expect(kinds.sort()).toEqual(['delegasjonsvedtak', 'driftsavtale', 'partnerskapsavtale']))

test.each(versions)('%s %s is as it was published', async (kind, version) => {
  const published = new Map(
    readFileSync(join(TEMPLATES_FOLDER, 'published.txt'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ') as [string, string]),
  )
  const read = await readTemplate(kind, version, TEMPLATES_FOLDER)
  expect(
    read.ok && read.value.hash,
    `${kind} ${version} is published and may not change: make a new version`,
  ).toBe(published.get(`${kind}/${version}`))
})

describe.each(agreements)('%s %s', async (kind, version) => {
  const bundle = await load(kind, version)
  const texts = (language: Language) =>
    partsOf(bundle).flatMap((template) =>
      template.text[language].clauses.map((clause) => ({ key: `${template.slug}/${clause.id}`, clause })),
    )

  test('cites the same laws and links in both languages, clause by clause', () => {
    const references = (language: Language) =>
      texts(language).map(({ key, clause }) => `${key}: ${legalReferences(clause.blocks).join(' ')}`)
    expect(references('nn')).toEqual(references('nb'))
  })

  test.each(LANGUAGES)('has a guide in %s for every clause with wording, but signatures', (language) => {
    const guided = new Set(
      partsOf(bundle).flatMap((template) =>
        template.guide[language].clauses.map((one) => `${template.slug}/${one.clause}`),
      ),
    )
    const unguided = texts(language)
      .filter(({ clause }) => clause.blocks.length > 0 && !clause.headingHidden)
      .map(({ key }) => key)
      .filter((key) => !guided.has(key))
    expect(unguided).toEqual([])
  })

  const drafts = samplesIn(kind, version).map(({ name, json }) => {
    const parsed = parseAnswersFile(json, bundle)
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.errors, null, 1)}`)
    return { name, draft: parsed.value }
  })

  test.each(drafts)('$name is complete, unless it is a draft', ({ name, draft }) => {
    const missing = missingIn(resolveAgreement(bundle, draft)).map((one) => `${one.clause}: ${one.label}`)
    if (name.includes('utkast')) expect(missing.length).toBeGreaterThan(10)
    else expect(missing).toEqual([])
  })

  test.each(drafts)('$name leaves no hint, gap or directive on paper', ({ name, draft }) => {
    const text = resolveAgreement(bundle, draft)
      .parts.flatMap((part) => part.clauses.map((clause) => plainBlocks(clause.blocks)))
      .join('\n')
    expect(text).not.toMatch(/\(fyll inn|\(stryk|Alternativ \d:|……|\.{4,}|:felt|:::|undefined|null|NaN/)
    if (!name.includes('utkast')) expect(text).not.toContain('[')
  })

  test.each(drafts)('$name has one canonical form, however often it is made', ({ draft }) => {
    const forms = () =>
      resolveAgreement(bundle, draft).parts.flatMap((part) => part.clauses.map(canonicalClause))
    expect(forms()).toEqual(forms())
  })

  test.each(LANGUAGES)(
    'samples in %s use every option and leave every passage both standing and struck',
    (language) => {
      const own = drafts.map((one) => one.draft).filter((draft) => draft.language === language)
      expect(unusedOptions(bundle, own)).toEqual([])
      expect(unusedPassages(bundle, own)).toEqual([])
    },
  )
})

/** «§ 14», «FOR-2007-01-26-107», links: what must not differ between languages. */
function legalReferences(blocks: readonly TBlock[]): string[] {
  return (
    JSON.stringify(blocks).match(
      /§§?\s*[\d-]+(?:\s?[a-z](?![a-zæøå]))?|(?:FOR|LOV)-[\d-]+|https?:[^\s"]+/g,
    ) ?? []
  )
    .map((one) => one.replace(/\s+/g, ''))
    .sort()
}

const given = (draft: Draft, fact: string) => draft.answers[fact]?.[0]

function unusedOptions(bundle: Bundle, drafts: readonly Draft[]): string[] {
  return partsOf(bundle).flatMap((template) =>
    template.choices.flatMap((choice) =>
      choice.options
        .filter(
          (option) => !drafts.some((draft) => (given(draft, choice.id) ?? choice.default) === option.id),
        )
        .map((option) => `${choice.id}=${option.id}`),
    ),
  )
}

function unusedPassages(bundle: Bundle, drafts: readonly Draft[]): string[] {
  const passages = partsOf(bundle).flatMap((template) =>
    template.text.nb.clauses.flatMap((clause) => usageOfClause(clause).passages),
  )
  return passages.flatMap((passage) => [
    ...(drafts.some(
      (draft) =>
        given(draft, passage) === 'struck' ||
        (passage.startsWith('tillegg') && given(draft, passage) === undefined),
    )
      ? []
      : [`${passage} struck`]),
    ...(drafts.some((draft) => given(draft, passage) !== 'struck') ? [] : [`${passage} kept`]),
  ])
}
