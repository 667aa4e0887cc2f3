import type { Party } from '#lib/agreements/role.ts'
import { CHART, type Chart, chartGroups, chartOf, figureOf } from '#lib/results/chart.ts'
import type { ResultContent } from '#lib/results/result-row.ts'
import type { YearOfResult } from '#lib/results/years-of-result.ts'
import { municipalityName } from './municipality-name.ts'
import styles from './Results.module.css'
import { useResultWords } from './use-result-words.ts'

type Props = {
  content: ResultContent
  year: number
  years: readonly YearOfResult[]
  municipalities: readonly Party[]
}

/** This year filled, earlier years open, the goal a dashed line: seen without colour, and told in words. */
export const ResultChart = ({ content, year, years, municipalities }: Props) => {
  const { t, number, goal } = useResultWords()
  const columns = municipalities.map(({ id, organisation }) => ({
    id,
    label: municipalityName(organisation),
  }))
  const groups = chartGroups(years, year, columns)
  const chart = chartOf(groups, content.target)
  if (!chart) return null
  const values = groups.map(({ label, values: own }) => {
    const said = own.map((one) => `${one.year}: ${number(one.value)}`).join(', ')
    // A group is a year, or a municipality.
    return label === String(own[0]?.year) ? said : `${label} ${said}`
  })
  const said = goal(content)
  const label = t('chart.label', {
    indicator: [content.indicator, content.unit].filter(Boolean).join(', '),
    values: values.join('; '),
    goal: said === null ? '' : t('chart.goal', { goal: said }),
  })
  return (
    <svg
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      role="img"
      aria-label={label}
      className={styles.chart}
    >
      <line
        x1={CHART.left}
        x2={CHART.width - CHART.right}
        y1={chart.zero}
        y2={chart.zero}
        className={styles.zero}
      />
      <Bars chart={chart} />
      {chart.goal !== null && <Goal y={chart.goal} label={t('goal')} said={number(content.target) ?? ''} />}
      <Labels chart={chart} />
    </svg>
  )
}

const Bars = ({ chart }: { chart: Chart }) =>
  chart.groups.flatMap(({ bars }) =>
    bars.map(({ x, y, width, height, isNow }) => (
      <rect
        key={x}
        x={x}
        y={y}
        width={width}
        height={height}
        className={isNow ? styles.barNow : styles.barEarlier}
      />
    )),
  )

/** Under the numbers, which are easier to read than the line. */
const Goal = ({ y, label, said }: { y: number; label: string; said: string }) => (
  <g className={styles.goalText}>
    <line x1={0} x2={CHART.width} y1={y} y2={y} className={styles.goalLine} />
    <text x={CHART.width} y={y - 5}>
      {label}
    </text>
    <text x={CHART.width} y={y + 15}>
      {said}
    </text>
  </g>
)

const Labels = ({ chart }: { chart: Chart }) => {
  const { number } = useResultWords()
  return chart.groups.map(({ label, x, bars }) => (
    <g key={label}>
      {bars.map((bar) => (
        <text key={bar.year} x={bar.x + bar.width / 2} y={figureOf(bar, chart.goal)} className={styles.above}>
          {number(bar.value)}
        </text>
      ))}
      <text x={x} y={CHART.height - 6} className={styles.under}>
        {label}
      </text>
    </g>
  ))
}
