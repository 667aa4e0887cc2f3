import type { Actor, Membership } from '#lib/access/actor.ts'
import type { Role, Side } from '#lib/agreements/role.ts'
import type { Standing } from '../ui/PartyMark.tsx'
import type { ShellUser } from './UserMenu.tsx'

/** Whose mark a person wears. The manager of the office belongs to neither owner. */
export const standingOf = ({ role, side }: { role: Role; side: Side | null }): Standing | null =>
  role === 'nav_leader' ? 'manager' : side

/** How the header presents somebody: by the first office, when there are several. */
export const presentActor = (
  actor: Actor,
  offices: readonly Readonly<{ id: string; name: string } & Pick<Membership, 'role' | 'party'>>[],
): ShellUser => {
  const [first] = offices
  // Whoever acts for somebody today is still themselves.
  const acts = actor.memberships.find(({ office }) => office === first?.id)?.deputyFor
  const role = acts?.ownRole ?? first?.role ?? null
  return {
    id: actor.userId,
    name: actor.name,
    role,
    organisation: first ? (first.party?.organisation ?? `Nav ${first.name}`) : '',
    standing: first && role ? standingOf({ role, side: first.party?.side ?? null }) : null,
  }
}
