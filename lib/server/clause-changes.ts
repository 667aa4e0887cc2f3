/** How a clause differs from what somebody saw or agreed to, word by word. */
import { type DiffPart, diffWords } from '#lib/document/diff-words.ts'
import type { CanonicalClause } from '#lib/templates/canonical-agreement.ts'
import { type PlainClause, plainCanonical } from '#lib/templates/plain-canonical.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { type AgreementContent, contentOf } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { sha256 } from './hash.ts'
import { documentAt } from './update-log.ts'

/** What the page showed: its hash, and the number of the newest change it had, so that it can be found again. */
export type Seen = { hash: string; seq?: number | undefined }

export type ClauseChange = {
  clause: string
  /** Null: it was not there, or what was seen is not known here. */
  before: PlainClause | null
  /** Null: the clause has been taken out. */
  now: PlainClause | null
  /** Of the text, without the heading; null where one of the two is not known. */
  diff: readonly DiffPart[] | null
  /** Of what it says now. */
  hash: string | null
  /** Of what it said; null where that is not known. */
  hashBefore: string | null
}

export const clauseChange = (
  clause: string,
  before: string | undefined,
  now: CanonicalClause | undefined,
  label: (fact: string) => string,
): ClauseChange => {
  const [was, is] = [before, now?.text].map((text) =>
    text === undefined ? null : plainCanonical(text, label),
  )
  return {
    clause,
    before: was ?? null,
    now: is ?? null,
    diff: was && is ? diffWords(was.text, is.text) : null,
    hash: now?.hash ?? null,
    hashBefore: before === undefined ? null : sha256(before),
  }
}

/** What facts are called in the agreement's language. */
export const factLabels = ({ bundle, document }: Pick<AgreementContent, 'bundle' | 'document'>) => {
  const labels = new Map([...declared(bundle, document.language), ...missingLabels(document)])
  return (fact: string): string => labels.get(fact) ?? labels.get(fact.split(':').at(-1) ?? '') ?? fact
}

const missingLabels = (document: AgreementContent['document']) =>
  document.parts.flatMap((part) =>
    part.clauses.flatMap(({ missing }) => missing.map(({ fact, label }) => [fact, label] as const)),
  )

const declared = (bundle: Bundle, language: 'nb' | 'nn') =>
  partsOf(bundle).flatMap((part) =>
    [...part.fields, ...part.choices, ...part.tables, ...part.tables.flatMap(({ columns }) => columns)].map(
      ({ id, label }) => [id, label[language]] as const,
    ),
  )

/** The clauses that are others than in what was seen; empty where what was seen cannot be found again. */
export const changesSince = async (
  tx: Tx,
  { id, templates }: Pick<AgreementRow, 'id' | 'templates'>,
  content: AgreementContent,
  seen: Seen,
): Promise<readonly ClauseChange[]> => {
  if (seen.seq === undefined) return []
  const before = contentOf(content.bundle, templates, await documentAt(tx, id, seen.seq)).canonical
  if (before.hash !== seen.hash) return []
  const label = factLabels(content)
  const old = new Map(before.clauses.map((one) => [one.clause, one]))
  const now = new Map(content.canonical.clauses.map((one) => [one.clause, one]))
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((clause) => old.get(clause)?.hash !== now.get(clause)?.hash)
    .map((clause) => clauseChange(clause, old.get(clause)?.text, now.get(clause), label))
}

/** The text of one clause as it was seen: kept since somebody agreed to it, or found again in the log. */
export const seenText = async (
  tx: Tx,
  { id, templates }: Pick<AgreementRow, 'id' | 'templates'>,
  { bundle }: AgreementContent,
  clause: string,
  { hash, seq }: Seen,
): Promise<string | undefined> => {
  const kept = await tx.clauseContent.findUnique({ where: { hash } })
  if (kept && (JSON.parse(kept.text) as { clause?: unknown }).clause === clause) return kept.text
  if (seq === undefined) return undefined
  const before = contentOf(bundle, templates, await documentAt(tx, id, seq)).canonical
  return before.clauses.find((one) => one.clause === clause && one.hash === hash)?.text
}
