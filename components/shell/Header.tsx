import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '#lib/i18n/language.ts'
import { HeaderNav, type NavAgreement } from './HeaderNav.tsx'
import { type ChangeInterfaceLanguage, LanguageForm } from './LanguageForm.tsx'
import { LogOutForm } from './LogOutForm.tsx'
import { Logo } from './Logo.tsx'
import { NoticesLink } from './NoticesLink.tsx'
import { PhoneMenu } from './PhoneMenu.tsx'
import styles from './Shell.module.css'
import { type ShellUser, UserCard, UserMenu } from './UserMenu.tsx'

type Props = {
  language: Language
  changeLanguage: ChangeInterfaceLanguage
  /** The mark of a demonstration stands inside the landmark, so that a screen reader meets it first. */
  banner?: ReactNode
  /** Absent before somebody has signed in. */
  signedIn?: {
    user: ShellUser
    agreements: readonly NavAgreement[]
    /** How many notices the person has not read. */
    unread: number
    logOut: () => Promise<void>
  }
}

export const Header = ({ language, changeLanguage, banner, signedIn }: Props) => {
  const t = useTranslations('shell')
  const labels = {
    nav: t('mainMenu'),
    front: t('front'),
    agreement: t('agreement'),
    meetings: t('meetings'),
    year: t('year'),
    results: t('results'),
    plan: t('plan'),
  }
  return (
    <header className={styles.header}>
      {banner}
      <Link href="/" className={styles.brand}>
        <Logo />
        Samstemt
      </Link>
      {signedIn ? (
        <>
          <HeaderNav layout="row" agreements={signedIn.agreements} labels={labels} />
          <NoticesLink unread={signedIn.unread} />
          <div className={styles.tools}>
            <LanguageForm language={language} action={changeLanguage} />
            <UserMenu user={signedIn.user} logOut={signedIn.logOut} />
          </div>
          <PhoneMenu>
            <p>
              <span className={styles.muted}>{t('signedInAs')}</span>{' '}
              <span className={styles.strong}>{signedIn.user.name}</span>
            </p>
            <UserCard user={signedIn.user} />
            <HeaderNav layout="column" agreements={signedIn.agreements} labels={labels} />
            <LanguageForm language={language} action={changeLanguage} />
            <LogOutForm user={signedIn.user.id} label={t('logOut')} action={signedIn.logOut} />
          </PhoneMenu>
        </>
      ) : (
        <div className={styles.alone}>
          <LanguageForm language={language} action={changeLanguage} />
        </div>
      )}
    </header>
  )
}
