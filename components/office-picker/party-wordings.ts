import type { Bilingual, Language } from '#lib/i18n/language.ts'
import { LANGUAGES } from '#lib/i18n/language.ts'
import type { StartFacts } from '#lib/register/start-facts.ts'
import type { TBlock, Template, TInline } from '#lib/templates/template.ts'

export type PartyOption = StartFacts['avtaleparter']
type Wording = { label: Bilingual; text: Readonly<Record<Language, readonly TInline[]>> }
/** The clause's own words for each alternative, with its fields. */
export type PartyWordings = Readonly<Record<PartyOption, Wording>>

const CHOICE = 'avtaleparter'

const inlinesOf = (template: Template, language: Language, option: PartyOption): readonly TInline[] => {
  const blocks = template.text[language].clauses.flatMap((clause) => clause.blocks)
  const choice = blocks.find(
    (block): block is TBlock & { type: 'choice' } => block.type === 'choice' && block.choice === CHOICE,
  )
  const content = choice?.options.find(({ id }) => id === option)?.content ?? []
  return content.flatMap((block) => (block.type === 'paragraph' ? block.content : []))
}

const wordingOf = (template: Template, option: PartyOption): Wording => {
  const declared = template.choices.find(({ id }) => id === CHOICE)?.options.find(({ id }) => id === option)
  const [nb, nn] = LANGUAGES.map((language) => inlinesOf(template, language, option))
  return { label: declared?.label ?? { nb: option, nn: option }, text: { nb: nb ?? [], nn: nn ?? [] } }
}

export const partyWordings = (template: Template): PartyWordings => ({
  'en-kommune': wordingOf(template, 'en-kommune'),
  vertskommune: wordingOf(template, 'vertskommune'),
})
