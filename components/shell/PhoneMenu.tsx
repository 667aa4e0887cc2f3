import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PhonePopover } from './PhonePopover.tsx'
import styles from './Shell.module.css'

/** Everything in the header that has no room on a phone, one tap away. */
export const PhoneMenu = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('shell')
  return (
    <div className={styles.phone}>
      <button type="button" className={styles.quiet} popoverTarget="meny">
        <MenuHamburgerIcon aria-hidden fontSize="1.5rem" />
        {t('menu')}
      </button>
      <PhonePopover id="meny">
        <button
          type="button"
          className={`${styles.quiet} ${styles.close}`}
          popoverTarget="meny"
          popoverTargetAction="hide"
        >
          <XMarkIcon aria-hidden fontSize="1.5rem" />
          {t('closeMenu')}
        </button>
        {children}
      </PhonePopover>
    </div>
  )
}
