import type { Role } from '#lib/agreements/role.ts'
import type { RoleOption } from './RoleField.tsx'
import { useMemberWords } from './use-member-words.ts'

/** Written out on the server: the form brings no dictionary of roles to the browser. */
export const useRoleOptions = (): ((roles: readonly Role[]) => readonly RoleOption[]) => {
  const { t, Role: word } = useMemberWords()
  return (roles) => roles.map((role) => ({ value: role, label: word(role), may: t(`may.${role}`) }))
}
