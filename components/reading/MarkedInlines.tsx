import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Inline } from '#lib/document/content.ts'
import { quoteAnchor } from '../comments/quote-anchor.ts'
import { inOrder } from '../ui/in-order.ts'
import type { ClauseMarks, MarkedPassage } from './clause-passages.ts'
import styles from './Reading.module.css'

type Group = { pieces: Inline[]; passages: readonly MarkedPassage[]; start: number; end: number }

/** Pieces that the same comments are about stand together. */
function groupsOf(content: readonly Inline[], { placeOf, passages }: ClauseMarks): readonly Group[] {
  const groups: Group[] = []
  for (const piece of content) {
    const { start, end } = placeOf.get(piece) ?? { start: 0, end: 0 }
    const over = passages.filter(({ range }) => range.start < end && start < range.end)
    const last = groups.at(-1)
    if (last && last.passages.length === over.length && over.every((one) => last.passages.includes(one))) {
      last.pieces.push(piece)
      last.end = end
    } else groups.push({ pieces: [piece], passages: over, start, end })
  }
  return groups
}

type Props = {
  content: readonly Inline[]
  marks: ClauseMarks
  show: (content: readonly Inline[]) => ReactNode
}

/** Running text in which the words that are commented on are marked, each with a way to what is said about them. */
export const MarkedInlines = ({ content, marks, show }: Props) =>
  inOrder(groupsOf(content, marks), ({ pieces, passages, start, end }) =>
    passages.length === 0 ? (
      show(pieces)
    ) : (
      <>
        {passages
          .filter(({ range }) => range.start === start)
          .map(({ comment }) => (
            <span key={comment} id={quoteAnchor(comment)} className={styles.quote} tabIndex={-1} />
          ))}
        <mark className={styles.mark}>{show(pieces)}</mark>
        {passages
          .filter(({ range }) => range.end === end)
          .map((passage) => (
            <ToComment key={passage.comment} passage={passage} />
          ))}
      </>
    ),
  )

/** `data-length`: it takes no place in the text of the clause. */
function ToComment({ passage: { number, name, href } }: { passage: MarkedPassage }) {
  const t = useTranslations('reading')
  return (
    <a
      className={styles.toComment}
      href={href}
      data-length={0}
      aria-label={t('comment', { number, name })}
      title={t('comment', { number, name })}
    >
      {number}
    </a>
  )
}
