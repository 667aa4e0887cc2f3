import type { Actor, Membership } from '#lib/access/actor.ts'
import type { Standing } from '../ui/PartyMark.tsx'

/** Whose mark a person wears. The manager of the office belongs to neither owner. */
export const standingOf = ({ role, party }: Membership): Standing | null =>
  role === 'nav_leader' ? 'manager' : (party?.side ?? null)

/** How the header presents somebody: by the first office, when there are several. */
export const presentActor = (actor: Actor, officeName: (office: string) => string) => {
  const [first] = actor.memberships
  return {
    name: actor.name,
    role: first?.role ?? null,
    organisation: first ? (first.party?.organisation ?? officeName(first.office)) : '',
    standing: first ? standingOf(first) : null,
  }
}
