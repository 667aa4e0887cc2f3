/** Each party's position on each clause: rows that nothing changes, bound to the exact words they were taken on. */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import type { PositionRow, Stance } from '#lib/agreements/positions.ts'
import type { CanonicalClause } from '#lib/templates/canonical-agreement.ts'
import { type AgreementContent, keepClauses, readContent } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { byAgreement } from './by-agreement.ts'
import { type ClauseChange, clauseChange, factLabels, type Seen, seenText } from './clause-changes.ts'
import { cleanNote } from './clean-note.ts'
import { type Tx, withActor } from './db.ts'
import { notify } from './notices.ts'
import { othersToTell } from './people-to-tell.ts'
import { fail, ok, type Result } from './result.ts'
import { positionsSeal } from './vouched.ts'

export const MAX_POSITION_NOTE = 10_000

export type PositionInput = {
  /** `<template>/<clause>`. */
  clause: string
  stance: Stance
  /** Shared with the other party. */
  note: string
  /** What the person had before their eyes. */
  seen: Seen
}

type Denied = 'not-found' | 'forbidden'
type Taken = Result<{ seq: number }, Denied | 'no-clause' | 'too-long'>
/** Somebody changed the text after the person had read it. Nothing is stored. */
type Changed = { ok: false; error: 'changed'; changes: readonly ClauseChange[] }

export const takePosition = (
  actor: Actor,
  agreementId: string,
  input: PositionInput,
): Promise<Taken | Changed> => takePositions(actor, agreementId, [input])

/** All of them or none: an annex can be agreed to in one go. */
export const takePositions = (
  actor: Actor,
  agreementId: string,
  inputs: readonly PositionInput[],
): Promise<Taken | Changed> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'position', 'locked')
    if (!reached.ok) return reached
    const given = inputs.map((input) => ({ ...input, note: cleanNote(input.note) }))
    if (given.some(({ note }) => note.length > MAX_POSITION_NOTE)) return fail('too-long')
    const content = await readContent(tx, reached.value)
    const matched = matchClauses(content, given)
    if (!matched) return fail('no-clause')
    const changed = matched.filter((one) => one.stance !== 'withdrawn' && one.seen.hash !== one.now.hash)
    if (changed.length > 0) return changedSince(tx, reached.value, content, changed)
    await store(tx, actor, reached.value, content, matched)
    return ok({ seq: content.seq })
  })

type Matched = PositionInput & { now: CanonicalClause }

/** Null when one of them is no clause that one takes a position on. */
const matchClauses = (
  { canonical, clauses }: AgreementContent,
  inputs: readonly PositionInput[],
): readonly Matched[] | null => {
  const answerable = new Set(clauses.map(({ clause }) => clause))
  const matched = inputs.flatMap((input) => {
    const now = canonical.clauses.find(({ clause }) => clause === input.clause)
    return now && answerable.has(input.clause) ? [{ ...input, now }] : []
  })
  return matched.length === inputs.length && inputs.length > 0 ? matched : null
}

const changedSince = async (
  tx: Tx,
  agreement: AgreementRow,
  content: AgreementContent,
  changed: readonly Matched[],
): Promise<Changed> => {
  const label = factLabels(content)
  const changes: ClauseChange[] = []
  for (const { clause, seen, now } of changed)
    changes.push(clauseChange(clause, await seenText(tx, agreement, content, clause, seen), now, label))
  return { ok: false, error: 'changed', changes }
}

const store = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  { canonical, seq }: AgreementContent,
  positions: readonly Matched[],
): Promise<void> => {
  const { id, officeId } = agreement
  const partyId = membershipAt(actor, officeId)?.party?.id
  if (!partyId) throw new Error('a position without a party')
  const kept = positions.map(({ now }) => now)
  await keepClauses(tx, canonical.form, kept)
  const rows = await tx.position.createManyAndReturn({
    data: positions.map(({ clause, stance, note, now }) => ({
      agreementId: id,
      clause,
      partyId,
      userId: actor.userId,
      stance,
      note,
      hash: now.hash,
      seq,
    })),
  })
  const [first] = positions
  const ids = rows.map((row) => row.id).sort((one, other) => Number(one - other))
  const details = {
    clause: first?.clause ?? '',
    stance: first?.stance ?? '',
    count: positions.length,
    seq,
    first: String(ids[0]),
    last: String(ids.at(-1)),
    seal: positionsSeal(rows),
  }
  await audit(tx, { kind: 'position-taken', actorId: actor.userId, officeId, agreementId: id, details })
  await tellOfDispute(tx, actor, agreement, positions)
}

/** An agreement is no news; that somebody wants to talk is. Of an annex the first clause stands for all. */
const tellOfDispute = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  positions: readonly Matched[],
): Promise<void> => {
  // What the person says now stands instead of what nobody has read yet.
  const clauses = positions.map((one) => one.clause)
  const unread = { agreementId: agreement.id, actorId: actor.userId, readAt: null }
  await tx.notice.deleteMany({ where: { ...unread, kind: 'clause-disputed', clause: { in: clauses } } })
  const disputed = positions.find(({ stance }) => stance === 'discuss' || stance === 'disagree')
  if (!disputed) return
  const { clause, stance } = disputed
  const to = await othersToTell(tx, actor, agreement)
  await notify(tx, actor, agreement, { kind: 'clause-disputed', clause, detail: stance, to })
}

type Row = Omit<PositionRow, 'note'> & { note: string; agreementId: string }

/** The newest of each party on each clause. Notes are the parties' and the NAV leader's. */
export const newestPositions = async (
  tx: Tx,
  agreementId: string,
  mayReadNotes: boolean,
): Promise<readonly PositionRow[]> =>
  (await newestPositionsOf(tx, [agreementId], () => mayReadNotes))(agreementId)

/** Of several agreements at once. */
export const newestPositionsOf = async (
  tx: Tx,
  agreementIds: readonly string[],
  mayReadNotes: (agreementId: string) => boolean,
): Promise<(agreementId: string) => readonly PositionRow[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (agreement_id, clause, party_id) agreement_id::text AS "agreementId", clause, party_id::text AS "partyId", user_id::text AS "userId",
      user_account.name AS "userName", stance::text AS stance, note, hash, seq, position.created_at AS at
    FROM position JOIN user_account ON user_account.id = user_id
    WHERE agreement_id = ANY(${[...agreementIds]}::uuid[])
    ORDER BY agreement_id, clause, party_id, position.id DESC`
  const of = byAgreement(rows)
  return (id) =>
    of(id).map(({ agreementId: _agreement, ...row }) => ({
      ...row,
      note: mayReadNotes(id) ? row.note : null,
    }))
}
