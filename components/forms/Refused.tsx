'use client'
import { ErrorSummary } from '@navikt/ds-react/ErrorSummary'
import { LocalAlert } from '@navikt/ds-react/LocalAlert'
import { useEffect, useRef } from 'react'

type Props = {
  /** A new one for every attempt: whoever pressed is led here each time. */
  answer: object
  /** Why nothing was stored, in words; null: something in the form is wrong. */
  failure: string | null
  summary: string
  /** What is wrong, each with the id of its field. */
  problems: readonly { field: string; words: string }[]
}

/** Why nothing was stored, above the form, with a way to each field. */
export function Refused({ answer, failure, summary, problems }: Props) {
  const told = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words again are told again
  useEffect(() => told.current?.focus(), [answer])
  if (failure !== null)
    return (
      <LocalAlert status="error" role="alert" ref={told} tabIndex={-1}>
        <LocalAlert.Header>
          <LocalAlert.Title>{failure}</LocalAlert.Title>
        </LocalAlert.Header>
      </LocalAlert>
    )
  return (
    <ErrorSummary heading={summary} ref={told}>
      {problems.map(({ field, words }) => (
        <ErrorSummary.Item key={field} href={`#${field}`}>
          {words}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  )
}
