import { missingIn } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { resolveAgreement } from './resolve.ts'
import type { Bundle } from './template.ts'

/** What the missing facts are called in the reader's language, which need not be the agreement's. */
export const missingLabels = (
  bundle: Bundle,
  draft: Draft,
  language: Language,
): ReadonlyMap<string, string> =>
  new Map(missingIn(resolveAgreement(bundle, { ...draft, language })).map(({ fact, label }) => [fact, label]))
