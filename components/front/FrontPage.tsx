import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { useDeadlineWords } from '../deadlines/use-deadline-words.ts'
import { membersAddress } from '../members/member-address.ts'
import { RefreshOnReturn } from '../shell/RefreshOnReturn.tsx'
import { RoadToSigned } from '../signing/RoadToSigned.tsx'
import { Page } from '../ui/Page.tsx'
import { AgreementCover } from './AgreementCover.tsx'
import styles from './Front.module.css'
import type { FrontOffice, NearDeadline, OfficeAgreement, WaitingRow } from './front-office.ts'
import { isDeadlineOf } from './is-deadline-of.ts'
import { isForAll } from './is-for-all.ts'
import { stampOf } from './stamp-of.ts'
import { Task, TaskList } from './TaskList.tsx'
import { Turns } from './Turns.tsx'
import { useMeetingTasks } from './use-meeting-tasks.tsx'
import { useStanding } from './use-standing.ts'

type Draft = OfficeAgreement & { office: FrontOffice }
type Remind = (form: FormData) => Promise<void>
type Props = { offices: readonly FrontOffice[]; language: Language; remind: Remind; user: string }

type StatusTexts = ReturnType<typeof useTranslations<'front.status'>>

const statusOfSeveral = (t: StatusTexts, offices: number, without: number): string => {
  if (without === 0) return t('allDrafts', { offices })
  if (without === offices) return t('noDrafts', { offices })
  return t('several', { offices, drafts: offices - without, without })
}

const useStatus = (offices: readonly FrontOffice[], drafts: readonly Draft[]): string => {
  const t = useTranslations('front.status')
  const standing = useStanding()
  const [office, ...others] = offices
  const [draft] = drafts
  if (!office) return t('noOffices')
  const without = offices.filter((one) => one.agreements.length === 0).length
  if (others.length > 0) return statusOfSeveral(t, offices.length, without)
  return draft ? standing(office.name, draft) : t('noAgreement', { office: office.name })
}

/** Those that settle the whole agreement come first, then those that somebody changed. */
const URGENCY = [
  'answer-unlock',
  'approve',
  'confirm-signed',
  'sign',
  'withdraw-termination',
  'confirm-terms',
  'answer-proposal',
  'answer-again',
  'discuss',
  'take-position',
] as const

const ownRows = ({ waiting, office }: Draft): readonly WaitingRow[] =>
  waiting.find(({ partyId }) => partyId === office.party?.id)?.rows ?? []

/** The soonest first. */
const ownDeadlines = ({ deadlines, office }: Draft): readonly NearDeadline[] =>
  deadlines.filter((one) => isDeadlineOf(one, office))

/** From here on a day that is near comes before what only waits. */
const SOON = { days: 3, at: URGENCY.indexOf('answer-again') }

const urgencyOf = (draft: Draft): number => {
  const found = URGENCY.findIndex((code) => ownRows(draft).some((row) => row.code === code))
  const at = found < 0 ? URGENCY.length : found
  const isSoon = ownDeadlines(draft).some(({ left }) => left <= SOON.days) || draft.office.meetings.length > 0
  return isSoon ? Math.min(at, SOON.at) : at
}

/** What waits for the one who reads: the whole agreement by name, the rest counted. */
const useWaits = (): ((draft: Draft) => string) => {
  const t = useTranslations('front')
  return (draft) => {
    const rows = ownRows(draft)
    const who = draft.office.mayDecide ? 'own' : 'director'
    const whole = [
      ['answer-unlock', t(`waiting.unlock.${who}`)],
      ['approve', `${t(`waiting.approve.${who}`)}.`],
      ['confirm-signed', `${t(`waiting.confirmSigned.${who}`)}.`],
      ['sign', `${t('waiting.sign')}.`],
      ['withdraw-termination', t(`waiting.withdrawTermination.${who}`)],
      ['confirm-terms', `${t(`waiting.confirmTerms.${who}`)}.`],
    ] as const
    const first = whole.find(([code]) => rows.some((row) => row.code === code))
    if (first) return first[1]
    const isLeader = draft.office.role === 'nav_leader'
    const own = isLeader ? draft.incomplete.length : rows.filter((row) => !isForAll(row)).length
    const together = rows.filter(isForAll).length
    return [own > 0 && t('waits', { count: own }), together > 0 && t('waitsTogether', { count: together })]
      .filter(Boolean)
      .join(' ')
  }
}

/** The day that is nearest to the one who reads. */
const useDeadline = (draft: Draft): string => {
  const t = useTranslations('deadlines')
  const { date, left } = useDeadlineWords(draft.parties)
  const [nearest] = ownDeadlines(draft)
  return nearest ? t('near', { date: date(nearest.on), left: left(nearest.left) }) : ''
}

const DraftTask = ({ draft, language }: { draft: Draft; language: Language }) => {
  const t = useTranslations('front')
  const standing = useStanding()
  const { office, savedAt } = draft
  const title =
    office.mayEdit && draft.state === 'draft'
      ? t('continue', { office: office.name })
      : t('read', { office: office.name })
  const waits = useWaits()(draft)
  const isNewest = office.agreements[0]?.id === draft.id
  const meetings = isNewest ? office.meetings.length : 0
  const deadline = useDeadline(draft)
  return (
    <Task href={`/avtaler/${draft.id}`} title={title}>
      {waits && <b className={styles.waits}>{waits} </b>}
      {meetings > 0 && <b className={styles.waits}>{t('meetings.count', { count: meetings })} </b>}
      {deadline && <b className={styles.waits}>{deadline} </b>}
      {standing(office.name, draft)}{' '}
      {savedAt && t('saved', { date: formatDate(savedAt, language), clock: formatClock(savedAt) })}
    </Task>
  )
}

