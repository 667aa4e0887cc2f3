import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { ringsOf, turnOf, type YearItem } from '#lib/meetings/year.ts'
import styles from './Year.module.css'

type Props = { year: number; items: readonly YearItem[]; now: number | null; next: string; dateNow: string }

const SIZE = 560
const MIDDLE = SIZE / 2
const RING = 185
/** How far apart two marks must be on the ring, as a share of the year, and how far out the next ring is. */
const APART = 0.032
const STEP = 36

/** «jan», «mars», «sep»: whole where it is short, as people write it. */
const monthsIn = (locale: string): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => {
    const format = { month: 'long', timeZone: 'UTC' } as const
    const name = new Intl.DateTimeFormat(LANGUAGE_TAG[asLanguage(locale)], format).format(
      Date.UTC(2000, month, 1),
    )
    return name.length <= 5 ? name : name.slice(0, 3)
  })

const at = (turn: number, radius: number): { x: number; y: number } => ({
  x: MIDDLE + radius * Math.sin(2 * Math.PI * turn),
  y: MIDDLE - radius * Math.cos(2 * Math.PI * turn),
})

const arc = (to: number): string => {
  const end = at(to, RING)
  return `M ${MIDDLE} ${MIDDLE - RING} A ${RING} ${RING} 0 ${to > 0.5 ? 1 : 0} 1 ${end.x} ${end.y}`
}

/** The year seen at once. The list beside it says the same, with the same numbers. */
export const YearWheel = ({ year, items, now, next, dateNow }: Props) => {
  const t = useTranslations('year')
  const turns = items.map((item) => turnOf(year, item))
  const rings = ringsOf(turns, APART)
  return (
    <svg
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-labelledby="arshjul-navn arshjul-tekst"
      className={styles.wheel}
    >
      <title id="arshjul-navn">{t('wheel', { year })}</title>
      <desc id="arshjul-tekst">{t('wheelText', { next })}</desc>
      <circle cx={MIDDLE} cy={MIDDLE} r={RING} className={styles.ring} />
      {now !== null && now > 0 && <path d={arc(now)} className={styles.passed} />}
      {monthsIn(useLocale()).map((month, index) => {
        const { x, y } = at((index + 0.5) / 12, RING - 42)
        return (
          <text
            key={month}
            x={x}
            y={y}
            className={now !== null && Math.floor(now * 12) === index ? styles.now : styles.month}
          >
            {month}
          </text>
        )
      })}
      <text x={MIDDLE} y={MIDDLE - 6} className={styles.year}>
        {year}
      </text>
      {dateNow && (
        <text x={MIDDLE} y={MIDDLE + 28} className={styles.today}>
          {dateNow}
        </text>
      )}
      {items.map((item, index) => (
        <Pointer key={item.key} turn={turns[index] ?? 0} ring={rings[index] ?? 0} />
      ))}
      {items.map((item, index) => (
        <Mark
          key={item.key}
          item={item}
          number={index + 1}
          {...at(turns[index] ?? 0, RING + (rings[index] ?? 0) * STEP)}
        />
      ))}
    </svg>
  )
}

/** From the ring to a mark that had to stand further out. */
const Pointer = ({ turn, ring }: { turn: number; ring: number }) => {
  if (ring === 0) return null
  const [from, to] = [at(turn, RING), at(turn, RING + ring * STEP)]
  return <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles.pointer} />
}

type MarkProps = { item: YearItem; number: number; x: number; y: number }

/** Circle: meeting. Diamond: deadline. Square: task. Filled when it is a meeting, grey when it is done. */
const Mark = ({ item, number, x, y }: MarkProps) => (
  <g className={item.type === 'task' && item.isDone ? styles.done : undefined}>
    {item.kind === 'meeting' && <circle cx={x} cy={y} r={16} className={styles.meeting} />}
    {item.kind === 'task' && (
      <rect x={x - 14} y={y - 14} width={28} height={28} rx={5} className={styles.mark} />
    )}
    {item.kind === 'deadline' && (
      <rect
        x={x - 13}
        y={y - 13}
        width={26}
        height={26}
        transform={`rotate(45 ${x} ${y})`}
        className={styles.mark}
      />
    )}
    <text x={x} y={y + 1} className={item.kind === 'meeting' ? styles.light : styles.number}>
      {number}
    </text>
  </g>
)
