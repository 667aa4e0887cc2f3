import { XMarkIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import styles from './SideColumn.module.css'

type Props = {
  as: 'nav' | 'aside'
  id: string
  label: string
  className: string | undefined
  children: ReactNode
}

/** A column beside the clause; on a phone a sheet that opens from the bar below. Needs no JavaScript. */
export function SideColumn({ as: Tag, id, label, className, children }: Props) {
  const common = useTranslations('common')
  return (
    <Tag id={id} className={`${styles.column} ${className}`} aria-label={label} popover="auto">
      <button className={styles.close} type="button" popoverTarget={id} popoverTargetAction="hide">
        <XMarkIcon aria-hidden /> {common('close')}
      </button>
      {children}
    </Tag>
  )
}
