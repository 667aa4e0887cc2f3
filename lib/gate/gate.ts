/**
 * What is missing before the agreement can be frozen for signing, in the order one does it: fill in, agree, hear
 * others, consider. Nothing here is a flag that somebody sets: all of it is read out of the agreement itself.
 */
import type { HearingDemands } from '#lib/agreements/hearings.ts'
import type { ClausePositions } from '#lib/agreements/positions.ts'
import type { Side } from '#lib/agreements/role.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import type { Bundle } from '#lib/templates/template.ts'
import { contradictions } from './contradictions.ts'
import type { GateItem, GateSettled, PromptKey } from './gate-item.ts'
import { unfilled } from './unfilled.ts'
import { type PointCheck, weakPoints } from './weak-points.ts'

export type GateInput = {
  document: ResolvedDocument
  draft: Draft
  bundle: Bundle
  /** The contracting ones. */
  parties: readonly { id: string; side: Side }[]
  positions: readonly ClausePositions[]
  prompts: readonly PromptKey[]
  /** Which prompts somebody of a party has answered. What they answered is the party's own. */
  assessed: readonly (PromptKey & { partyId: string })[]
  hearings: HearingDemands
}

export type Gate = { items: readonly GateItem[]; settled: readonly GateSettled[] }

/** Empty `items`: both owners may approve. */
export const gate = (input: GateInput): Gate => {
  const points = weakPoints(input.document, input.draft)
  const items = [
    ...partiesMissing(input),
    ...unfilled(input.document, points),
    ...annexesMissing(input),
    ...contradictions(input.bundle, input.draft),
    ...points.filter(({ state }) => state === 'open').map(weakPointItem),
    ...notAgreed(input),
    ...notHeard(input.hearings),
    ...promptsOpen(input),
  ]
  return { items, settled: settledOf(input, points, items) }
}

const SIDES: readonly Side[] = ['municipality', 'state']

const partiesMissing = ({ parties }: GateInput): GateItem[] =>
  SIDES.filter((side) => !parties.some((party) => party.side === side)).map((side) => ({
    code: 'party-missing',
    clause: null,
    side,
  }))

const annexesMissing = ({ bundle, document }: GateInput): GateItem[] =>
  bundle.agreement.annexes
    .filter((annex) => !document.parts.some(({ template }) => template === annex))
    .map((annex) => ({ code: 'annex-missing', clause: null, annex }))

const weakPointItem = ({ clause, weakPoint }: PointCheck): GateItem => ({
  code: 'weak-point',
  clause,
  weakPoint,
})

const notAgreed = ({ positions }: GateInput): GateItem[] =>
  positions
    .filter(({ agreed }) => !agreed)
    .map(({ clause, parties }) => ({
      code: 'not-agreed',
      clause,
      parties: parties.map(({ partyId, status }) => ({ partyId, status })),
    }))

const notHeard = ({ employees, political }: HearingDemands): GateItem[] => [
  ...(employees === 'missing' ? [{ code: 'hearing-missing', clause: null } as const] : []),
  ...political.flatMap(({ partyId, state }): GateItem[] => {
    if (state === 'approved' || state === 'not-reserved') return []
    const reason = state === 'missing' ? 'not-approved' : state
    return [{ code: 'political-missing', clause: null, partyId, reason }]
  }),
]

const unanswered = ({ prompts, assessed }: GateInput, partyId: string): readonly PromptKey[] => {
  const answered = new Set(
    assessed.filter((one) => one.partyId === partyId).map(({ clause, prompt }) => `${clause} ${prompt}`),
  )
  return prompts.filter(({ clause, prompt }) => !answered.has(`${clause} ${prompt}`))
}

const promptsOpen = (input: GateInput): GateItem[] =>
  input.parties
    .map(({ id }) => ({ partyId: id, prompts: unanswered(input, id) }))
    .filter(({ prompts }) => prompts.length > 0)
    .map(({ partyId, prompts }) => ({
      code: 'prompts-unanswered',
      clause: prompts[0]?.clause ?? null,
      partyId,
      prompts,
    }))

const settledOf = (
  input: GateInput,
  points: readonly PointCheck[],
  items: readonly GateItem[],
): GateSettled[] => {
  const isOpen = (code: GateItem['code']) => items.some((item) => item.code === code)
  return [
    ...(isOpen('unfilled') ? [] : [{ code: 'filled' } as const]),
    ...(isOpen('annex-missing') || isOpen('annex-contradicts') ? [] : [{ code: 'annexes' } as const]),
    ...points
      .filter(({ state }) => state === 'settled')
      .map(({ weakPoint, clause }) => ({ code: 'weak-point', weakPoint, clause }) as const),
    ...input.positions
      .filter(({ agreed }) => agreed)
      .map(({ clause }) => ({ code: 'agreed', clause }) as const),
    ...(input.hearings.employees === 'recorded' ? [{ code: 'hearing' } as const] : []),
    ...input.hearings.political
      .filter(({ state }) => state === 'approved' || state === 'not-reserved')
      .map(({ partyId }) => ({ code: 'political', partyId }) as const),
    ...input.parties
      .filter(({ id }) => unanswered(input, id).length === 0)
      .map(({ id }) => ({ code: 'prompts', partyId: id }) as const),
  ]
}
