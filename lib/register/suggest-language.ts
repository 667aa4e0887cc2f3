/**
 * Which language to suggest for an agreement. A språkvedtak (språklova § 11) binds what the state writes to the
 * municipality, not what the municipality writes: it is a suggestion here, never a lock.
 */
import type { Language } from '#lib/i18n/language.ts'
import type { Municipality } from './register.ts'

export type LanguageSuggestion = {
  suggested: Language
  /**
   * `decided`: the municipality, or more than half of them, has decided on it. `neutral`: none has decided.
   * `open`: some have, but no majority – or nothing is known – and the user has to choose.
   */
  strength: 'decided' | 'neutral' | 'open'
  /** Names of the municipalities by what they have decided. */
  why: Readonly<Record<Language | 'neutral', readonly string[]>>
}

export const UNKNOWN_LANGUAGE: LanguageSuggestion = {
  suggested: 'nb',
  strength: 'open',
  why: { nb: [], nn: [], neutral: [] },
}

export function suggestLanguage(municipalities: readonly Municipality[]): LanguageSuggestion {
  const namesOf = (decision: Municipality['language']) =>
    municipalities.filter(({ language }) => language === decision).map(({ name }) => name)
  const why = { nb: namesOf('nb'), nn: namesOf('nn'), neutral: namesOf('neutral') }
  const suggested = why.nn.length > why.nb.length ? 'nn' : 'nb'
  return { suggested, strength: strengthOf(why[suggested].length, municipalities.length), why }
}

function strengthOf(forIt: number, all: number): LanguageSuggestion['strength'] {
  if (all > 0 && forIt * 2 > all) return 'decided'
  return forIt === 0 && all > 0 ? 'neutral' : 'open'
}
