import { createTranslator } from 'use-intl/core'
import type { Language } from '#lib/i18n/language.ts'
import { messages } from '#lib/i18n/messages.ts'
import type { GapNumbers } from './number-gaps.ts'

/** The words on the paper follow the agreement's language, not the reader's. */
export const paperTexts = (language: Language) =>
  createTranslator({ locale: language, messages: messages(language), namespace: 'reading.paper' })

/** What every block on the paper needs to know. */
export type Paper = {
  agreementId: string
  language: Language
  gaps: GapNumbers
  t: ReturnType<typeof paperTexts>
}
