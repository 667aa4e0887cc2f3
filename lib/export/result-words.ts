import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import { orientationPaper } from '#lib/i18n/texts/orientation.ts'
import { fill } from './clean-text.ts'

export type Goal = {
  /** In words; empty: what the number says. */
  goal: string
  target: number | null
  better: 'higher' | 'lower' | null
  unit: string
}

/** What the owners have agreed on (3.5): their words, else what the number says. Empty: there is no goal. */
export function goalInWords({ goal, target, better, unit }: Goal, language: Language): string {
  if (goal !== '' || target === null) return goal
  const words = orientationPaper[language].results
  const value = [numberIn(language)(target), unit].filter(Boolean).join('\u00A0')
  return better === null ? value : fill(better === 'higher' ? words.atLeast : words.atMost, { value })
}

/** As it is written in tables: 12 345,6. */
export const numberIn =
  (language: Language) =>
  (value: number): string =>
    new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumFractionDigits: 4 }).format(value)
