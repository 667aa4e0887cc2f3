import { ChevronRightIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './Front.module.css'

export const TaskList = ({ children }: { children: ReactNode }) => (
  // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
  <ul role="list" className={styles.tasks}>
    {children}
  </ul>
)

/** One thing that can be done now: a verb to press, and why. */
export const Task = ({ href, title, children }: { href: string; title: ReactNode; children: ReactNode }) => (
  <li>
    <Link href={href} className={styles.task}>
      <b>{title}</b>
      <span>{children}</span>
      <ChevronRightIcon aria-hidden fontSize="1.5rem" />
    </Link>
  </li>
)
