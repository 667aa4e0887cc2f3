/** Numbers as people write them in Norwegian: «1 234,5», «65 %». */
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'

const MOST = 1e12
const DECIMALS = 4

/** «1.000» is a thousand to one and one to another. */
const AMBIGUOUS = /^-?\d{1,3}(?:\.\d{3})+$/

/** Null: it is not a number, or one cannot know which. Spaces group thousands; a sign for per cent after it is let pass. */
export const readNumber = (text: string): number | null => {
  const written = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/%$/, '')
    .replace('\u2212', '-')
  if (AMBIGUOUS.test(written)) return null
  const digits = written.replace(',', '.')
  if (!/^-?\d{1,13}(?:\.\d+)?$/.test(digits)) return null
  const number = Number(Number(digits).toFixed(DECIMALS))
  return Math.abs(number) <= MOST ? number : null
}

/** As it is written on a page: «1 234,5». */
export const writeNumber = (number: number, language: Language): string =>
  new Intl.NumberFormat(LANGUAGE_TAG[language], { maximumFractionDigits: DECIMALS }).format(number)