/** Those that wait for the reader come first. */
const Drafts = ({ drafts, language }: { drafts: readonly Draft[]; language: Language }) => {
  const t = useTranslations('front')
  const mineFirst = drafts.toSorted((one, other) => urgencyOf(one) - urgencyOf(other))
  return (
    <section>
      <h2 className={styles.section}>{t('drafts')}</h2>
      <TaskList>
        {mineFirst.map((draft) => (
          <DraftTask key={draft.id} draft={draft} language={language} />
        ))}
      </TaskList>
    </section>
  )
}

const Without = ({ offices }: { offices: readonly FrontOffice[] }) => {
  const t = useTranslations('front')
  return (
    <section>
      <h2 className={styles.section}>{t('without')}</h2>
      <TaskList>
        {offices.map((office) => (
          <OfMeetings key={office.id} office={office} />
        ))}
        {offices.map((office) =>
          office.mayCreate ? (
            <Task
              key={office.id}
              href={`/avtaler/ny?kontor=${office.number}`}
              title={t('create', { office: office.name })}
            >
              {t('createHelp')}
            </Task>
          ) : (
            <li key={office.id} className={styles.plainRow}>
              {office.name}
            </li>
          ),
        )}
      </TaskList>
      {offices.map((office) => (
        <People key={office.id} office={office} />
      ))}
    </section>
  )
}

/** Of so many each is told in full; of more than that each is one line. */
const MOST_IN_FULL = 3

/** Whoever acts for a director today is told so before they act. */
const ActsFor = ({ office: { deputyFor, party } }: { office: FrontOffice }) => {
  const t = useTranslations('members')
  if (deputyFor === null) return null
  return (
    <p className={styles.acts}>{t('youAct', { name: deputyFor, organisation: party?.organisation ?? '' })}</p>
  )
}

/** Who takes part, and who decides that. */
const People = ({ office }: { office: FrontOffice }) => {
  const t = useTranslations('members')
  return (
    <p className={styles.people}>
      <Link href={membersAddress(office.id)} prefetch={false}>
        {t('title', { office: office.name })}
      </Link>
    </p>
  )
}

/** An office's meetings are told of with its newest agreement. */
const OwnTurns = ({ draft, level, remind }: { draft: Draft; level: 2 | 3; remind: Remind }) => {
  const meetings = useMeetingTasks(draft.office)
  const isNewest = draft.office.agreements[0]?.id === draft.id
  return (
    <Turns
      agreement={draft}
      reader={draft.office}
      level={level}
      remind={remind}
      meetings={isNewest ? meetings : []}
    />
  )
}

/** Meetings can be held before there is an agreement here. */
const OfMeetings = ({ office }: { office: FrontOffice }) =>
  useMeetingTasks(office).map(({ key, title, why, href }) => (
    <Task key={key} href={href} title={title}>
      {[office.name, why].filter(Boolean).join('. ')}
    </Task>
  ))

const InFull = ({ drafts, remind }: { drafts: readonly Draft[]; remind: Remind }) => {
  const t = useTranslations('front')
  const standing = useStanding()
  return drafts.map((draft) => (
    <section key={draft.id} className={styles.office}>
      <h2 className={styles.section}>{draft.office.name}</h2>
      <p>{standing(draft.office.name, draft)}</p>
      <ActsFor office={draft.office} />
      <TaskList>
        <Task href={`/avtaler/${draft.id}`} title={t('openOf', { office: draft.office.name })}>
          {draft.title}
        </Task>
      </TaskList>
      <OwnTurns draft={draft} level={3} remind={remind} />
      <People office={draft.office} />
    </section>
  ))
}

/** Beside the newest: what is in force while it is being revised, and what was before. */
const Others = ({ agreements }: { agreements: readonly Draft[] }) => {
  const t = useTranslations('front')
  const validity = useTranslations('validity')
  const standing = useStanding()
  if (agreements.length === 0) return null
  return (
    <section className={styles.office}>
      <h2 className={styles.section}>{validity('others')}</h2>
      <TaskList>
        {agreements.map((one) => (
          <Task key={one.id} href={`/avtaler/${one.id}`} title={t('openOf', { office: one.office.name })}>
            {standing(one.office.name, one)}
          </Task>
        ))}
      </TaskList>
    </section>
  )
}

/** One sentence of status, then what there is to do. */
export const FrontPage = ({ offices, language, remind, user }: Props) => {
  const t = useTranslations('front')
  const overview = useTranslations('front.overview')
  const drafts = offices.flatMap((office) => office.agreements.map((agreement) => ({ ...agreement, office })))
  const without = offices.filter((office) => office.agreements.length === 0)
  const only = offices.length === 1 ? drafts[0] : undefined
  const inFull = !only && drafts.length <= MOST_IN_FULL
  return (
    <Page
      title={only ? overview('title', { office: only.office.name }) : t('title')}
      lead={useStatus(offices, drafts)}
    >
      <RefreshOnReturn user={user} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {only && <ActsFor office={only.office} />}
          {only && <OwnTurns draft={only} level={2} remind={remind} />}
          {only && <RoadToSigned {...only} language={language} />}
          {only && <Others agreements={drafts.slice(1)} />}
          {only && <People office={only.office} />}
          {inFull && <InFull drafts={drafts} remind={remind} />}
          {!only && !inFull && <Drafts drafts={drafts} language={language} />}
          {without.length > 0 && <Without offices={without} />}
        </div>
        {only && (
          <AgreementCover
            href={`/avtaler/${only.id}`}
            action={t('open')}
            title={only.title}
            office={only.office.name}
            owners={only.office.owners}
            stamp={stampOf(only)}
            progress={{ done: only.agreed, total: only.total }}
          />
        )}
      </div>
    </Page>
  )
}
