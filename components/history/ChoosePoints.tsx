import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import styles from './History.module.css'
import { useHistoryWords } from './use-history-words.ts'

export type ComparedPoint = { seq: number; at: Date; name: string | null }
type Props = {
  agreement: string
  from: { seq: number }
  to: { seq: number; isNow: boolean }
  /** Newest first. */
  points: readonly ComparedPoint[]
}

/** Any two points of the history. A form that only asks: it works before any script has come. */
export const ChoosePoints = ({ agreement, from, to, points }: Props) => {
  const { t, moment } = useHistoryWords()
  const options = points.map(({ seq, at, name }) => (
    <option key={seq} value={seq}>
      {name === null ? moment(at) : `${name} (${moment(at)})`}
    </option>
  ))
  return (
    <details className={styles.choose}>
      <summary>{t('compare.choose')}</summary>
      <form action={`/avtaler/${agreement}/historikk/sammenlign`} className={styles.filter}>
        <Select name="fra" label={t('compare.from')} defaultValue={from.seq}>
          {options}
        </Select>
        <Select name="til" label={t('compare.to')} defaultValue={to.isNow ? '' : to.seq}>
          <option value="">{t('compare.untilNow')}</option>
          {options}
        </Select>
        <Button type="submit" variant="secondary">
          {t('compare.submit')}
        </Button>
      </form>
    </details>
  )
}
