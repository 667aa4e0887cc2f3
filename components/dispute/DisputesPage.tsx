import styles from '../hearing/Hearing.module.css'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Disagreements } from './Disagreements.tsx'
import { DisputeArticle } from './DisputeArticle.tsx'
import { DisputePath } from './DisputePath.tsx'
import type { DisputeProps } from './dispute-props.ts'
import { useDisputeWords } from './use-dispute-words.ts'

type Props = DisputeProps & {
  /** «Nav Fossdal». */
  office: string
  /** The clause about disputes, when it is in the agreement. */
  clauseHref: string | null
}

/** What the owners disagree about, what they have lifted, and how far it has come. */
export const DisputesPage = (props: Props) => {
  const { agreement, disputes } = props
  const { t } = useDisputeWords(props)
  const open = disputes.disputes.filter(({ end }) => end === null)
  const over = disputes.disputes.filter(({ end }) => end !== null)
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('title')}>
        {props.office}
      </HistoryBar>
      <Page title={t('title')} lead={t('lead', { count: open.length })}>
        {open.length > 0 && (
          <section className={styles.section} aria-labelledby="tvist-aapne">
            <h2 id="tvist-aapne">{t('open')}</h2>
            {open.map((dispute) => (
              <DisputeArticle key={dispute.id} {...props} dispute={dispute} />
            ))}
          </section>
        )}
        <section className={styles.section} aria-labelledby="tvist-uenige">
          <h2 id="tvist-uenige">{t('disagree')}</h2>
          <Disagreements {...props} />
          {disputes.mayLift && disputes.candidates.length > 0 && (
            <p className={styles.other}>
              <LinkButton variant="secondary" size="small" href={`/avtaler/${agreement}/tvist/ny`}>
                {t('liftOther')}
              </LinkButton>
            </p>
          )}
          {!disputes.mayLift && <p>{t('onlyParties')}</p>}
        </section>
        <DisputePath href={props.clauseHref} />
        {over.length > 0 && (
          <section className={styles.section} aria-labelledby="tvist-over">
            <h2 id="tvist-over">{t('over')}</h2>
            {over.map((dispute) => (
              <DisputeArticle key={dispute.id} {...props} dispute={dispute} />
            ))}
          </section>
        )}
      </Page>
    </>
  )
}
