import {
  CheckmarkCircleIcon,
  CircleSlashIcon,
  ExclamationmarkTriangleIcon,
  MinusCircleIcon,
  QuestionmarkDiamondIcon,
} from '@navikt/aksel-icons'
import Link from 'next/link'
import type { Party } from '#lib/agreements/role.ts'
import type { Standing } from '#lib/results/goal-standing.ts'
import type { Amounts, ResultContent } from '#lib/results/result-row.ts'
import type { YearOfResult } from '#lib/results/years-of-result.ts'
import { ResultChart } from './ResultChart.tsx'
import { ResultNumbers } from './ResultNumbers.tsx'
import styles from './Results.module.css'
import { useResultWords } from './use-result-words.ts'

export type ShownResult = {
  id: string
  content: ResultContent
  standing: Standing
  missedBy: readonly string[]
  lastYear: Amounts
  years: readonly YearOfResult[]
}
type Props = {
  row: ShownResult
  year: number
  municipalities: readonly Party[]
  /** Where it is changed; null: not by this person. */
  href: string | null
}

const ICON = {
  reached: CheckmarkCircleIcon,
  missed: ExclamationmarkTriangleIcon,
  'no-result': MinusCircleIcon,
  'no-goal': CircleSlashIcon,
  unclear: QuestionmarkDiamondIcon,
} as const

/** One indicator: what, how it went, and what is said of it. */
export const ResultItem = ({ row, year, municipalities, href }: Props) => {
  const { t } = useResultWords()
  const { id, content, lastYear, years } = row
  const { indicator, line, source, comment, measure } = content
  return (
    <li className={styles.row} id={`rad-${id}`}>
      <div className={styles.about}>
        <h3>{indicator}</h3>
        <p className={styles.muted}>
          {[line ? t(`line.${line}`) : t('noLine'), source && t('source', { source })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <StandingText row={row} municipalities={municipalities} />
        {comment && <Said label={t('comment')} text={comment} />}
        {measure && <Said label={t('measure')} text={measure} />}
        {href && (
          <p>
            <Link href={href} prefetch={false} aria-label={t('changeLabel', { indicator })}>
              {t('change')}
            </Link>
          </p>
        )}
      </div>
      <ResultNumbers content={content} year={year} lastYear={lastYear} municipalities={municipalities} />
      <ResultChart content={content} year={year} years={years} municipalities={municipalities} />
    </li>
  )
}

const Said = ({ label, text }: { label: string; text: string }) => (
  <p className={styles.said}>
    <b>{label}:</b> {text}
  </p>
)

const StandingText = ({ row, municipalities }: Pick<Props, 'row' | 'municipalities'>) => {
  const { t, names } = useResultWords()
  const { standing, missedBy } = row
  const Icon = ICON[standing]
  const isFor = standing === 'missed' && missedBy.length > 0 && municipalities.length > 1
  return (
    <p className={standing === 'missed' ? styles.missed : styles.standing}>
      <Icon aria-hidden fontSize="1.25rem" />
      {isFor
        ? t('missedFor', { municipalities: names(missedBy, municipalities) })
        : t(`standing.${standing}`)}
    </p>
  )
}
