import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Block, ResolvedDocument } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import { type Summary, summarise } from '#lib/document/summarise.ts'
import { isUnfinished } from '#lib/export/is-unfinished.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { AgreementCover } from './AgreementCover.tsx'
import { ClauseOverview, type Labels } from './ClauseOverview.tsx'
import styles from './Front.module.css'
import { GuideIntroduction } from './GuideIntroduction.tsx'
import { OverviewLinks } from './OverviewLinks.tsx'
import type { OverviewAgreement } from './overview-agreement.ts'
import { stampOf } from './stamp-of.ts'
import { useStanding } from './use-standing.ts'

type Props = {
  agreement: OverviewAgreement
  document: ResolvedDocument
  labels: Labels
  /** Of the interface. */
  language: Language
  /** The button that changes the agreement's language, for those who may. */
  changeLanguage: ReactNode
  /** What the guide says before the first clause. */
  introduction: readonly Block[]
}

/** «3.2 Tilsetting av leder og medarbeidere». */
const nameOf = (summary: Summary): string =>
  summary.first ? [summary.first.number, plainInline(summary.first.heading)].filter(Boolean).join(' ') : ''

type ActionProps = { agreement: OverviewAgreement; summary: Summary; draft: boolean }

/** One of them is the next step: to write, to read, or to take out what can be signed. */
const Actions = ({ agreement, summary, draft }: ActionProps) => {
  const t = useTranslations('front.overview')
  const untouched = agreement.savedAt === null
  const isSigned = agreement.standing.life !== null
  return (
    <div className={styles.actions}>
      {agreement.mayEdit && summary.first && summary.missing > 0 && (
        <LinkButton href={`/avtaler/${agreement.id}/${summary.first.key}`}>
          {t(untouched ? 'start' : 'continue', { clause: nameOf(summary) })}
        </LinkButton>
      )}
      <LinkButton
        href={`/avtaler/${agreement.id}/les`}
        variant={isSigned || (draft && !agreement.mayEdit) ? 'primary' : 'secondary'}
      >
        {t('readWhole')}
      </LinkButton>
      <DownloadButton
        href={`/avtaler/${agreement.id}/word`}
        variant={draft || isSigned ? 'secondary' : 'primary'}
      >
        {t(isSigned ? 'downloadLocked' : draft ? 'download' : 'downloadFinal')}
      </DownloadButton>
      {agreement.standing.state === 'draft' && (
        <DownloadButton href={`/avtaler/${agreement.id}/word?kommentarer=1`}>
          {t('workingCopy')}
        </DownloadButton>
      )}
    </div>
  )
}

/** What the owners have left together, or what they do with a text that is locked. */
const ToSigning = ({ agreement }: { agreement: OverviewAgreement }) => {
  const t = useTranslations('front')
  const { state, open, life } = agreement.standing
  if (life) return <Signed agreement={agreement} />
  return (
    <p className={styles.toSigning}>
      <Link href={`/avtaler/${agreement.id}/klar`} prefetch={false}>
        {state === 'draft' && open > 0
          ? t('waiting.all', { count: open })
          : t(state === 'draft' ? 'waiting.toApproval' : 'waiting.toSigning')}
      </Link>
    </p>
  )
}

/** What one does with an agreement that is signed. */
const Signed = ({ agreement }: { agreement: OverviewAgreement }) => {
  const t = useTranslations('front.waiting')
  return (
    <p className={styles.toSigning}>
      <Link href={`/avtaler/${agreement.id}/gyldighet`} prefetch={false}>
        {t('toValidity')}
      </Link>{' '}
      ·{' '}
      <Link href={`/avtaler/${agreement.id}/signert`} prefetch={false}>
        {t('toSigned')}
      </Link>
    </p>
  )
}

const Facts = ({ agreement, document, language, changeLanguage }: Props) => {
  const t = useTranslations('front.overview')
  const shell = useTranslations('shell.language')
  const { savedAt } = agreement
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('language')}</dt>
        <dd>
          <span className={styles.capital}>{shell(document.language)}</span>
          {changeLanguage}
        </dd>
      </div>
      <div>
        <dt>{t('saved')}</dt>
        <dd>
          {savedAt
            ? t('savedAt', { date: formatDate(savedAt, language), clock: formatClock(savedAt) })
            : t('neverSaved')}
        </dd>
      </div>
      <OverviewLinks agreement={agreement} />
      <div>
        <dt>{t('template')}</dt>
        {document.parts.map((part) => (
          <dd key={part.template}>
            {part.title}, {t('templateVersion', { version: part.version })}
          </dd>
        ))}
      </div>
    </dl>
  )
}

/** The first page of one agreement: how far it has come, where to go on, and every clause. */
export const AgreementOverview = (props: Props) => {
  const { agreement, document } = props
  const t = useTranslations('front.overview')
  const front = useTranslations('front')
  const summary = summarise(document)
  const status = useStanding()(agreement.office, agreement.standing)
  return (
    <Page title={t('title', { office: agreement.office })} lead={status}>
      <Actions agreement={agreement} summary={summary} draft={isUnfinished(document)} />
      <ToSigning agreement={agreement} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <GuideIntroduction blocks={props.introduction} />
          <ClauseOverview agreementId={agreement.id} document={document} labels={props.labels} />
        </div>
        <aside aria-label={t('card')}>
          <AgreementCover
            href={`/avtaler/${agreement.id}/les`}
            action={t('readWhole')}
            variant="secondary"
            title={document.parts[0]?.title ?? front('draft')}
            office={agreement.office}
            owners={agreement.owners}
            stamp={stampOf(agreement.standing)}
            progress={{ done: agreement.standing.agreed, total: agreement.standing.total }}
          />
          <Facts {...props} />
        </aside>
      </div>
    </Page>
  )
}
