import Link from 'next/link'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Proposals.module.css'
import type { ProposalEventView, ProposalView } from './proposal-view.ts'
import type { ProposalWords } from './use-proposal-words.ts'

type Props = { view: ProposalView; words: ProposalWords }

/** The whole thread, newest first: who shared, answered and withdrew what, and why. */
export const ProposalEvents = ({ view, words }: Props) => {
  const { t, person, moment } = words
  if (view.events.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="forslag-historikk">
      <h2 id="forslag-historikk">{t('history.title')}</h2>
      <ul className={styles.events}>
        {view.events.map((event) => (
          <li key={`${event.proposal} ${event.act}`}>
            {event.party ? <PartyMark standing={event.party.side} small /> : <span />}
            <div>
              <span className={styles.said}>{said(event, view, words)}</span>{' '}
              {event.proposal !== view.id && (
                <Link href={`/avtaler/${view.agreement.id}/forslag/${event.proposal}`} prefetch={false}>
                  {t('history.read')}
                </Link>
              )}
              <p className={styles.small}>{person(event.person)}</p>
            </div>
            <time dateTime={event.at.toISOString()}>{moment(event.at)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why this one was proposed stands above already. */
const said = (event: ProposalEventView, view: ProposalView, { t, party }: ProposalWords): string => {
  const { act, reason } = event
  if (act === 'declined') return t('history.declined', { party: party(event.party), reason })
  const what = t(`history.${act}`, { party: party(event.party) })
  const isTold = reason === '' || (event.proposal === view.id && act !== 'accepted' && act !== 'withdrawn')
  return isTold ? what : t('history.because', { what, reason })
}
