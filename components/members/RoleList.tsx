import { ROLES } from '#lib/agreements/role.ts'
import styles from './Members.module.css'
import { useMemberWords } from './use-member-words.ts'

/** What each role may do, in one sentence. */
export const RoleList = () => {
  const { t, Role } = useMemberWords()
  return (
    <details className={styles.roles}>
      <summary>{t('roles')}</summary>
      <dl>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{Role(role)}</dt>
            <dd>{t(`may.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
