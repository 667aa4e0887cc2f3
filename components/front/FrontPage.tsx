import { useTranslations } from 'next-intl'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { Page } from '../ui/Page.tsx'
import { AgreementCover } from './AgreementCover.tsx'
import styles from './Front.module.css'
import type { FrontOffice, OfficeAgreement, WaitingRow } from './front-office.ts'
import { Task, TaskList } from './TaskList.tsx'
import { Turns } from './Turns.tsx'
import { useStanding } from './use-standing.ts'

type Draft = OfficeAgreement & { office: FrontOffice }
type Props = { offices: readonly FrontOffice[]; language: Language }

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
const URGENCY = ['answer-unlock', 'approve', 'sign', 'answer-again', 'discuss', 'take-position'] as const

const ownRows = ({ waiting, office }: Draft): readonly WaitingRow[] =>
  waiting.find(({ partyId }) => partyId === office.party?.id)?.rows ?? []

const urgencyOf = (draft: Draft): number => {
  const at = URGENCY.findIndex((code) => ownRows(draft).some((row) => row.code === code))
  return at < 0 ? URGENCY.length : at
}

/** What waits for the one who reads: the whole agreement by name, the rest counted. */
const useWaits = (): ((draft: Draft) => string) => {
  const t = useTranslations('front')
  return (draft) => {
    const rows = ownRows(draft)
    const who = draft.office.mayDecide ? 'own' : 'director'
    if (rows.some(({ code }) => code === 'answer-unlock')) return t(`waiting.unlock.${who}`)
    if (rows.some(({ code }) => code === 'approve')) return `${t(`waiting.approve.${who}`)}.`
    if (rows.some(({ code }) => code === 'sign')) return `${t('waiting.sign')}.`
    const count = draft.office.role === 'nav_leader' ? draft.incomplete.length : rows.length
    return count > 0 ? t('waits', { count }) : ''
  }
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
  return (
    <Task href={`/avtaler/${draft.id}`} title={title}>
      {waits && <b className={styles.waits}>{waits} </b>}
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
    </section>
  )
}

/** Of so many each is told in full; of more than that each is one line. */
const MOST_IN_FULL = 3

const InFull = ({ drafts }: { drafts: readonly Draft[] }) => {
  const t = useTranslations('front')
  const standing = useStanding()
  return drafts.map((draft) => (
    <section key={draft.id} className={styles.office}>
      <h2 className={styles.section}>{draft.office.name}</h2>
      <p>{standing(draft.office.name, draft)}</p>
      <TaskList>
        <Task href={`/avtaler/${draft.id}`} title={t('openOf', { office: draft.office.name })}>
          {draft.title}
        </Task>
      </TaskList>
      <Turns agreement={draft} reader={draft.office} level={3} />
    </section>
  ))
}

/** One sentence of status, then what there is to do. */
export const FrontPage = ({ offices, language }: Props) => {
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
      <div className={styles.columns}>
        <div className={styles.main}>
          {only && <Turns agreement={only} reader={only.office} level={2} />}
          {inFull && <InFull drafts={drafts} />}
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
            isDraft={only.state === 'draft'}
            progress={{ done: only.agreed, total: only.total }}
          />
        )}
      </div>
    </Page>
  )
}
