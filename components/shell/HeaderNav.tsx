'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import styles from './Shell.module.css'

export type NavAgreement = { id: string; office: string; officeId: string }
type Props = {
  agreements: readonly NavAgreement[]
  labels: {
    nav: string
    front: string
    agreement: string
    meetings: string
    year: string
    results: string
    plan: string
  }
  layout: 'row' | 'column'
}

const meetingsOf = ({ officeId }: NavAgreement): string => `/kontor/${officeId}/moter`
const yearOf = ({ officeId }: NavAgreement): string => `/kontor/${officeId}/arshjul`
/** Where the row has no room for them, they are in the office's own list of links. */
const FOLLOWED_UP = [
  { name: 'results', folder: 'resultater', others: ['orientering'], className: styles.roomy },
  { name: 'plan', folder: 'handlingsplan', others: [], className: styles.roomiest },
] as const

/** The agreement whose page this is – its office's, on the pages of an office – or the only one there is. */
const currentAgreement = (path: string, agreements: readonly NavAgreement[]): NavAgreement | undefined =>
  agreements.find(({ id }) => path.startsWith(`/avtaler/${id}`)) ??
  agreements.find(({ officeId }) => path.startsWith(`/kontor/${officeId}`)) ??
  (agreements.length === 1 ? agreements[0] : undefined)

export const HeaderNav = ({ agreements, labels, layout }: Props) => {
  const path = usePathname()
  const agreement = currentAgreement(path, agreements)
  const here = (isHere: boolean) => (isHere ? ('page' as const) : undefined)
  return (
    <nav aria-label={labels.nav} className={layout === 'row' ? styles.nav : styles.navColumn}>
      {agreement && <span className={styles.office}>{agreement.office}</span>}
      <Link href="/" aria-current={here(path === '/')}>
        {labels.front}
      </Link>
      {agreement && (
        <Link
          href={`/avtaler/${agreement.id}`}
          aria-current={here(path.startsWith(`/avtaler/${agreement.id}`))}
        >
          {labels.agreement}
        </Link>
      )}
      {agreement && (
        <Link href={meetingsOf(agreement)} aria-current={here(path.startsWith(meetingsOf(agreement)))}>
          {labels.meetings}
        </Link>
      )}
      {agreement && (
        <Link href={yearOf(agreement)} aria-current={here(path.startsWith(yearOf(agreement)))}>
          {labels.year}
        </Link>
      )}
      {(agreement ? FOLLOWED_UP : []).map(({ name, folder, others, className }) => {
        const office = `/kontor/${agreement?.officeId}`
        const href = `${office}/${folder}`
        const isHere = [folder, ...others].some((one) => path.startsWith(`${office}/${one}`))
        return (
          <Link key={name} href={href} prefetch={false} className={className} aria-current={here(isHere)}>
            {labels[name]}
          </Link>
        )
      })}
    </nav>
  )
}
