import type { MemberView } from '#lib/access/members-view.ts'

/** Whether there is something about this person that the reader may change. */
export const mayChange = ({ may }: Pick<MemberView, 'may'>): boolean =>
  may['change-role'] || may.remove || may['ask-to-remove']
