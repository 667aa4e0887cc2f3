import type { Party, Role } from '#lib/agreements/role.ts'
import { standingOf } from '../shell/shell-user.ts'
import type { DemonstrationOffice } from './ChooseUser.tsx'

type KnownUser = {
  id: string
  name: string
  role: Role
  side: Party['side'] | null
  organisation: string | null
}
type KnownOffice = { name: string; users: readonly KnownUser[] }

/** Who one can be, with the mark each of them will wear. */
export const presentUsers = (offices: readonly KnownOffice[]): readonly DemonstrationOffice[] =>
  offices.map(({ name, users }) => ({
    name: `Nav ${name}`,
    users: users.map(({ id, name: user, role, side, organisation }) => ({
      id,
      name: user,
      role,
      standing: standingOf({ role, side }),
      organisation: organisation ?? `Nav ${name}`,
    })),
  }))
