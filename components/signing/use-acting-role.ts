import { useTranslations } from 'next-intl'
import type { Role } from '#lib/agreements/role.ts'

/** «kommunedirektør»; «stedfortreder for kommunedirektøren» for whoever acts in the director's place. */
export function useActingRole(): (role: Role, isDeputy: boolean) => string {
  const word = useTranslations('history.role')
  const deputy = useTranslations('signing.approval.deputy')
  return (role, isDeputy) =>
    isDeputy && (role === 'municipal_director' || role === 'state_director') ? deputy(role) : word(role)
}
