import { CheckmarkCircleFillIcon, CircleIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import styles from './Hearing.module.css'

type Props = {
  title: string
  status: string
  /** In place, missing, or only advised. */
  is: 'done' | 'missing' | 'advice'
  children?: ReactNode
}

const ICONS = {
  done: CheckmarkCircleFillIcon,
  missing: ExclamationmarkTriangleFillIcon,
  advice: CircleIcon,
} as const

/** One who is to be heard: the shape and the words say how it stands. */
export const Demand = ({ title, status, is, children }: Props) => {
  const Icon = ICONS[is]
  return (
    <li className={`${styles.demand} ${styles[is]}`}>
      <Icon aria-hidden fontSize="1.5rem" />
      <div>
        <h3>{title}</h3>
        <p className={styles.status}>{status}</p>
        {children}
      </div>
    </li>
  )
}
