import { ChevronLeftIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from '../reading/Reading.module.css'

type Props = { href: string; back: string; label: string; children?: ReactNode }

/** The way back, and what one can take along. */
export const PaperBar = ({ href, back, label, children }: Props) => (
  <section className={styles.bar} aria-label={label}>
    <Link href={href} prefetch={false}>
      <ChevronLeftIcon aria-hidden fontSize="1.25rem" />
      {back}
    </Link>
    <div className={styles.barTools}>
      <span>{children}</span>
    </div>
  </section>
)
