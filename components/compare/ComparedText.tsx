import type { ReactNode } from 'react'
import type { LineDifference } from '#lib/document/diff-lines.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import { inOrder } from '../ui/in-order.ts'
import styles from './Compare.module.css'
import { foldLines, isRow, type Shown } from './fold-lines.ts'
import { useCompareWords } from './use-compare-words.ts'
import { type Side, Words } from './Words.tsx'

export type Labels = { before: string; after: string }
type Props = {
  lines: readonly LineDifference[]
  labels: Labels
  /** Of the clause; null where it is not in one of them. */
  languages: { before: Language | null; after: Language | null }
  none: { before: string; after: string }
  /** Number of the first change in it; null: changes have no numbers here. */
  first: number | null
}

/** The same text twice, line beside line: as it was with what is removed, as it is with what is new. For wide screens. */
export const SideBySide = (props: Props) => {
  const { labels, languages, none } = props
  return (
    <div className={styles.sides}>
      <div className={styles.labels}>
        <h3>{labels.before}</h3>
        <h3>{labels.after}</h3>
      </div>
      {languages.before === null || languages.after === null ? (
        <div className={styles.pair}>
          {(['before', 'after'] as const).map((side) => (
            <div key={side}>
              {languages[side] === null ? (
                <p className={styles.quiet}>{none[side]}</p>
              ) : (
                <Group shown={wholly(props.lines)} side={side} lang={languages[side]} />
              )}
            </div>
          ))}
        </div>
      ) : (
        <Pairs {...props} />
      )}
    </div>
  )
}

const Pairs = ({ lines, languages, first }: Props) =>
  inOrder(groupsOf(foldLines(lines, first ?? 1)), (group) =>
    group.kind === 'folded' ? (
      <Folded lines={group.lines}>
        <Pair shown={wholly(group.lines)} languages={languages} />
      </Folded>
    ) : (
      <Pair
        shown={group.shown}
        languages={languages}
        change={first === null ? null : changeOf(group.shown)}
      />
    ),
  )

type PairProps = { shown: readonly Shown[]; languages: Props['languages']; change?: number | null }

const Pair = ({ shown, languages, change = null }: PairProps) => (
  <div className={styles.pair} {...numbered(change)}>
    <ChangeNumber change={change} />
    {(['before', 'after'] as const).map((side) => (
      <div key={side}>
        <Group shown={shown} side={side} lang={languages[side] ?? 'nb'} />
      </div>
    ))}
  </div>
)

/** Removed and new words in one text. For phones, paper, and those who prefer it. */
export const Together = ({ lines, languages, first }: Props) => (
  <div className={styles.together} lang={LANGUAGE_TAG[languages.after ?? languages.before ?? 'nb']}>
    {inOrder(groupsOf(foldLines(lines, first ?? 1)), (group) => {
      if (group.kind === 'folded')
        return (
          <Folded lines={group.lines}>
            <Group shown={wholly(group.lines)} side="both" />
          </Folded>
        )
      const change = first === null ? null : changeOf(group.shown)
      return (
        <div className={styles.one} {...numbered(change)}>
          <ChangeNumber change={change} />
          <Group shown={group.shown} side="both" />
        </div>
      )
    })}
  </div>
)

/** Where «neste endring» goes: the same number stands in both ways of showing it, of which one is hidden. */
export const numbered = (change: number | null) =>
  change === null ? {} : { 'data-change': change, tabIndex: -1 }

export const ChangeNumber = ({ change }: { change: number | null }) => {
  const { t } = useCompareWords()
  if (change === null) return null
  return (
    <span className={styles.number}>
      <span aria-hidden="true">{change}</span>
      <span className="aksel-sr-only">{t('change', { number: change })}</span>
    </span>
  )
}

const Folded = ({ lines, children }: { lines: readonly LineDifference[]; children: ReactNode }) => {
  const { t } = useCompareWords()
  return (
    <details className={styles.folded}>
      <summary>{t('folded', { count: lines.length })}</summary>
      {children}
    </details>
  )
}

type Grouped = { kind: 'lines'; shown: readonly Shown[] } | Extract<Shown, { kind: 'folded' }>

const rowIn = (shown: Shown): boolean => shown.kind === 'line' && isRow(shown.line)

/** Each line by itself; rows that follow each other are one table. */
function groupsOf(all: readonly Shown[]): readonly Grouped[] {
  const groups: Grouped[] = []
  for (const shown of all) {
    const last = groups.at(-1)
    if (shown.kind === 'folded') groups.push(shown)
    else if (last?.kind === 'lines' && rowIn(shown) && last.shown.every(rowIn) && !isHead(shown))
      groups.splice(-1, 1, { kind: 'lines', shown: [...last.shown, shown] })
    else groups.push({ kind: 'lines', shown: [shown] })
  }
  return groups
}

const isHead = (shown: Shown): boolean =>
  shown.kind === 'line' && (shown.line.after ?? shown.line.before)?.kind === 'head-row'

const wholly = (lines: readonly LineDifference[]): readonly Shown[] =>
  lines.map((line) => ({ kind: 'line', line, change: null }))

/** A table with more than one changed row is one place to go to. */
const changeOf = (shown: readonly Shown[]): number | null =>
  shown.map((one) => (one.kind === 'line' ? one.change : null)).find((one) => one !== null) ?? null

type GroupProps = { shown: readonly Shown[]; side: Side; lang?: Language }

const Group = ({ shown, side, lang }: GroupProps) => {
  const lines = shown.flatMap((one) => (one.kind === 'line' && isOn(one.line, side) ? [one.line] : []))
  return (
    <div lang={lang && LANGUAGE_TAG[lang]}>
      {inOrder(runsOf(lines), (run) =>
        run.isTable ? (
          <Rows lines={run.lines} side={side} />
        ) : (
          inOrder(run.lines, (line) => <OneLine line={line} side={side} />)
        ),
      )}
    </div>
  )
}

const isOn = (line: LineDifference, side: Side): boolean => side === 'both' || line[side] !== null

type Run = { isTable: boolean; lines: LineDifference[] }

function runsOf(lines: readonly LineDifference[]): readonly Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const isTable = isRow(line)
    const last = runs.at(-1)
    if (last?.isTable === isTable) last.lines.push(line)
    else runs.push({ isTable, lines: [line] })
  }
  return runs
}

type LineProps = { line: LineDifference; side: Side }

const OneLine = ({ line, side }: LineProps) => {
  const place = (side === 'before' ? line.before : line.after) ?? line.after ?? line.before
  if (!place) return null
  const [parts = []] = line.cells
  return (
    <p
      className={styles[place.kind]}
      style={place.depth > 0 ? { marginLeft: `${place.depth * 1.5}rem` } : undefined}
    >
      {place.mark && <span className={styles.mark}>{place.mark} </span>}
      <Words parts={parts} side={side} />
    </p>
  )
}

const Rows = ({ lines, side }: { lines: readonly LineDifference[]; side: Side }) => {
  const { t } = useCompareWords()
  const isHeadRow = ({ before, after }: LineDifference) => (after ?? before)?.kind === 'head-row'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroll} aria-label={t('table')} tabIndex={0}>
      <table className={styles.table}>
        <tbody>
          {inOrder(lines, (line) => (
            <tr>
              {inOrder(line.cells, (parts) =>
                isHeadRow(line) ? (
                  <th scope="col">
                    <Words parts={parts} side={side} />
                  </th>
                ) : (
                  <td>
                    <Words parts={parts} side={side} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
