/**
 * Where an agreement stands, for lists: no text, no notes, the same for everybody who may read it. What the agreement
 * says is remembered by the number of its newest change, so that a list of forty is not forty documents read again.
 */
import type { Actor } from '#lib/access/actor.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { PositionStatus, Stance } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Waiting } from '#lib/agreements/whose-turn.ts'
import { summarise } from '#lib/document/summarise.ts'
import { countGateRows } from '#lib/gate/gate-rows.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { type Tx, withActor } from './db.ts'
import { ok, type Result } from './result.ts'
import { readStanding, type StandingNow, turnOf } from './standing.ts'

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
  | { code: 'sign' }

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
  waiting: readonly { partyId: string; rows: readonly WaitingRow[] }[]
  /** With something left to fill in. */
  incomplete: readonly ClauseName[]
}

export const standingDigest = (
  actor: Actor,
  agreementId: string,
): Promise<Result<StandingDigest, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const content = await rememberedContent(tx, reached.value)
    const now = await readStanding(tx, reached.value, false, content)
    return ok(digestOf(reached.value.state, now))
  })

const MOST_REMEMBERED = 100
const remembered = new Map<string, AgreementContent>()

/** The same number is the same text. Only for what is shown: what is decided on is read under the agreement's lock. */
const rememberedContent = async (tx: Tx, agreement: AgreementRow): Promise<AgreementContent> => {
  const known = remembered.get(agreement.id)
  if (known?.seq === agreement.lastSeq) return known
  const content = await readContent(tx, agreement)
  remembered.delete(agreement.id)
  remembered.set(agreement.id, content)
  const [oldest] = remembered.keys()
  if (remembered.size > MOST_REMEMBERED && oldest) remembered.delete(oldest)
  return content
}

const digestOf = (state: AgreementState, now: StandingNow): StandingDigest => {
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
    waiting: turn.parties.map(({ partyId, items }) => ({
      partyId,
      rows: together(items.map((item) => rowOf(item, now, names.of))),
    })),
    incomplete: names.inOrder(turn.incomplete),
  }
}

const rowOf = (item: Waiting, now: StandingNow, nameOf: (key: string) => ClauseName): WaitingRow => {
  switch (item.code) {
    case 'sign':
      return { code: 'sign' }
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
    if (known && 'clause' in known) all[at] = { ...known, count: known.count + 1 }
    else all.push(row)
  }
  return all
}

const isSameAnnex = (one: WaitingRow, other: WaitingRow): boolean =>
  'clause' in one &&
  'clause' in other &&
  one.code === other.code &&
  one.clause.annex !== null &&
  one.clause.annex === other.clause.annex
