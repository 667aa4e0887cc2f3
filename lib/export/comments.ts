import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type FileChild,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Inline, ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { cutContent } from '#lib/document/cut-content.ts'
import { headingText } from './bookmarks.ts'
import { cleanText, fill } from './clean-text.ts'
import type { Context } from './context.ts'
import { textRuns } from './inline-mappers.ts'
import type { NumberedComments, NumberedRange, WordComment, WordThread } from './working-copy.ts'

/** In the order they are given: a comment, its answers, the next. */
export function numberComments(threads: readonly WordThread[]): NumberedComments {
  const byClause = new Map<string, number[]>()
  const ranges = new Map<string, NumberedRange[]>()
  const children: ICommentsOptions['children'][number][] = []
  for (const { clause, range, comment, answers } of threads) {
    const root = children.length
    const said = [comment, ...answers].map((one, at) => ({
      ...wordComment(one, root + at),
      ...(at > 0 && { parentId: root }),
    }))
    children.push(...said)
    const ids = said.map(({ id }) => id)
    if (range) ranges.set(clause, [...(ranges.get(clause) ?? []), { ...range, ids }])
    else byClause.set(clause, [...(byClause.get(clause) ?? []), ...ids])
  }
  return {
    of: (clause) => byClause.get(clause) ?? [],
    ranges: (clause) => ranges.get(clause) ?? [],
    options: children.length === 0 ? null : { children },
  }
}

const wordComment = ({ author, initials, at, text }: WordComment, id: number) => ({
  id,
  author: cleanText(author),
  initials: cleanText(initials),
  date: asShown(at),
  children: cleanText(text)
    .split('\n')
    .map((line) => new Paragraph({ style: 'CommentText', children: [new TextRun(line)] })),
})

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Oslo',
})

/** Word shows the clock as it stands in the file, whatever zone it says: so it is the Norwegian clock that stands there. */
const asShown = (at: Date): Date => new Date(`${CLOCK.format(at).replace(' ', 'T')}Z`)

/** What is said about the clause, hung on these words. */
export function commented(
  clause: string,
  children: readonly ParagraphChild[],
  context: Context,
): readonly ParagraphChild[] {
  const ids = context.comments.of(clause)
  return [...ids.map((id) => new CommentRangeStart(id)), ...children, ...ids.flatMap(rangeEnd)]
}

const rangeEnd = (id: number): readonly ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ style: 'CommentReference', children: [new CommentReference(id)] }),
]

/** The blocks of a clause, with what is said about single words hung on those words. */
export function commentedBlocks(clause: ResolvedClause, context: Context): readonly FileChild[] {
  const ranges = context.comments.ranges(clause.key)
  if (ranges.length === 0) return context.blocks(clause.blocks, context)
  const edges = ranges.flatMap(({ start, end }) => [start, end])
  const { blocks, placeOf } = cutContent(clause.blocks, edges)
  const idsAt = (edge: 'start' | 'end', piece: Inline) => {
    const place = placeOf.get(piece)
    const isEmpty = place?.start === place?.end
    return isEmpty ? [] : ranges.filter((range) => range[edge] === place?.[edge]).flatMap(({ ids }) => ids)
  }
  const inlines: Context['inlines'] = (content, inner) =>
    content.flatMap((piece) => [
      ...idsAt('start', piece).map((id) => new CommentRangeStart(id)),
      ...context.inlines([piece], inner),
      ...idsAt('end', piece).flatMap(rangeEnd),
    ])
  return context.blocks(blocks, { ...context, inlines })
}

/** In a working copy: where the parties stand, and what is said of a clause whose heading is not printed. */
export function clauseNotes(clause: ResolvedClause, context: Context): readonly FileChild[] {
  const standing = context.copy?.standing.get(clause.key)
  const isUnheard = clause.headingHidden && context.comments.of(clause.key).length > 0
  const line = (children: readonly ParagraphChild[]) => new Paragraph({ style: 'Note', children })
  return [
    ...(isUnheard ? [line(commented(clause.key, textRuns(headingText(clause), {}, context), context))] : []),
    ...(standing ? [line(textRuns(standing, {}, context))] : []),
  ]
}

/** What a working copy is, before the agreement begins, with what is said of clauses that are no longer there. */
export function copyPage(document: ResolvedDocument, context: Context): readonly FileChild[] {
  const { copy, words } = context
  if (!copy) return []
  const present = new Set(document.parts.flatMap((part) => part.clauses.map(({ key }) => key)))
  const gone = new Map(
    copy.threads.filter(({ clause }) => !present.has(clause)).map(({ clause, called }) => [clause, called]),
  )
  const count = copy.threads.reduce((sum, { answers }) => sum + 1 + answers.length, 0)
  const { title, about, none, settled, goneTitle } = words.copy
  const said = count === 0 ? none : fill(about, { count })
  const left = copy.settled === 0 ? '' : ` ${fill(settled, { count: copy.settled })}`
  return [
    new Paragraph({ style: 'ListPageTitle', pageBreakBefore: true, children: textRuns(title, {}, context) }),
    new Paragraph({ children: textRuns(said + left, {}, context) }),
    ...(gone.size === 0
      ? []
      : [new Paragraph({ style: 'ListPageGroup', children: textRuns(goneTitle, {}, context) })]),
    ...[...gone].map(
      ([clause, called]) =>
        new Paragraph({ children: commented(clause, textRuns(called, {}, context), context) }),
    ),
  ]
}
