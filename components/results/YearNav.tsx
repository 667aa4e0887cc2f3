import Link from 'next/link'
import styles from './Results.module.css'

type Props = {
  label: string
  /** The year that is shown, and the one we are in. */
  year: number
  thisYear: number
  href: (year: number) => string
}

/** The years around the one that is shown; this one is always there. */
export const YearNav = ({ label, year, thisYear, href }: Props) => {
  const years = [...new Set([thisYear, year - 1, year, year + 1])].toSorted((one, other) => one - other)
  return (
    <nav aria-label={label} className={styles.years}>
      {years.map((one) => (
        <Link key={one} href={href(one)} prefetch={false} aria-current={one === year ? 'page' : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  )
}
