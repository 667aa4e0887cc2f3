import type { ResolvedDocument } from '#lib/document/content.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { word } from '#lib/i18n/texts/word.ts'
import { fill } from './clean-text.ts'
import { isUnfinished } from './is-unfinished.ts'

/** «Utkast 10. mars 2026», or «Til signering 10. mars 2026» when nothing is missing and no draft was asked for. */
export function versionText(
  document: ResolvedDocument,
  { draft, now }: { draft: boolean; now: Date },
): string {
  const { version } = word[document.language]
  const text = draft || isUnfinished(document) ? version.draft : version.final
  return fill(text, { date: formatDate(now, document.language) })
}
