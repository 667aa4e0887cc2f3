/**
 * What partnership meetings usually go through: the four points that the consultation draft of the template had for the
 * agenda (signals, information, competence, cooperation), and the order that offices use.
 */
import type { ItemType } from './meeting.ts'

type Standard = { code: string; type: ItemType; minutes: number }

/** In the order of the meeting. */
export const STANDARD_ITEMS = [
  { code: 'approval', type: 'agreement', minutes: 5 },
  { code: 'signals', type: 'discussion', minutes: 20 },
  { code: 'information', type: 'information', minutes: 10 },
  { code: 'plan', type: 'discussion', minutes: 15 },
  { code: 'budget', type: 'discussion', minutes: 15 },
  { code: 'competence', type: 'discussion', minutes: 10 },
  { code: 'users', type: 'information', minutes: 10 },
  { code: 'control', type: 'information', minutes: 10 },
  { code: 'cooperation', type: 'discussion', minutes: 10 },
  { code: 'council', type: 'information', minutes: 5 },
  { code: 'other', type: 'discussion', minutes: 5 },
  { code: 'next', type: 'information', minutes: 5 },
] as const satisfies readonly Standard[]
export type StandardCode = (typeof STANDARD_ITEMS)[number]['code']
