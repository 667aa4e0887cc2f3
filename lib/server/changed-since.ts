/** What has happened to a clause since a party took its position: the words, and who changed them. */
import type * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { PositionRow } from '#lib/agreements/positions.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { canonicalClause } from '#lib/templates/canonical-clause.ts'
import { makeFacts } from '#lib/templates/facts.ts'
import { resolveClause } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { type AgreementContent, contentOf, readContent } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { type ClauseChange, clauseChange, factLabels, type Seen } from './clause-changes.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { newestPositions } from './positions.ts'
import { fail, ok, type Result } from './result.ts'
import type { TemplateRef } from './templates.ts'
import { documentAt, replay } from './update-log.ts'

export type Changer = { userId: string; userName: string; partyId: string | null; at: Date }

export type ChangedSince = {
  position: PositionRow
  change: ClauseChange
  /** Those who made the clause say something else, each at their last time, newest first. Empty: it has not changed. */
  by: readonly Changer[]
}

/** `partyId`: whose position. Both parties may ask about both. */
export const changedSince = (
  actor: Actor,
  agreementId: string,
  { clause, partyId }: { clause: string; partyId: string },
): Promise<Result<ChangedSince, 'not-found' | 'forbidden' | 'no-position'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    const rows = await newestPositions(tx, agreementId, can(actor, 'read-notes', { office: officeId, state }))
    const position = rows.find((row) => row.clause === clause && row.partyId === partyId)
    if (!position || position.stance === 'withdrawn') return fail('no-position')
    const content = await readContent(tx, reached.value)
    const kept = await tx.clauseContent.findUniqueOrThrow({ where: { hash: position.hash } })
    const now = content.canonical.clauses.find((one) => one.clause === clause)
    const change = clauseChange(clause, kept.text, now, factLabels(content))
    const isSame = now?.hash === position.hash
    const by = isSame ? [] : await changersOf(tx, reached.value, content, position)
    return ok({ position, change, by })
  })

/** Who has changed a clause since somebody read it. Empty where what was read is not known here. */
export const changersSince = (
  actor: Actor,
  agreementId: string,
  clause: string,
  { hash, seq }: Seen,
): Promise<readonly Changer[]> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok || seq === undefined) return []
    return changersOf(tx, reached.value, await readContent(tx, reached.value), { clause, hash, seq })
  })

type LogRow = {
  seq: number
  update: Uint8Array
  parts: readonly string[]
  userId: string
  partyId: string | null
  createdAt: Date
}

/**
 * Replays the log from there on. Exact: a change of an answer that shows in the clause counts, typing elsewhere does
 * not. A row that was merged with its neighbours may reach back to before the position; it counts by what it left.
 */
const changersOf = async (
  tx: Tx,
  { id, templates }: AgreementRow,
  { bundle }: AgreementContent,
  { clause, seq, hash: agreed }: Pick<PositionRow, 'clause' | 'hash' | 'seq'>,
): Promise<readonly Changer[]> => {
  const doc = await documentAt(tx, id, seq)
  const rows: readonly LogRow[] = await tx.agreementUpdate.findMany({
    where: { agreementId: id, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
  })
  const guilty: LogRow[] = []
  let before: string | undefined = agreed
  for (const row of rows) {
    replay([row.update], doc)
    if (isElsewhere(row.parts, clause)) continue
    const after = clauseHash(bundle, templates, doc, clause)
    if (after !== before && after !== agreed) guilty.push(row)
    before = after
  }
  return withNames(tx, guilty.reverse())
}

/** Of one clause of the template without resolving the rest; an own clause is found in the whole. */
const clauseHash = (
  bundle: Bundle,
  templates: readonly TemplateRef[],
  doc: Y.Doc,
  key: string,
): string | undefined => {
  const parts = partsOf(bundle)
  const tables = parts.flatMap((part) => part.tables)
  const draft = readDraft(doc, tables)
  for (const part of parts) {
    const clause = part.text[draft.language].clauses.find(({ id }) => `${part.slug}/${id}` === key)
    if (clause) return sha256(canonicalClause(resolveClause(makeFacts(bundle, draft), part, clause)))
  }
  return contentOf(bundle, templates, doc).canonical.clauses.find(({ clause }) => clause === key)?.hash
}

const TEXT = /^(?:local|wording):([a-z0-9-]+\/[a-z0-9-]+)[/:]/

/** Written text of other clauses only: most of a log, and no business of this clause. */
const isElsewhere = (parts: readonly string[], clause: string): boolean =>
  parts.length > 0 &&
  parts.every((part) => {
    const owner = TEXT.exec(part)?.[1]
    return owner !== undefined && owner !== clause
  })

const withNames = async (tx: Tx, rows: readonly LogRow[]): Promise<readonly Changer[]> => {
  const newest = rows.filter((row, at) => rows.findIndex(({ userId }) => userId === row.userId) === at)
  const users = await tx.user.findMany({ where: { id: { in: newest.map(({ userId }) => userId) } } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return newest.map(({ userId, partyId, createdAt }) => ({
    userId,
    userName: names.get(userId) ?? '',
    partyId,
    at: createdAt,
  }))
}
