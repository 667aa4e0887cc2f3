import Link from 'next/link'
import type { HearingEntry, HearingView } from '#lib/agreements/hearing-view.ts'
import { ChangedSince } from './ChangedSince.tsx'
import { EntryFiles } from './EntryFiles.tsx'
import styles from './Hearing.module.css'
import type { HearingProps } from './hearing-props.ts'
import { RetractForm } from './RetractForm.tsx'
import { recordAddress } from './record-address.ts'
import { useHearingWords } from './use-hearing-words.ts'

type Props = HearingProps & { entry: HearingEntry }

/** What was recorded once, with what it said before and why it was taken back. */
export const Entry = (props: Props) => {
  const { agreement, entry, hearings } = props
  const { t, title, person, moment } = useHearingWords()
  const { retracted, earlier } = entry
  return (
    <article className={styles.entry} id={`horing-${entry.id}`} tabIndex={-1}>
      <h3>
        {title(entry, hearings.municipalities)} <Tags entry={entry} />
      </h3>
      {retracted && (
        <p className={styles.changed}>
          {t('entry.retractedBy', {
            person: person(retracted.by),
            moment: moment(retracted.at),
            reason: retracted.reason,
          })}
        </p>
      )}
      <Said agreement={agreement} entry={entry} />
      <EntryFiles {...props} called={title(entry, hearings.municipalities)} />
      {!retracted && <ChangedSince agreement={agreement} entry={entry} />}
      {earlier.length > 0 && (
        <details className={styles.more}>
          <summary>{t('entry.earlier', { count: earlier.length })}</summary>
          {earlier.map((one) => (
            <Said key={one.id} agreement={agreement} entry={one} />
          ))}
        </details>
      )}
      {entry.mayChange && <Ways {...props} />}
    </article>
  )
}

const Tags = ({ entry }: { entry: HearingEntry }) => {
  const { t } = useHearingWords()
  return (
    <>
      {entry.isPlanned && <span className={styles.tag}>{t('entry.planned')}</span>}
      {entry.retracted && <span className={styles.tag}>{t('entry.retracted')}</span>}
    </>
  )
}

const Ways = ({ agreement, entry, hearings, retract }: Props) => {
  const { t, title } = useHearingWords()
  const called = { entry: title(entry, hearings.municipalities) }
  return (
    <div className={styles.ways}>
      {entry.isPlanned && (
        <Link
          href={recordAddress(agreement, { hold: entry.id })}
          prefetch={false}
          aria-label={t('entry.holdLabel', called)}
        >
          {t('entry.hold')}
        </Link>
      )}
      <Link
        href={recordAddress(agreement, { correct: entry.id })}
        prefetch={false}
        aria-label={t('entry.correctLabel', called)}
      >
        {t('entry.correct')}
      </Link>
      <details className={styles.more}>
        <summary aria-label={t('entry.retractLabel', called)}>{t('entry.retract')}</summary>
        <p>{t('entry.retractHelp')}</p>
        <RetractForm action={retract} sent={{ agreement, entry: entry.id }} />
      </details>
    </div>
  )
}

type SaidProps = { agreement: string; entry: HearingView | HearingEntry }

const Said = ({ agreement, entry }: SaidProps) => {
  const { t, person, moment, date } = useHearingWords()
  const isNewest = 'earlier' in entry
  const isCorrected = isNewest && entry.earlier.length > 0
  return (
    <>
      {!isNewest && <p>{date(entry.heldOn)}</p>}
      <dl className={styles.said}>
        {useRows(entry).map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {entry.seq !== null && (
          <div>
            <dt>{t('entry.text')}</dt>
            <dd>
              <Link href={`/avtaler/${agreement}/historikk/${entry.seq}`} prefetch={false}>
                {t('entry.textLink')}
              </Link>
              {!entry.isChanged && `. ${t('entry.textSame')}`}
            </dd>
          </div>
        )}
      </dl>
      <p className={styles.muted}>
        {t(isCorrected ? 'entry.correctedBy' : 'entry.by', {
          person: person(entry.by),
          moment: moment(entry.at),
        })}
      </p>
    </>
  )
}

/** What there is to tell; nothing about what such an entry does not have. */
const useRows = (entry: HearingView): readonly (readonly [string, string])[] => {
  const { t } = useHearingWords()
  const isPolitical = entry.kind === 'political'
  const participants = entry.isPlanned ? 'entry.plannedParticipants' : 'entry.participants'
  const outcome = entry.isApproved ? 'entry.isApproved' : 'entry.isRefused'
  const answer = entry.answer || (isPolitical || entry.isPlanned ? '' : t('entry.noAnswer'))
  return [
    [t(isPolitical ? 'entry.body' : participants), entry.participants] as const,
    [t('entry.caseNumber'), entry.caseNumber] as const,
    [t('entry.outcome'), entry.isApproved === null ? '' : t(outcome)] as const,
    [t(isPolitical ? 'entry.inputPolitical' : 'entry.input'), entry.input] as const,
    [t('entry.answer'), answer] as const,
  ].filter(([, words]) => words !== '')
}
