import type { Party } from '#lib/agreements/role.ts'
import { type Amounts, hasAmounts, type ResultContent } from '#lib/results/result-row.ts'
import { municipalityName } from './municipality-name.ts'
import styles from './Results.module.css'
import { useResultWords } from './use-result-words.ts'

type Props = {
  content: ResultContent
  year: number
  lastYear: Amounts
  municipalities: readonly Party[]
}

/** Goal, result and last year; a column for each municipality where the office has several. Nothing is added up. */
export const ResultNumbers = ({ content, year, lastYear, municipalities }: Props) => {
  const { t, goal } = useResultWords()
  const isShared = municipalities.length > 1
  return (
    <div className={styles.numbers}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('goal')}</dt>
          <dd>{goal(content) ?? t('noGoal')}</dd>
        </div>
        {!isShared && (
          <>
            <Single label={String(year)} value={content.result.whole} unit={content.unit} />
            <Single label={String(year - 1)} value={lastYear.whole} unit={content.unit} />
          </>
        )}
      </dl>
      {isShared && (hasAmounts(content.result) || hasAmounts(lastYear)) && (
        <Columns content={content} year={year} lastYear={lastYear} municipalities={municipalities} />
      )}
      {isShared && !hasAmounts(content.result) && !hasAmounts(lastYear) && (
        <Single label={String(year)} value={null} unit="" asList />
      )}
    </div>
  )
}

const Single = (props: { label: string; value: number | null; unit: string; asList?: boolean }) => {
  const { t, withUnit } = useResultWords()
  const { label, value, unit, asList } = props
  const pair = (
    <div>
      <dt>{label}</dt>
      <dd className={value === null ? styles.muted : undefined}>
        {value === null ? t('notGiven') : withUnit(value, unit)}
      </dd>
    </div>
  )
  return asList ? <dl className={styles.facts}>{pair}</dl> : pair
}

const Columns = ({ content, year, lastYear, municipalities }: Props) => {
  const { t, number } = useResultWords()
  const rows = [
    { year, amounts: content.result },
    { year: year - 1, amounts: lastYear },
  ]
  const hasWhole = rows.some(({ amounts }) => amounts.whole !== null)
  const none = <span className={styles.muted}>–</span>
  return (
    <table className={styles.columns}>
      <caption className={styles.hidden}>{t('numbers', { indicator: content.indicator })}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={content.unit ? styles.unit : styles.hidden}>{content.unit || t('year')}</span>
          </th>
          {municipalities.map(({ id, organisation }) => (
            <th key={id} scope="col">
              {municipalityName(organisation)}
            </th>
          ))}
          {hasWhole && <th scope="col">{t('whole')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ year: of, amounts }) => (
          <tr key={of}>
            <th scope="row">{of}</th>
            {municipalities.map(({ id }) => (
              <td key={id}>{number(amounts.by[id]) ?? none}</td>
            ))}
            {hasWhole && <td>{number(amounts.whole) ?? none}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
