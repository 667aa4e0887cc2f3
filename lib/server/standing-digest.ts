/** Where an agreement stands, for lists: no text and no notes; other wordings only to those who are told of them. */
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { PositionStatus, Stance } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Life } from '#lib/agreements/validity.ts'
import type { Waiting } from '#lib/agreements/whose-turn.ts'
import { summarise } from '#lib/document/summarise.ts'
import { countGateRows } from '#lib/gate/gate-rows.ts'
import { type Road, roadOf } from '#lib/gate/road.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { type AgreementRow, agreementRowOf, reachAgreement } from './agreements.ts'
import { type Tx, withActor } from './db.ts'
import { livesOf } from './lifecycle.ts'
import { rememberedContents } from './remembered-content.ts'
import { ok, type Result } from './result.ts'
import { readStandings, type StandingNow, turnOf } from './standing.ts'

type Told = { partyId: string; status: PositionStatus }

/** One thing that waits for a party. Clauses of an annex are one thing: one answers for it as a whole. */
export type WaitingRow =
  | {
      code: 'answer-again' | 'take-position' | 'discuss'
      clause: ClauseName
      /** How many clauses of the annex it stands for. */
      count: number
      /** What the party's own answer was. */
      last: { stance: Stance; at: Date } | null
      parties: readonly Told[]
    }
  | { code: 'approve'; again: boolean; given: readonly { partyId: string; at: Date }[] }
  | { code: 'answer-unlock'; askedBy: readonly string[] }
  /** Another wording that the party has been asked about, by another. */
  | { code: 'answer-proposal'; clause: ClauseName; proposal: string; askedBy: string }
  | { code: 'sign' }
  | { code: 'confirm-signed' }
  | { code: 'confirm-terms' | 'withdraw-termination'; askedBy: readonly string[] }

export type StandingDigest = {
  state: AgreementState
  title: string
  /** In the agreement's language. */
  language: 'nb' | 'nn'
  /** Different facts that nobody has answered. */
  missing: number
  parties: readonly Party[]
  agreed: number
  total: number
  /** How many things the gate's page lists. */
  open: number
  newestVersion: number
  road: Road
  waiting: readonly { partyId: string; rows: readonly WaitingRow[] }[]
  /** With something left to fill in. */
  incomplete: readonly ClauseName[]
  /** From when until when; null as long as it is not signed. */
  life: Life | null
}

export const standingDigest = (
  actor: Actor,
  agreementId: string,
): Promise<Result<StandingDigest, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    return ok((await digestsIn(tx, actor, [reached.value]))(reached.value))
  })

/** Of several agreements, those the person may read, by their ids. */
export const standingDigests = (
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingDigest>> =>
  withActor(actor, async (tx) => {
    const rows = await tx.agreement.findMany({ where: { id: { in: [...ids] } } })
    const mayRead = rows.filter(({ officeId, state }) => can(actor, 'read', { office: officeId, state }))
    const agreements = mayRead.map(agreementRowOf)
    const of = await digestsIn(tx, actor, agreements)
    return new Map(agreements.map((agreement) => [agreement.id, of(agreement)]))
  })

/** Access is settled before anybody comes here. */
const digestsIn = async (
  tx: Tx,
  actor: Actor,
  agreements: readonly AgreementRow[],
): Promise<(agreement: AgreementRow) => StandingDigest> => {
  const contentOf = await rememberedContents(tx, agreements)
  const standingOf = await readStandings(tx, agreements, ({ officeId, state }) =>
    can(actor, 'read-notes', { office: officeId, state }),
  )
  const lifeOf = await livesOf(tx, agreements)
  return (agreement) => {
    const now = standingOf(agreement, contentOf(agreement))
    return { ...digestOf(agreement.state, now), life: lifeOf(agreement, now.content) }
  }
}

const digestOf = (state: AgreementState, now: StandingNow): Omit<StandingDigest, 'life'> => {
  const { document, draft } = now.content
  const turn = turnOf(state, now)
  const names = clauseNames(document, draft)
  const annexes = document.parts.flatMap(({ annexNumber, template }) =>
    annexNumber === null ? [] : [template],
  )
  return {
    state,
    title: document.parts[0]?.title ?? document.title,
    language: document.language,
    missing: summarise(document).missing,
    parties: now.parties,
    agreed: turn.agreed,
    total: turn.total,
    open: countGateRows(now.gate.items, annexes),
    newestVersion: now.newestVersion,
    road: roadOf({ state, positions: now.positions, items: now.gate.items }),
    waiting: turn.parties.map(({ partyId, items }) => ({
      partyId,
      rows: together(items.map((item) => rowOf(item, now, names.of))).toSorted(byUrgency),
    })),
    incomplete: names.inOrder(turn.incomplete),
  }
}

/** What the other owner has asked comes first, then what somebody changed, then what they disagree on; each in the agreement's order. */
const URGENCY: readonly WaitingRow['code'][] = ['answer-proposal', 'answer-again', 'discuss', 'take-position']

const byUrgency = (one: WaitingRow, other: WaitingRow): number =>
  URGENCY.indexOf(one.code) - URGENCY.indexOf(other.code)

const rowOf = (item: Waiting, now: StandingNow, nameOf: (key: string) => ClauseName): WaitingRow => {
  switch (item.code) {
    case 'sign':
    case 'confirm-signed':
      return { code: item.code }
    case 'confirm-terms':
    case 'withdraw-termination':
      return { code: item.code, askedBy: item.askedBy }
    case 'answer-proposal':
      return {
        code: 'answer-proposal',
        clause: nameOf(item.clause),
        proposal: item.proposal.id,
        askedBy: item.proposal.partyId,
      }
    case 'answer-unlock':
      return { code: 'answer-unlock', askedBy: item.requests.map(({ partyId }) => partyId) }
    case 'approve':
      return {
        code: 'approve',
        again: item.again,
        given: item.others.flatMap(({ partyId, status, last }) =>
          status === 'approved' && last ? [{ partyId, at: last.at }] : [],
        ),
      }
    default:
      return {
        code: item.code,
        clause: nameOf(item.clause),
        count: 1,
        last: item.code === 'answer-again' && item.last ? lastOf(item.last) : null,
        parties: (now.positions.find(({ clause }) => clause === item.clause)?.parties ?? []).map(
          ({ partyId, status }) => ({ partyId, status }),
        ),
      }
  }
}

const lastOf = ({ stance, at }: { stance: Stance; at: Date }) => ({ stance, at })

/** The first of an annex' clauses stands for all that wait for the same thing. */
const together = (rows: readonly WaitingRow[]): readonly WaitingRow[] => {
  const all: WaitingRow[] = []
  for (const row of rows) {
    const at = all.findIndex((one) => isSameAnnex(one, row))
    const known = all[at]
    if (known && 'count' in known) all[at] = { ...known, count: known.count + 1 }
    else all.push(row)
  }
  return all
}

const isSameAnnex = (one: WaitingRow, other: WaitingRow): boolean =>
  'count' in one &&
  'count' in other &&
  one.code === other.code &&
  one.clause.annex !== null &&
  one.clause.annex === other.clause.annex
