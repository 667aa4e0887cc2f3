import { useLocale, useTranslations } from 'next-intl'
import { minutesPaperOf } from '#lib/export/minutes-paper.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { AnnexList } from '../meetings/AnnexList.tsx'
import { MeetingTabs } from '../meetings/MeetingTabs.tsx'
import { PaperBar } from '../papers/PaperBar.tsx'
import { PaperSheet } from '../papers/PaperSheet.tsx'
import papers from '../papers/Papers.module.css'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID, Page } from '../ui/Page.tsx'
import { Addenda } from './Addenda.tsx'
import { LeftWords } from './LeftWords.tsx'
import styles from './Minutes.module.css'
import { MinutesDesk } from './MinutesDesk.tsx'
import type { MinutesPageProps } from './minutes-page-props.ts'
import { OwnerAnswers } from './OwnerAnswers.tsx'

const leadOf = ({ meeting: { minutes, cancelled }, isClosed, may }: MinutesPageProps) => {
  if (cancelled) return 'cancelled'
  if (!minutes) return may.write ? 'write' : 'read'
  if (isClosed) return 'closed'
  return minutes.objections.length > 0 ? 'objected' : 'sent'
}

/** Minutes in all their states: being written, with the owners, final. */
export const MinutesPage = (props: MinutesPageProps) =>
  props.meeting.minutes ? <Sent {...props} /> : <BeingWritten {...props} />

function BeingWritten(props: MinutesPageProps) {
  const { id, office, meeting, user } = props
  const t = useTranslations('minutes')
  const day = useDay()
  const title = t('title', { date: day(meeting.plan.date) })
  const { reopened } = meeting
  return (
    <>
      <HistoryBar href={`/kontor/${office.id}/moter/${id}`} back={t('back')} label={title}>
        {`Nav ${office.name}`}
      </HistoryBar>
      <Page title={title} lead={t(`lead.${leadOf(props)}`, { date: day(meeting.plan.date) })}>
        <MeetingTabs office={office.id} meeting={id} current="minutes" />
        {reopened && (
          <p className={styles.text}>
            {t('reopenedBecause', { date: day(reopened.on), reason: reopened.reason })}
          </p>
        )}
        <noscript>
          <p>{t('noScript')}</p>
        </noscript>
        <MinutesDesk
          office={office.id}
          meeting={id}
          user={user}
          minutes={props.minutes}
          agenda={meeting.items}
          annexes={Object.fromEntries(
            meeting.items.map((item) => [
              item.id,
              <AnnexList
                key={item.id}
                base={`/kontor/${office.id}/moter/${id}`}
                meeting={meeting}
                item={item}
              />,
            ]),
          )}
          invited={linesOf(meeting.invited?.others ?? '')}
          replies={meeting.replies}
          start={props.start}
          version={props.version}
          agreement={props.agreement}
          owners={props.owners}
          may={props.may}
        />
      </Page>
    </>
  )
}

const useDay = () => {
  const language = asLanguage(useLocale())
  return (date: string) => formatDate(noon(date), language)
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function Sent(props: MinutesPageProps) {
  const { id, office, user, meeting, minutes, hash, closedOn, owners } = props
  const t = useTranslations('minutes')
  const day = useDay()
  const base = `/kontor/${office.id}/moter/${id}`
  const paper = minutesPaperOf(minutes, { hash, sent: meeting.minutes, closedOn, owners })
  return (
    <>
      <PaperBar href={base} back={t('back')} label={t('title', { date: day(meeting.plan.date) })}>
        <DownloadButton href={`${base}/referat/word`} size="small">
          {t('word')}
        </DownloadButton>
        {meeting.addenda.length > 0 && (
          <DownloadButton href={`${base}/referat/tillegg/word`} size="small">
            {t('addendaWord')}
          </DownloadButton>
        )}
      </PaperBar>
      <main id={MAIN_ID} tabIndex={-1} className={papers.desk}>
        <MeetingTabs office={office.id} meeting={id} current="minutes" />
        <LeftWords user={user} meeting={id} />
        <div className={papers.about}>
          <p>
            <b>
              {t(`lead.${leadOf(props)}`, { date: day(meeting.minutes?.commentBy ?? meeting.plan.date) })}
            </b>
          </p>
          {!props.isClosed && (props.may.object || props.may.lead) && (
            <p>
              <a href="#referat-svar">{t('toAnswer')}</a>
            </p>
          )}
        </div>
        <PaperSheet agreement="" paper={paper} />
        <OwnerAnswers {...props} />
        <Pointed {...props} />
        <Addenda {...props} />
      </main>
    </>
  )
}

/** What the meeting concluded about the agreement is done in the agreement. */
function Pointed({ id, minutes, agreement }: MinutesPageProps) {
  const t = useTranslations('minutes')
  const about = (agreement?.clauses ?? []).flatMap((one) => {
    const item = minutes.items.find(({ clause, conclusion }) => clause === one.clause && conclusion !== '')
    return item ? [{ ...one, item: item.id }] : []
  })
  if (!agreement || about.length === 0) return null
  return (
    <section className={papers.about} aria-labelledby="referat-punkter">
      <h2 id="referat-punkter">{t('clauses')}</h2>
      <p>{t('clausesLead')}</p>
      <ul className={styles.answers}>
        {about.map(({ clause, number, title, item }) => (
          <li key={clause}>
            <b>{`${number ?? ''} ${title}`}</b>
            <br />
            <a
              href={`/avtaler/${agreement.id}/forslag/ny?${new URLSearchParams({ punkt: clause, mote: id, sak: item })}`}
            >
              {t('toProposal', { number: number ?? title })}
            </a>
            <br />
            <a href={`/avtaler/${agreement.id}/${clause}`}>{t('toClause', { number: number ?? title })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
