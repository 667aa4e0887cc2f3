import { useTranslations } from 'next-intl'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { Page } from '../ui/Page.tsx'
import { AgreementCover, type Owner } from './AgreementCover.tsx'
import styles from './Front.module.css'
import { Task, TaskList } from './TaskList.tsx'

export type OfficeAgreement = {
  id: string
  title: string
  missing: number
  savedAt: Date | null
}
export type FrontOffice = {
  id: string
  /** The agency's own office number. */
  number: string
  /** «Nav Fossdal». */
  name: string
  owners: readonly Owner[]
  agreements: readonly OfficeAgreement[]
  mayCreate: boolean
  mayEdit: boolean
}
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
  const [office, ...others] = offices
  const [draft] = drafts
  if (!office) return t('noOffices')
  const without = offices.filter((one) => one.agreements.length === 0).length
  if (others.length > 0) return statusOfSeveral(t, offices.length, without)
  if (!draft) return t('noAgreement', { office: office.name })
  return draft.missing > 0
    ? t('missing', { office: office.name, count: draft.missing })
    : t('complete', { office: office.name })
}

const DraftTask = ({ draft, language }: { draft: Draft; language: Language }) => {
  const t = useTranslations('front')
  const title = draft.office.mayEdit
    ? t('continue', { office: draft.office.name })
    : t('read', { office: draft.office.name })
  return (
    <Task href={`/avtaler/${draft.id}`} title={title}>
      {t('missing', { count: draft.missing })}{' '}
      {draft.savedAt &&
        t('saved', {
          date: formatDate(draft.savedAt, language),
          clock: formatClock(draft.savedAt),
        })}
    </Task>
  )
}

const Drafts = ({ drafts, language }: { drafts: readonly Draft[]; language: Language }) => {
  const t = useTranslations('front')
  return (
    <section>
      <h2 className={styles.section}>{t('drafts')}</h2>
      <TaskList>
        {drafts.map((draft) => (
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

/** One sentence of status, then what there is to do. */
export const FrontPage = ({ offices, language }: Props) => {
  const t = useTranslations('front')
  const overview = useTranslations('front.overview')
  const drafts = offices.flatMap((office) => office.agreements.map((agreement) => ({ ...agreement, office })))
  const without = offices.filter((office) => office.agreements.length === 0)
  const only = offices.length === 1 ? drafts[0] : undefined
  return (
    <Page
      title={only ? overview('title', { office: only.office.name }) : t('title')}
      lead={useStatus(offices, drafts)}
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          {drafts.length > 0 && <Drafts drafts={drafts} language={language} />}
          {without.length > 0 && <Without offices={without} />}
        </div>
        {only && (
          <AgreementCover
            href={`/avtaler/${only.id}`}
            action={t('open')}
            title={only.title}
            office={only.office.name}
            owners={only.office.owners}
          />
        )}
      </div>
    </Page>
  )
}
