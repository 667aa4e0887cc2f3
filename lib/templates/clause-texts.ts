/** The texts of one clause that can be worded otherwise: its wording, its local texts, or the text of an own clause. */

import type { Draft } from '#lib/document/draft.ts'
import { OWN_PART, WORDING_PART } from '#lib/document/proposed-texts.ts'
import { EMPTY_TEXT, type RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ownIdOf } from './clause-scope.ts'
import { makeFacts } from './facts.ts'
import { structuredBlocks } from './resolve.ts'
import { standardWording } from './standard-wording.ts'
import { type Bundle, partsOf } from './template.ts'

export type ClauseText = {
  /** `wording`, `own`, or the slot of a local text. */
  part: string
  /** What the template calls the slot; null for the clause's own wording. */
  label: string | null
  /** As it stands in the agreement. */
  content: RichText
  writtenIn: Language
  /** The template's wording: another makes the clause a deviation. */
  isStandard: boolean
}
export type ClauseTexts = {
  texts: readonly ClauseText[]
  /** Its wording cannot be written as text before somebody has chosen among the template's options. */
  choicesOpen: boolean
}

/** Undefined: there is no such clause. */
export function clauseTexts(bundle: Bundle, draft: Draft, key: string): ClauseTexts | undefined {
  const ownId = ownIdOf(key)
  if (ownId !== null) return ownTexts(draft, ownId)
  const clause = partsOf(bundle)
    .flatMap((part) =>
      part.text[draft.language].clauses.map((one) => ({ key: `${part.slug}/${one.id}`, one })),
    )
    .find((found) => found.key === key)?.one
  if (!clause) return undefined
  const facts = makeFacts(bundle, draft)
  const slots = structuredBlocks(facts, clause.blocks).flatMap((block): ClauseText[] => {
    if (block.type !== 'local') return []
    const { content = EMPTY_TEXT, writtenIn = draft.language } = draft.texts[`${key}/${block.slot}`] ?? {}
    return [{ part: block.slot, label: block.label, content, writtenIn, isStandard: false }]
  })
  const adapted = draft.wordings[key]
  if (adapted)
    return { texts: [wording(adapted.content, adapted.writtenIn, false), ...slots], choicesOpen: false }
  const standard = standardWording(facts, clause)
  if (!standard.ok) return { texts: slots, choicesOpen: true }
  const words = standard.value.content.length > 0 ? [wording(standard.value, draft.language, true)] : []
  return { texts: [...words, ...slots], choicesOpen: false }
}

const wording = (content: RichText, writtenIn: Language, isStandard: boolean): ClauseText => ({
  part: WORDING_PART,
  label: null,
  content,
  writtenIn,
  isStandard,
})

const ownTexts = (draft: Draft, id: string): ClauseTexts | undefined => {
  const own = draft.ownClauses.find((one) => one.id === id)
  if (!own) return undefined
  const { content, writtenIn } = own.text
  return {
    texts: [{ part: OWN_PART, label: null, content, writtenIn, isStandard: false }],
    choicesOpen: false,
  }
}
