import { createTranslator } from 'use-intl/core'
import type { GapNumbers } from '#lib/document/number-gaps.ts'
import type { Language } from '#lib/i18n/language.ts'
import { messages } from '#lib/i18n/messages.ts'
import type { ClauseMarks, ClausePassages } from './clause-passages.ts'

/** The words on the paper follow the agreement's language, not the reader's. */
export const paperTexts = (language: Language) =>
  createTranslator({ locale: language, messages: messages(language), namespace: 'reading.paper' })

/** What every block on the paper needs to know. */
export type Paper = {
  agreementId: string
  language: Language
  gaps: GapNumbers
  /** Something is missing: marked on every sheet, as in Word. */
  draft: boolean
  /** What is missing is for a person to write in Word, not a fact of the agreement. */
  isToWrite?: boolean
  t: ReturnType<typeof paperTexts>
  /** What is said about single words, by clause. */
  passages?: ReadonlyMap<string, ClausePassages> | undefined
  /** Within a clause: where its words begin and end. */
  marks?: ClauseMarks | undefined
}
