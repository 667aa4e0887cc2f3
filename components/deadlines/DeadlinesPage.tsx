import Link from 'next/link'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { DeadlineForm } from './DeadlineForm.tsx'
import { DeadlineItem } from './DeadlineItem.tsx'
import styles from './Deadlines.module.css'
import type { DeadlinesProps } from './deadline-props.ts'
import { useDeadlineWords } from './use-deadline-words.ts'

/** Days that both parties see: those people have set, and those that follow from the agreement. */
export const DeadlinesPage = (props: DeadlinesProps) => {
  const { agreement, view, isGone } = props
  const { t } = useDeadlineWords(view.parties)
  const late = view.open.filter(({ left }) => left < 0).length
  const status = [t('lead', { count: view.open.length }), ...(late > 0 ? [t('late', { count: late })] : [])]
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('title')}>
        {view.office}
      </HistoryBar>
      <Page title={t('title')} lead={status.join(' ')}>
        <p className={styles.explain}>{t('explain')}</p>
        {isGone && (
          <p role="alert" className={styles.gone}>
            {t('gone')}
          </p>
        )}
        <section className={styles.section} aria-labelledby="frister-apne">
          <h2 id="frister-apne">{t('open')}</h2>
          {view.open.length === 0 && <p>{t('none')}</p>}
          <List {...props} deadlines={view.open} />
        </section>
        <Form {...props} />
        <Others {...props} />
        <Done {...props} />
      </Page>
    </>
  )
}

const List = ({ deadlines, ...props }: DeadlinesProps & { deadlines: DeadlinesProps['view']['open'] }) =>
  deadlines.length > 0 && (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {deadlines.map((deadline) => (
        <DeadlineItem key={deadline.id} {...props} deadline={deadline} />
      ))}
    </ul>
  )

const Form = ({ agreement, view, changing, actions }: DeadlinesProps) => {
  const { t, whom } = useDeadlineWords(view.parties)
  if (!view.maySet) return <p className={styles.section}>{t('readOnly')}</p>
  const choices = [
    ...view.parties.map(({ id }) => ({ value: id, label: whom({ whom: 'party', partyId: id }) })),
    { value: 'both', label: t('whom.both') },
    { value: 'leader', label: t('whom.leader') },
  ]
  return (
    <section className={styles.section} aria-labelledby="frist-skjema">
      <h2 id="frist-skjema">{t(changing ? 'changing' : 'new')}</h2>
      <p className={styles.muted}>{t('reminders')}</p>
      <DeadlineForm
        key={changing?.id ?? 'ny'}
        action={actions.save}
        agreement={agreement}
        deadline={changing?.id ?? null}
        start={{ what: changing?.what ?? '', on: changing?.on ?? '', whom: whomValue(changing) }}
        choices={choices}
        today={view.today}
      />
    </section>
  )
}

const whomValue = (changing: DeadlinesProps['changing']): string => {
  if (!changing) return ''
  return changing.whom === 'party' ? changing.partyId : changing.whom
}

const Others = ({ agreement, view }: DeadlinesProps) => {
  const { t, date, left, whom } = useDeadlineWords(view.parties)
  if (view.others.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="frister-datoer">
      <h2 id="frister-datoer">{t('others')}</h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {view.others.map((one) => (
          <li key={`${one.kind} ${one.key}`} className={styles.item}>
            <h3>
              {one.href ? (
                <Link href={one.href} prefetch={false}>
                  {t(`kind.${one.kind}`)}
                </Link>
              ) : (
                t(`kind.${one.kind}`)
              )}
            </h3>
            <p>
              {whom(one)} · {date(one.on)} ({left(one.left)})
            </p>
            {one.kind === 'hearing' && (
              <p>
                <Link href={`/avtaler/${agreement}/hoering`} prefetch={false}>
                  {t('toHearing')}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Done = (props: DeadlinesProps) => {
  const { t } = useDeadlineWords(props.view.parties)
  const { done } = props.view
  if (done.length === 0) return null
  return (
    <details className={`${styles.section} ${styles.more}`}>
      <summary>{t('done', { count: done.length })}</summary>
      <List {...props} deadlines={done} />
    </details>
  )
}
