import type { Role, Side } from '#lib/agreements/role.ts'
import type { ToldNotice } from '#lib/agreements/tell-notice.ts'

export type ShownNotice = ToldNotice & {
  id: string
  actorParty: { side: Side; organisation: string } | null
  actorRole: Role | null
  at: Date
  isRead: boolean
}
