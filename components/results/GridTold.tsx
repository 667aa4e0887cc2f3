'use client'
import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { useEffect, useRef } from 'react'
import { Refused } from '../forms/Refused.tsx'
import { gridCellId } from './grid-cell-id.ts'
import styles from './ResultGrid.module.css'
import type { GridProps } from './result-grid-props.ts'
import type { TableAnswer } from './table-action.ts'

type Props = GridProps & { answer: TableAnswer }

/** How many rows were saved, and why the others were not. */
export function GridTold({ answer, rows, columns, texts }: Props) {
  const problems = rows.flatMap(({ id, indicator }) =>
    columns.flatMap(({ name, label }) => {
      const code = answer.rows[id]?.problems[name]
      return code
        ? [{ field: gridCellId(id, name), words: `${indicator}, ${label}: ${texts.problems[code] ?? code}` }]
        : []
    }),
  )
  const changed = rows.flatMap(({ id, indicator }) => {
    const theirs = answer.rows[id]?.theirs
    return theirs ? [{ id, indicator, ...theirs }] : []
  })
  const lost = rows.flatMap(({ id, indicator }) => {
    const why = answer.rows[id]?.lost
    return why ? [{ id, indicator, said: texts.lost[why] }] : []
  })
  return (
    <div className={styles.told}>
      {answer.saved > 0 && (
        <InlineMessage status="success" role="status">
          {(answer.saved === 1 ? texts.savedOthers.one : texts.savedOthers.other).replace(
            '{count}',
            String(answer.saved),
          )}
        </InlineMessage>
      )}
      {(answer.failure !== null || problems.length > 0) && (
        <Refused
          answer={answer}
          failure={answer.failure && (texts.failures[answer.failure] ?? texts.failures.failed ?? '')}
          summary={texts.summary}
          problems={problems}
        />
      )}
      {lost.length > 0 && <Left answer={answer} title={texts.lost.title} left={lost} />}
      {changed.length > 0 && (
        <Left
          answer={answer}
          title={texts.conflict.title}
          left={changed.map((one) => ({ ...one, said: saidOf(one, texts) }))}
          next={texts.conflict.next}
        />
      )}
    </div>
  )
}

type One = { isRemoved: boolean; who: string; when: string }

const saidOf = ({ isRemoved, who, when }: One, { conflict }: Props['texts']): string =>
  (isRemoved ? conflict.removed : conflict.who).replace('{who}', who).replace('{when}', when)

type LeftProps = Pick<Props, 'answer'> & {
  title: string
  left: readonly { id: string; indicator: string; said: string }[]
  next?: string
}

function Left({ answer, title, left, next }: LeftProps) {
  const told = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words again are told again
  useEffect(() => told.current?.focus(), [answer])
  return (
    <LocalAlert status="warning" role="alert" ref={told} tabIndex={-1}>
      <LocalAlert.Header>
        <LocalAlert.Title>{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <ul>
          {left.map(({ id, indicator, said }) => (
            <li key={id}>
              <b>{indicator}:</b> {said}
            </li>
          ))}
        </ul>
        {next && <p>{next}</p>}
      </LocalAlert.Content>
    </LocalAlert>
  )
}
