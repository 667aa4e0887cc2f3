import Link from 'next/link'
import type { HearingsView } from '#lib/agreements/hearing-view.ts'
import { Done } from '../forms/Done.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { Advice } from './Advice.tsx'
import { EmployeesDemand } from './EmployeesDemand.tsx'
import { Entry } from './Entry.tsx'
import styles from './Hearing.module.css'
import type { HearingProps } from './hearing-props.ts'
import { PoliticalDemand } from './PoliticalDemand.tsx'
import { useHearingWords } from './use-hearing-words.ts'

type Props = HearingProps & {
  /** «Nav Fossdal». */
  office: string
  isDraft: boolean
  /** What came of the last file. */
  done: 'fil' | 'fantes' | 'fil-trukket' | null
  /** Where the employees' representatives begin; null for those who are not heard here. */
  heardAt: string | null
}

/** Who has been heard about the draft, who has not, and what they said. */
export const HearingPage = (props: Props) => {
  const { agreement, hearings, isDraft, heardAt, done } = props
  const { t } = useHearingWords()
  const count = missingIn(hearings)
  const status = count > 0 ? t('missing', { count }) : t('ready')
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('title')}>
        {props.office}
      </HistoryBar>
      <Page title={t('title')} lead={isDraft ? status : t('closed')}>
        {done && <Done>{t(`file.done.${done}`)}</Done>}
        {heardAt && <Heard agreement={agreement} comment={heardAt} />}
        <section className={styles.section} aria-labelledby="horing-krav">
          <h2 id="horing-krav">{t('must')}</h2>
          <ul className={styles.demands}>
            <EmployeesDemand {...props} />
            {hearings.municipalities.map((one) => (
              <PoliticalDemand key={one.id} {...props} municipality={one} />
            ))}
          </ul>
        </section>
        <section className={styles.section} aria-labelledby="horing-rad">
          <h2 id="horing-rad">{t('should')}</h2>
          <ul className={styles.demands}>
            <Advice {...props} kind="users" />
            <Advice {...props} kind="safety" />
          </ul>
        </section>
        <section className={styles.section} aria-labelledby="horing-registrert">
          <h2 id="horing-registrert">{t('recorded')}</h2>
          {hearings.entries.length === 0 && <p>{t('none')}</p>}
          {hearings.entries.map((entry) => (
            <Entry key={entry.id} {...props} entry={entry} />
          ))}
        </section>
      </Page>
    </>
  )
}

const missingIn = ({ employees, municipalities }: HearingsView): number =>
  (employees === 'missing' ? 1 : 0) +
  municipalities.filter(({ state }) => state === 'missing' || state === 'unanswered').length

const Heard = ({ agreement, comment }: { agreement: string; comment: string }) => {
  const { t } = useHearingWords()
  return (
    <section className={styles.heard} aria-labelledby="horing-deg">
      <h2 id="horing-deg">{t('heard.title')}</h2>
      <p>{t('heard.body')}</p>
      <p className={styles.ways}>
        <Link href={comment} prefetch={false}>
          {t('heard.comment')}
        </Link>
        <Link href={`/avtaler/${agreement}/les`} prefetch={false}>
          {t('heard.read')}
        </Link>
      </p>
    </section>
  )
}
