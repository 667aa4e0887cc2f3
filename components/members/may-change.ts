import type { Member } from './members-view.ts'

/** Whether there is something about this person that the reader may change. */
export const mayChange = ({ may }: Pick<Member, 'may'>): boolean =>
  may['change-role'] || may.remove || may['ask-to-remove']
