import { Fragment, type ReactNode } from 'react'
import type { Inline, TextRun } from '#lib/document/content.ts'
import { GapMark } from './GapMark.tsx'
import type { Paper } from './paper.ts'

const withMarks = ({ text, marks = [] }: TextRun): ReactNode =>
  marks.reduce<ReactNode>(
    (inner, mark) => (mark === 'bold' ? <strong>{inner}</strong> : <em>{inner}</em>),
    text,
  )

const Run = ({ run }: { run: TextRun }) =>
  run.href ? (
    <a href={run.href} rel="noreferrer">
      {withMarks(run)}
    </a>
  ) : (
    withMarks(run)
  )

const OneInline = ({ inline, paper }: { inline: Inline; paper: Paper }) => {
  switch (inline.type) {
    case 'text':
      return <Run run={inline} />
    case 'gap':
      return <GapMark mark={inline} paper={paper} />
    case 'break':
      return <br />
  }
}

/** Running text. Keys are positions: the paper is rendered once, on the server, and never reordered. */
export const Inlines = ({ content, paper }: { content: readonly Inline[]; paper: Paper }) =>
  content.map((inline, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: static text
    <Fragment key={position}>
      <OneInline inline={inline} paper={paper} />
    </Fragment>
  ))
