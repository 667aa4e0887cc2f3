import type { Inline, TextRun } from '#lib/document/content.ts'
import { inOrder } from '../ui/in-order.ts'
import { GapMark } from './GapMark.tsx'
import { MarkedInlines } from './MarkedInlines.tsx'
import type { Paper } from './paper.ts'

const Marked = ({ text, marks = [] }: TextRun) => {
  const upright = marks.includes('bold') ? <strong>{text}</strong> : text
  return marks.includes('italic') ? <em>{upright}</em> : upright
}

const Run = (run: TextRun) =>
  run.href ? (
    <a href={run.href} rel="noreferrer">
      <Marked {...run} />
    </a>
  ) : (
    <Marked {...run} />
  )

const OneInline = ({ inline, paper }: { inline: Inline; paper: Paper }) => {
  switch (inline.type) {
    case 'text':
      return <Run {...inline} />
    case 'gap':
      return (
        <span data-length={1}>
          <GapMark mark={inline} paper={paper} />
        </span>
      )
    case 'break':
      return <br />
  }
}

const Plain = ({ content, paper }: { content: readonly Inline[]; paper: Paper }) =>
  inOrder(content, (inline) => <OneInline inline={inline} paper={paper} />)

/** Running text. */
export const Inlines = ({ content, paper }: { content: readonly Inline[]; paper: Paper }) =>
  paper.marks?.startOf.has(content) ? (
    <MarkedInlines
      content={content}
      marks={paper.marks}
      show={(pieces) => <Plain content={pieces} paper={paper} />}
    />
  ) : (
    <Plain content={content} paper={paper} />
  )
