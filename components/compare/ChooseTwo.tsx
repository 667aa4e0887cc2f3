import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import Link from 'next/link'
import styles from './Compare.module.css'
import { type ShownPoint, useCompareWords } from './use-compare-words.ts'

type Props = {
  agreement: string
  from: ShownPoint
  to: ShownPoint
  points: readonly ShownPoint[]
}

const GROUPS = [
  ['agreement', ['now', 'version', 'revised']],
  ['agreed', ['agreed']],
  ['template', ['template', 'bare-template']],
  ['history', ['moment']],
] as const

/** Any two. A form that only asks: it works before any script has come. */
export const ChooseTwo = ({ agreement, from, to, points }: Props) => {
  const { t } = useCompareWords()
  const address = `/avtaler/${agreement}/sammenlign`
  return (
    <form action={address} className={styles.choose}>
      <Select name="fra" label={t('from')} defaultValue={from.name} key={`fra ${from.name}`}>
        <Options points={points} chosen={from} />
      </Select>
      <Select name="til" label={t('to')} defaultValue={to.name} key={`til ${to.name}`}>
        <Options points={points} chosen={to} />
      </Select>
      <Button type="submit" variant="secondary">
        {t('submit')}
      </Button>
      <Link href={`${address}?${new URLSearchParams({ fra: to.name, til: from.name })}`} prefetch={false}>
        {t('swap')}
      </Link>
    </form>
  )
}

/** A moment in the midst of a sitting is not in the list until it is chosen. */
const Options = ({ points, chosen }: { points: readonly ShownPoint[]; chosen: ShownPoint }) => {
  const { t, choice } = useCompareWords()
  const all = points.some(({ name }) => name === chosen.name) ? points : [...points, chosen]
  return GROUPS.map(([group, kinds]) => {
    const own = all.filter(({ kind }) => kinds.some((one) => one === kind))
    if (own.length === 0) return null
    return (
      <optgroup key={group} label={t(`group.${group}`)}>
        {own.map((point) => (
          <option key={point.name} value={point.name}>
            {choice(point)}
          </option>
        ))}
      </optgroup>
    )
  })
}
