import Link from 'next/link'
import styles from './History.module.css'
import { NameVersion, type VersionName } from './NameVersion.tsx'
import { useHistoryWords } from './use-history-words.ts'

type Props = {
  agreement: string
  point: { seq: number; at: Date; isNow: boolean; person: { name: string } }
  versions: readonly VersionName[]
  mayWrite: boolean
  failure: string | undefined
  saved: boolean
  action: (form: FormData) => Promise<void>
}

/** Above the text: that this is how it was, and what one may do from here. */
export const PointNotice = (props: Props) => {
  const { agreement, point, mayWrite } = props
  const { t, moment } = useHistoryWords()
  const base = `/avtaler/${agreement}/historikk`
  return (
    <section className={styles.notice} aria-label={t('point.title', { moment: moment(point.at) })}>
      <p className={styles.noticeTitle}>{t('point.title', { moment: moment(point.at) })}</p>
      <p>
        {t(point.seq === 1 ? 'point.first' : 'point.after', { name: point.person.name })}{' '}
        {t(point.isNow ? 'point.isNow' : 'point.notNow')}
      </p>
      <p className={styles.ways}>
        {point.seq > 1 && (
          <Link href={`${base}/sammenlign?okt=${point.seq}`} prefetch={false}>
            {t('seeChanges')}
          </Link>
        )}
        {!point.isNow && (
          <Link href={`/avtaler/${agreement}/sammenlign?fra=endring-${point.seq}&til=na`} prefetch={false}>
            {t('compareWithNow')}
          </Link>
        )}
        {mayWrite && !point.isNow && (
          <Link href={`${base}/${point.seq}/ta-tilbake`} prefetch={false}>
            {t('point.restoreAll')}
          </Link>
        )}
      </p>
      <NameVersion {...props} seq={point.seq} />
    </section>
  )
}
