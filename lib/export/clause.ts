import { BookmarkEnd, BookmarkStart, BorderStyle, type FileChild, Paragraph, type ParagraphChild } from 'docx'
import type { ResolvedClause, ResolvedPart } from '#lib/document/content.ts'
import { clauseBookmark, partBookmark, partTitle } from './bookmarks.ts'
import { clauseNotes, commented, commentedBlocks } from './comments.ts'
import { type Context, headingStyle, inside } from './context.ts'
import { textRuns } from './inline-mappers.ts'
import { COLOURS } from './page.ts'

export const numberingReference = (partIndex: number): string => `clauses-${partIndex}`

/** A clause with its heading. Wording that is not the template's is marked in drafts only. */
export function mapClause(
  clause: ResolvedClause,
  place: { part: ResolvedPart; partIndex: number; index: number },
  context: Context,
): readonly FileChild[] {
  const next = place.part.clauses[place.index + 1]
  const own = isSigned(next) ? inside(context, { ...context.paragraph, keepNext: true }) : context
  const content = commentedBlocks(clause, { ...own, language: clause.language })
  return [
    ...heading(clause, place, context),
    ...clauseNotes(clause, context),
    ...note(clause, place.part, context),
    ...content,
  ]
}

/** Nobody should sign a page that says nothing: the last clause goes with the signatures. */
const isSigned = (clause: ResolvedClause | undefined): boolean =>
  clause?.blocks.some((block) => block.type === 'signature') === true

function heading(
  clause: ResolvedClause,
  place: { partIndex: number; index: number },
  context: Context,
): readonly FileChild[] {
  if (clause.headingHidden) return []
  const name = clauseBookmark(place.partIndex, place.index)
  const language = clause.deviation === 'own' ? clause.language : context.language
  return [
    new Paragraph({
      style: headingStyle(clause.level, context),
      ...(clause.number !== null && {
        numbering: { reference: numberingReference(place.partIndex), level: clause.level - 1 },
      }),
      children: bookmarked(
        name,
        commented(clause.key, context.inlines(clause.heading, { ...context, language }), context),
        context,
      ),
    }),
  ]
}

function note(clause: ResolvedClause, part: ResolvedPart, context: Context): readonly FileChild[] {
  if (!context.remarks || clause.deviation !== 'adapted') return []
  const { noteNational, note } = context.words.deviation
  const text = part.annexNumber === null ? noteNational : note
  return [new Paragraph({ style: 'Note', children: textRuns(text, {}, context) })]
}

/** «Vedlegg 1 – Driftsavtale», on a page of its own. */
export const annexTitle = (part: ResolvedPart, partIndex: number, context: Context): Paragraph =>
  new Paragraph({
    style: 'Heading1',
    spacing: { before: 0, after: 360 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 8, color: COLOURS.heading } },
    children: bookmarked(
      partBookmark(partIndex),
      textRuns(partTitle(part, context.words), { size: 44 }, context),
      context,
    ),
  })

function bookmarked(name: string, children: readonly ParagraphChild[], context: Context): ParagraphChild[] {
  const id = context.ids.next()
  // docx' own Bookmark counts through all files; its type leaves these two out although a paragraph takes them.
  const [start, end] = [new BookmarkStart(name, id), new BookmarkEnd(id)] as unknown as [
    ParagraphChild,
    ParagraphChild,
  ]
  return [start, ...children, end]
}
