import Link from 'next/link'
import styles from './Meetings.module.css'
import { useMeetingWords } from './use-meeting-words.ts'

export type AgreementStatus = {
  agreementId: string
  validTo: string | null
  lastEvaluated: string | null
  changed: { since: string; places: readonly ({ number: string } | { annex: number })[] } | null
  isRunning: boolean
  agreed: number
  total: number
  unfinishedAnnexes: readonly string[]
  deviations: readonly string[]
}

/** What the first item is about: the agreement's own facts, as they are when one looks. */
export const StatusFacts = ({ status }: { status: AgreementStatus | null }) => {
  const { t, day } = useMeetingWords()
  const placesOf = (places: NonNullable<AgreementStatus['changed']>['places']): string =>
    places
      .map((place) => ('annex' in place ? t('status.annex', { annex: place.annex }) : place.number))
      .join(', ') || t('status.nothingChanged')
  if (!status) return <p className={styles.muted}>{t('status.noAgreement')}</p>
  const { validTo, lastEvaluated, changed, isRunning, agreed, total, unfinishedAnnexes, deviations } = status
  const facts = [
    [t('status.validTo'), validTo ? day(validTo) : t(isRunning ? 'status.running' : 'status.unknown')],
    [t('status.agreed'), t('status.agreedOf', { agreed, total })],
    [t('status.evaluated'), lastEvaluated ? day(lastEvaluated) : t('status.neverEvaluated')],
    [
      t('status.annexes'),
      unfinishedAnnexes.length === 0
        ? t('status.annexesDone')
        : t('status.annexesOpen', { count: unfinishedAnnexes.length }),
    ],
    [
      t('status.deviations'),
      deviations.length === 0
        ? t('status.noDeviations')
        : t('status.deviationsIn', { count: deviations.length, numbers: deviations.join(', ') }),
    ],
    ...(changed
      ? [[t('status.changedSince', { date: day(changed.since) }), placesOf(changed.places)] as const]
      : []),
  ] as const
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.muted}>{t('status.question')}</p>
      <p>
        <Link href={`/avtaler/${status.agreementId}`} prefetch={false}>
          {t('status.open')}
        </Link>
      </p>
    </>
  )
}
