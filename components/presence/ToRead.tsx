'use client'

import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { isTextOf } from './kept-notices.ts'
import styles from './Presence.module.css'
import { usePresence } from './PresenceProvider.tsx'

/** In the list of clauses: two wrote at once in this one, and somebody should read it through. */
export function ToRead({ clause }: { clause: string }) {
  const t = useTranslations('presence')
  const { kept } = usePresence()
  if (!kept.some(({ text }) => isTextOf(text, clause))) return null
  return (
    <span className={styles.toRead}>
      <ExclamationmarkTriangleIcon aria-hidden /> {t('toRead')}
    </span>
  )
}
