import { ChevronDownIcon, LeaveIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { Role } from '#lib/agreements/role.ts'
import { PartyMark, type Standing } from '../ui/PartyMark.tsx'
import styles from './Shell.module.css'

export type ShellUser = {
  name: string
  role: Role | null
  organisation: string
  standing: Standing | null
}

export const UserCard = ({ user }: { user: ShellUser }) => {
  const t = useTranslations('shell.role')
  return (
    <span className={styles.user}>
      {user.standing && <PartyMark standing={user.standing} small />}
      <span>
        <b>{user.role ? t(user.role) : user.name}</b>
        <span>{user.organisation}</span>
      </span>
    </span>
  )
}

export const LogOutForm = ({ action }: { action: () => Promise<void> }) => {
  const t = useTranslations('shell')
  return (
    <form action={action}>
      <button type="submit" className={styles.quiet}>
        <LeaveIcon aria-hidden fontSize="1.375rem" />
        {t('logOut')}
      </button>
    </form>
  )
}

/** The browser's own popover: closes on Escape and on a click outside, with no JavaScript of ours. */
export const UserMenu = ({ user, logOut }: { user: ShellUser; logOut: () => Promise<void> }) => {
  const t = useTranslations('shell')
  return (
    <>
      <button type="button" className={styles.userButton} popoverTarget="brukermeny">
        <UserCard user={user} />
        <ChevronDownIcon aria-hidden fontSize="1.25rem" />
      </button>
      <div id="brukermeny" popover="auto" className={`${styles.popover} ${styles.userPopover}`}>
        <p className={styles.muted}>{t('signedInAs')}</p>
        <p className={styles.strong}>{user.name}</p>
        <LogOutForm action={logOut} />
      </div>
    </>
  )
}
