/**
 * What the agreement said after each change, in plain words: read by replaying the log, and not by way of the
 * canonical form or any hash, so that it can be held against them.
 */
import type { ResolvedDocument } from '#lib/document/content.ts'
import { plainBlocks, plainInline } from '#lib/document/plain-content.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { db } from '#lib/server/db.ts'
import { documentAt } from '#lib/server/update-log.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'

/** By clause, and `front` of each part. */
export type Words = Readonly<Record<string, string>>

export const wordsOf = (document: ResolvedDocument): Words =>
  Object.fromEntries(
    document.parts.flatMap((part) => [
      [`${part.template} front`, `${document.language} ${plainBlocks(part.front)}`],
      ...part.clauses.map((clause) => [
        clause.key,
        `${clause.language} ${clause.number} ${plainInline(clause.heading)}\n${plainBlocks(clause.blocks)}`,
      ]),
    ]),
  )

export const sameWords = (one: Words, other: Words): boolean =>
  Object.keys({ ...one, ...other }).every((clause) => one[clause] === other[clause])

/** Remembers: what the log said after a number never changes. */
export const truthOf = (bundle: Bundle, agreementId: string): ((seq: number) => Promise<Words>) => {
  const known = new Map<number, Promise<Words>>()
  const tables = partsOf(bundle).flatMap((part) => part.tables)
  const read = async (seq: number): Promise<Words> => {
    const doc = await documentAt(db(), agreementId, seq)
    return wordsOf(resolveAgreement(bundle, readDraft(doc, tables)))
  }
  return (seq) => {
    const words = known.get(seq) ?? read(seq)
    known.set(seq, words)
    return words
  }
}
