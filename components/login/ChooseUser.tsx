import { ChevronRightIcon } from '@navikt/aksel-icons'
import { LocalAlert, LocalAlertHeader, LocalAlertTitle } from '@navikt/ds-react/LocalAlert'
import { useTranslations } from 'next-intl'
import type { Role } from '#lib/agreements/role.ts'
import { PartyMark, type Standing } from '../ui/PartyMark.tsx'
import styles from './Login.module.css'

export type DemonstrationUser = {
  id: string
  name: string
  role: Role
  standing: Standing | null
  organisation: string
}
/** With the office's whole name. */
export type DemonstrationOffice = { name: string; users: readonly DemonstrationUser[] }
type SignIn = (form: FormData) => Promise<void>

const UserRow = ({ user }: { user: DemonstrationUser }) => {
  const t = useTranslations('shell.role')
  return (
    <li>
      <button type="submit" name="user" value={user.id} className={styles.user}>
        {user.standing ? <PartyMark standing={user.standing} /> : <span />}
        <span>
          <b>{t(user.role)}</b>
          <span>
            {user.name}, {user.organisation}
          </span>
        </span>
        <ChevronRightIcon aria-hidden fontSize="1.5rem" />
      </button>
    </li>
  )
}

type Props = {
  offices: readonly DemonstrationOffice[]
  failed: boolean
  inWindow: boolean
  /** Where one goes afterwards. */
  to: string
  signIn: SignIn
}

/** Log-in by choosing who to be. A form with ordinary buttons: works without JavaScript. */
export const ChooseUser = ({ offices, failed, inWindow, to, signIn }: Props) => {
  const t = useTranslations('login')
  return (
    <section className={styles.choose}>
      <h2>{t('demonstration.title')}</h2>
      <p>{t('demonstration.body')}</p>
      {failed && (
        <LocalAlert status="error" role="alert">
          <LocalAlertHeader>
            <LocalAlertTitle as="div">{t('unknown')}</LocalAlertTitle>
          </LocalAlertHeader>
        </LocalAlert>
      )}
      <form action={signIn} className={styles.offices}>
        {inWindow && <input type="hidden" name="vindu" value="" />}
        <input type="hidden" name="til" value={to} />
        {offices.map((office) => (
          <div key={office.name}>
            <h3>{office.name}</h3>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
            <ul role="list">
              {office.users.map((user) => (
                <UserRow key={user.id} user={user} />
              ))}
            </ul>
          </div>
        ))}
      </form>
    </section>
  )
}
