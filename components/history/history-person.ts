import type { Role, Side } from '#lib/agreements/role.ts'

/** Who changed something: the role the person has now, and the party the change was made for. */
export type HistoryPerson = {
  id: string
  name: string
  role: Role | null
  party: { side: Side; organisation: string } | null
}
