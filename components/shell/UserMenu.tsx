import { ChevronDownIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { Role } from '#lib/agreements/role.ts'
import { PartyMark, type Standing } from '../ui/PartyMark.tsx'
import { LogOutForm } from './LogOutForm.tsx'
import styles from './Shell.module.css'

export type ShellUser = {
  id: string
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
        <LogOutForm user={user.id} label={t('logOut')} action={logOut} />
      </div>
    </>
  )
}
