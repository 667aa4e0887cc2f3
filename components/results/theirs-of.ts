import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { rowHistory } from '#lib/i18n/texts/row-history.ts'
import type { RowAnswer } from './row-action.ts'

type Now = {
  version: number
  isRemoved: boolean
  by: { name: string; organisation: string | null }
  at: Date
}

/** Who saved it last, and when, in words. */
export const writerOf = (
  { by, at }: Pick<Now, 'by' | 'at'>,
  language: Language,
): { who: string; when: string } => ({
  who: by.organisation
    ? rowHistory[language].by.replace('{name}', by.name).replace('{organisation}', by.organisation)
    : by.name,
  when: rowHistory[language].at
    .replace('{date}', formatDate(at, language))
    .replace('{clock}', formatClock(at)),
})

/** What a row says now, for the one who wrote at the same time. */
export const theirsOf = (
  { version, isRemoved, by, at }: Now,
  words: Readonly<Record<string, string>>,
  language: Language,
): NonNullable<RowAnswer['theirs']> => ({
  version,
  isRemoved,
  words,
  ...writerOf({ by, at }, language),
})
