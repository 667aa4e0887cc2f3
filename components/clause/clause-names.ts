import type { ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'

/** «… ved Nav Fossdal» is the same in every line: the list is easier to read without it. */
export const shortHeading = (clause: ResolvedClause): string =>
  plainInline(clause.heading).replace(/ (ved|av|for|i) nav .*$/i, '')

/** «3.2 Tilsetting av leder og medarbeidere», by the clause's key. */
export const clauseNames = (document: ResolvedDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    document.parts.flatMap(({ clauses }) =>
      clauses.map((clause) => [clause.key, `${clause.number ?? ''} ${shortHeading(clause)}`.trim()]),
    ),
  )
