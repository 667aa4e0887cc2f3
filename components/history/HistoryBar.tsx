import { ChevronLeftIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import styles from './History.module.css'

type Props = { href: string; back: string; label: string; children?: string }

/** The way back, at the top of every page of the history. */
export const HistoryBar = ({ href, back, label, children }: Props) => (
  <section className={styles.bar} aria-label={label}>
    <Link href={href} prefetch={false}>
      <ChevronLeftIcon aria-hidden fontSize="1.25rem" />
      {back}
    </Link>
    {children && <span>{children}</span>}
  </section>
)
