/** The words of a clause that a comment is about: kept with the text they were chosen in, and looked for in what it says now. */
import { clauseText } from '#lib/document/clause-text.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { type PassageNow, passagesNow, quoteOf } from '#lib/document/passage.ts'
import { type Range, wholeWords } from '#lib/document/word-tokens.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { CanonicalClause } from '#lib/templates/canonical-agreement.ts'
import { clauseFromCanonical, type KeptClause } from '#lib/templates/clause-from-canonical.ts'
import { contentOf, keepClauses } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import { factLabels } from './clause-changes.ts'
import type { Tx } from './db.ts'
import type { ClauseComment } from './prisma-client/client.ts'
import { type RememberedContent, rememberedContent } from './remembered-content.ts'
import { fail, ok, type Result } from './result.ts'
import { documentAt } from './update-log.ts'

/** Places in the text of the clause whose hash it is, as it was after this change. */
export type ChosenPassage = Range & { seq: number; hash: string }
export type KeptPassage = Pick<ClauseComment, 'passageHash' | 'passageStart' | 'passageEnd'>
export type PassageView = {
  /** Among those of the clause: the mark in the text and the thread have the same. */
  number: number
  /** As they were chosen. */
  quote: string
  language: Language
  now: PassageNow
}
/** `seq` and `hash`: of the text the ranges are places in. */
export type ParagraphToChoose = ChosenPassage & { text: string }

const NONE: KeptPassage = { passageHash: null, passageStart: null, passageEnd: null }

type Asked = { clause: string; parentId: string | null; passage?: ChosenPassage | null | undefined }

/** Bound to what the writer read, also when it has become something else since. */
export const keepPassage = async (
  tx: Tx,
  agreement: AgreementRow,
  { clause, parentId, passage }: Asked,
): Promise<Result<KeptPassage, 'no-passage'>> => {
  if (!passage || parentId !== null) return ok(NONE)
  const read = await readText(tx, agreement, clause, passage)
  if (!read) return fail('no-passage')
  const text = clauseText(clauseFromCanonical(read.text, (fact) => fact).blocks)
  const isWithin = passage.start >= 0 && passage.end <= text.text.length
  const range = isWithin ? wholeWords(text, passage) : null
  if (!range) return fail('no-passage')
  // In the order in which positions and answers to proposals take their locks, so that none waits for the other for ever.
  await tx.$executeRaw`SELECT 1 FROM agreement WHERE id = ${agreement.id}::uuid FOR KEY SHARE`
  await keepClauses(tx, read.form, [read])
  return ok({ passageHash: read.hash, passageStart: range.start, passageEnd: range.end })
}

/** What the clause says or has said in this agreement, never another text that happens to be stored. */
const readText = async (
  tx: Tx,
  agreement: AgreementRow,
  clause: string,
  { seq, hash }: ChosenPassage,
): Promise<(CanonicalClause & { form: number }) | null> => {
  const now = await rememberedContent(tx, agreement)
  const isThat = (one: CanonicalClause) => one.clause === clause && one.hash === hash
  const found = now.canonical.clauses.find(isThat)
  if (found) return { ...found, form: now.canonical.form }
  if (seq >= agreement.lastSeq) return null
  const { canonical } = contentOf(now.bundle, agreement.templates, await documentAt(tx, agreement.id, seq))
  const then = canonical.clauses.find(isThat)
  return then ? { ...then, form: canonical.form } : null
}

type Content = Pick<RememberedContent, 'document' | 'bundle' | 'canonical' | 'seq'>

const clauseIn = (document: ResolvedDocument, key: string) =>
  document.parts.flatMap(({ clauses }) => clauses).find((one) => one.key === key)

const REMOVED: PassageNow = { kind: 'removed', range: null }

/** Of rows in the order they were written. */
export const passagesOf = async (
  tx: Tx,
  content: Content,
  rows: readonly ClauseComment[],
): Promise<(row: ClauseComment) => PassageView | null> => {
  const about = rows.filter(({ passageHash }) => passageHash !== null)
  const hashes = [...new Set(about.flatMap(({ passageHash }) => passageHash ?? []))]
  const kept = hashes.length === 0 ? [] : await tx.clauseContent.findMany({ where: { hash: { in: hashes } } })
  const label = factLabels(content)
  const textOf = new Map(kept.map(({ hash, text }) => [hash, clauseFromCanonical(text, label)]))
  const comparisons = new Map<string, (range: Range) => PassageNow>()
  const compared = (was: KeptClause, row: ClauseComment): ((range: Range) => PassageNow) => {
    const key = `${row.passageHash} ${row.clause}`
    const is = clauseIn(content.document, row.clause)
    const found = comparisons.get(key) ?? (is ? passagesNow(was, is) : () => REMOVED)
    comparisons.set(key, found)
    return found
  }
  return (row) => {
    const { passageHash, passageStart: start, passageEnd: end } = row
    const was = textOf.get(passageHash ?? '')
    if (!was || start === null || end === null || row.deletedAt) return null
    return {
      number: about.filter(({ clause }) => clause === row.clause).indexOf(row) + 1,
      quote: quoteOf(was.blocks, { start, end }),
      language: was.language,
      now: compared(was, row)({ start, end }),
    }
  }
}

/** For those who choose without a pointer. */
export const toChooseFrom = (
  { document, canonical, seq }: Content,
  clause: string,
): readonly ParagraphToChoose[] => {
  const now = clauseIn(document, clause)
  const hash = canonical.clauses.find((one) => one.clause === clause)?.hash
  if (!now || !hash) return []
  const text = clauseText(now.blocks)
  return text.lines.flatMap((line) => {
    const range = wholeWords(text, { start: line.start, end: line.start + line.text.length })
    return range ? [{ ...range, seq, hash, text: quoteOf(now.blocks, range) }] : []
  })
}
