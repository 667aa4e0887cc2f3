import { Button } from '@navikt/ds-react/Button'
import { LocalAlert, LocalAlertHeader, LocalAlertTitle } from '@navikt/ds-react/LocalAlert'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { ClauseDifference, type ShownChange } from '../compare/ClauseDifference.tsx'
import { Legend } from '../compare/Legend.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './History.module.css'
import { HistoryBar } from './HistoryBar.tsx'
import { useHistoryWords } from './use-history-words.ts'

export const RESTORE_FAILURES = ['changed-meanwhile', 'forbidden', 'no-clause', 'no-point'] as const
type Change = ShownChange & { name: ClauseName }
type Props = {
  agreement: string
  /** Null: the whole agreement. */
  clause: ClauseName | null
  point: { seq: number; at: Date }
  /** The newest change when the page was made. */
  seen: number
  changes: readonly Change[]
  languageChanges: boolean
  failure: (typeof RESTORE_FAILURES)[number] | undefined
  action: (form: FormData) => Promise<void>
}

/** The question before text is taken back: exactly what will change, also in other clauses. Needs no script. */
export const RestorePage = (props: Props) => {
  const { agreement, clause, point, changes, failure } = props
  const { t, moment, long } = useHistoryWords()
  const when = { moment: moment(point.at) }
  const title = clause
    ? t('restore.titleClause', { clause: long(clause), ...when })
    : t('restore.titleAll', when)
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}/historikk`} back={t('backToHistory')} label={t('title')} />
      <Page title={title} lead={changes.length > 0 ? t('restore.lead') : t('restore.same')}>
        {failure && (
          <LocalAlert status="error" className={styles.done}>
            <LocalAlertHeader>
              <LocalAlertTitle as="div">{t(`restore.error.${failure}`)}</LocalAlertTitle>
            </LocalAlertHeader>
          </LocalAlert>
        )}
        {props.languageChanges && <p className={styles.note}>{t('restore.language')}</p>}
        {changes.length > 0 && <Form {...props} />}
        {changes.length > 0 && <Legend />}
        <Changes {...props} />
      </Page>
    </>
  )
}

const Form = ({ agreement, clause, point, seen, action }: Props) => {
  const { t } = useHistoryWords()
  return (
    <form action={action} className={styles.actions}>
      <input type="hidden" name="agreement" value={agreement} />
      <input type="hidden" name="to" value={point.seq} />
      <input type="hidden" name="seen" value={seen} />
      {clause && <input type="hidden" name="clause" value={clause.key} />}
      <Button type="submit">{t(clause ? 'restore.confirm' : 'restore.confirmAll')}</Button>
      <LinkButton
        variant="secondary"
        href={`/avtaler/${agreement}/sammenlign?fra=endring-${point.seq}&til=na`}
      >
        {t('restore.cancel')}
      </LinkButton>
    </form>
  )
}

/** The clause that was asked for, then those that follow because they hold the same facts. */
const Changes = ({ clause, changes }: Props) => {
  const { t, short } = useHistoryWords()
  const others = clause ? changes.filter(({ key }) => key !== clause.key) : []
  return (
    <>
      {changes
        .filter((change) => !others.includes(change))
        .map((change) => (
          <WillChange key={change.key} change={change} />
        ))}
      {clause && others.length > 0 && (
        <>
          <p className={styles.also}>
            <b>{t('restore.alsoTitle')}</b> {t('restore.alsoHelp', { clause: short(clause) })}
          </p>
          {others.map((change) => (
            <WillChange key={change.key} change={change} />
          ))}
        </>
      )}
    </>
  )
}

const WillChange = ({ change }: { change: Change }) => {
  const { t, long } = useHistoryWords()
  return (
    <ClauseDifference
      change={change}
      labels={{ before: t('compare.now'), after: t('restore.becomes') }}
      name={long(change.name)}
    />
  )
}
