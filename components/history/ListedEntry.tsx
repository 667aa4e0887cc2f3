import { BookmarkFillIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Stance } from '#lib/agreements/positions.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import styles from './History.module.css'
import type { HistoryPerson } from './history-person.ts'
import { PersonMark } from './PersonMark.tsx'
import { type Touched, useHistoryWords } from './use-history-words.ts'

type What =
  | { kind: 'created' }
  | ({ kind: 'changed' } & Touched)
  | { kind: 'language-changed'; language: Language }
  | { kind: 'wording-adapted' | 'wording-reset' | 'proposal-accepted'; clause: ClauseName }
  | { kind: 'restored'; clause: ClauseName | null; to: { seq: number; at: Date } }
  | { kind: 'version'; id: string; name: string }
  | {
      kind:
        | 'position-taken'
        | 'approved'
        | 'approval-withdrawn'
        | 'unlock-asked'
        | 'unlock-withdrawn'
        | 'unlocked'
      clauses: readonly ClauseName[]
      stance: Stance | null
    }
  | { kind: 'frozen'; number: number }

export type ListedEntry = {
  seq: number
  beganAt: Date
  at: Date
  person: HistoryPerson
  what: What
}
type Props = { agreement: string; entry: ListedEntry }

/** One line of the history: who, what, when – and the way to it. */
export const ListedEntry = (props: Props) =>
  props.entry.what.kind === 'version' ? (
    <Version {...props} name={props.entry.what.name} />
  ) : (
    <Change {...props} what={props.entry.what} />
  )

type Told = Exclude<What, { kind: 'version' }>

/** Nothing of the text was changed by it: there is only the text as it was. */
const WITHOUT_CHANGE: readonly Told['kind'][] = ['created', 'approved']
/** There is nowhere to go from it. */
const IN_PASSING: readonly Told['kind'][] = [
  'position-taken',
  'approval-withdrawn',
  'unlock-asked',
  'unlock-withdrawn',
  'unlocked',
]

const Change = ({ agreement, entry, what }: Props & { what: Told }) => {
  const { t, times, role } = useHistoryWords()
  const did = useTold(what)
  const { person } = entry
  return (
    <div className={styles.entry}>
      <PersonMark person={person} />
      <div>
        <p>
          <b>{person.name}</b> <span className={styles.role}>({role(person)})</span> {did}{' '}
          <span className={styles.time}>· {times(entry.beganAt, entry.at)}</span>
        </p>
        {what.kind === 'frozen' ? (
          <p className={styles.ways}>
            <Link href={`/avtaler/${agreement}/versjon/${what.number}`} prefetch={false}>
              {t('readVersion', { number: what.number })}
            </Link>
          </p>
        ) : (
          !IN_PASSING.includes(what.kind) && (
            <Ways agreement={agreement} entry={entry} isFirst={WITHOUT_CHANGE.includes(what.kind)} />
          )
        )}
      </div>
    </div>
  )
}

/** «endret 3.2 og 3.5». */
const useTold = (what: Told): string => {
  const { t, touched, listed, long, moment } = useHistoryWords()
  const language = useTranslations('shell.language')
  switch (what.kind) {
    case 'created':
      return t('did.created')
    case 'changed':
      return t('did.changed', { what: touched(what) })
    case 'language-changed':
      return t('did.languageChanged', { language: language(what.language) })
    case 'wording-adapted':
      return t('did.wordingAdapted', { what: long(what.clause) })
    case 'wording-reset':
      return t('did.wordingReset', { what: long(what.clause) })
    case 'proposal-accepted':
      return t('did.proposalAccepted', { what: long(what.clause) })
    case 'restored':
      return what.clause
        ? t('did.restored', { what: long(what.clause), moment: moment(what.to.at) })
        : t('did.restoredAll', { moment: moment(what.to.at) })
    case 'position-taken':
      return t(`did.position.${what.stance ?? 'several'}`, { what: listed(what.clauses) })
    case 'frozen':
      return t('did.frozen', { number: what.number })
    default:
      return t(`did.${what.kind}`)
  }
}

const Version = ({ agreement, entry, name }: Props & { name: string }) => {
  const { t, times } = useHistoryWords()
  return (
    <div className={`${styles.entry} ${styles.version}`}>
      <BookmarkFillIcon aria-hidden fontSize="1.75rem" />
      <div>
        <p>
          <b>{name}</b>{' '}
          <span className={styles.time}>
            · {times(entry.at, entry.at)} · {t('named', { name: entry.person.name })}
          </span>
        </p>
        <Ways agreement={agreement} entry={entry} isFirst isVersion />
      </div>
    </div>
  )
}

type WaysProps = Props & { isFirst: boolean; isVersion?: boolean }

/** The same words in every line: the hidden ones tell which line. */
const Ways = ({ agreement, entry, isFirst, isVersion = false }: WaysProps) => {
  const { t, times } = useHistoryWords()
  const base = `/avtaler/${agreement}/historikk`
  const which = (
    <span className="aksel-sr-only">
      {' '}
      ({t('ofSitting', { name: entry.person.name, time: times(entry.beganAt, entry.at) })})
    </span>
  )
  return (
    <p className={styles.ways}>
      {!isFirst && (
        <Link href={`${base}/sammenlign?okt=${entry.seq}`} prefetch={false}>
          {t('seeChanges')}
          {which}
        </Link>
      )}
      {isVersion && (
        <Link href={`/avtaler/${agreement}/sammenlign?fra=endring-${entry.seq}&til=na`} prefetch={false}>
          {t('compareWithNow')}
          {which}
        </Link>
      )}
      <Link href={`${base}/${entry.seq}`} prefetch={false}>
        {t('seeThen')}
        {which}
      </Link>
    </p>
  )
}
