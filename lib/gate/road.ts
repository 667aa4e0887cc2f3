/** The way from draft to signed, in five steps, and how far an agreement has come on it. */
import { type AgreementState, nextState } from '#lib/agreements/agreement-state.ts'
import type { ClausePositions } from '#lib/agreements/positions.ts'
import type { GateItem } from './gate-item.ts'

export const ROAD = ['draft', 'negotiation', 'hearing', 'approval', 'signing'] as const
export type RoadStep = (typeof ROAD)[number]
/** One of them is `now`, until all are done. What comes later may be done already: one may be heard early. */
export type Road = readonly { step: RoadStep; status: 'done' | 'now' | 'next' }[]

type Standing = {
  state: AgreementState
  positions: readonly ClausePositions[]
  items: readonly Pick<GateItem, 'code'>[]
}

const HEARD: readonly GateItem['code'][] = ['hearing-missing', 'political-missing']

const isDone = (step: RoadStep, { state, positions, items }: Standing): boolean => {
  if (state !== 'draft') return step !== 'signing' || nextState(state, 'sign') === undefined
  switch (step) {
    // It is begun on when somebody has said what they mean of it, however much is left to fill in.
    case 'draft':
      return positions.some(({ parties }) => parties.some(({ status }) => status !== 'none'))
    case 'negotiation':
      return positions.length > 0 && positions.every(({ agreed }) => agreed)
    case 'hearing':
      return !items.some(({ code }) => HEARD.includes(code))
    default:
      return false
  }
}

export const roadOf = (standing: Standing): Road => {
  const done = ROAD.filter((step) => isDone(step, standing))
  const now = ROAD.find((step) => !done.includes(step))
  return ROAD.map((step) => ({
    step,
    status: done.includes(step) ? 'done' : step === now ? 'now' : 'next',
  }))
}
