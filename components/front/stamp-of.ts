import type { AgreementStanding } from './front-office.ts'

export type Stamp = 'draft' | 'locked' | 'signed' | 'applies' | 'ended'

/** What stands across the front page of the agreement. */
export const stampOf = ({ state, life }: Pick<AgreementStanding, 'state' | 'life'>): Stamp => {
  if (!life) return state === 'draft' ? 'draft' : 'locked'
  if (life.phase === 'ended' || life.phase === 'expired') return 'ended'
  return life.phase === 'coming' || life.phase === 'undated' ? 'signed' : 'applies'
}
