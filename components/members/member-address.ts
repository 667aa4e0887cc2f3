import type { Done } from './member-action.ts'

/** In the address of the form: neither of the parties. */
export const NEUTRAL = 'ingen'

export const membersAddress = (office: string, done?: Done): string =>
  `/kontor/${office}/medlemmer${done ? `?gjort=${done}` : ''}`

export const memberAddress = (office: string, person: string): string =>
  `/kontor/${office}/medlemmer/${person}`

export const inviteAddress = (office: string, party: string | null): string =>
  `/kontor/${office}/medlemmer/inviter?til=${party ?? NEUTRAL}`
