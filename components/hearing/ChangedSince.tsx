import Link from 'next/link'
import type { HearingView } from '#lib/agreements/hearing-view.ts'
import styles from './Hearing.module.css'
import { useHearingWords } from './use-hearing-words.ts'

/** That they had another text than what stands now, and the way to see what differs. */
export const ChangedSince = ({ agreement, entry }: { agreement: string; entry: HearingView }) => {
  const { t, date } = useHearingWords()
  if (!entry.isChanged) return null
  return (
    <p className={styles.changed}>
      {t(`changedSince.${entry.kind}`, { date: date(entry.heldOn) })}{' '}
      <Link href={`/avtaler/${agreement}/sammenlign?fra=endring-${entry.seq}&til=na`} prefetch={false}>
        {t('seeChanges')}
      </Link>
    </p>
  )
}
