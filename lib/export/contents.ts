import {
  BuilderElement,
  type FileChild,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Run,
  Tab,
  TextRun,
} from 'docx'
import type { ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import { clauseBookmark, headingText, partBookmark, partTitle } from './bookmarks.ts'
import { cleanText } from './clean-text.ts'
import type { Context } from './context.ts'
import type { StyleId } from './styles.ts'

type Entry = { level: 1 | 2; number: string | null; text: string; anchor: string }

/** Headings of two levels, without page numbers: only Word knows its pages, and a wrong number is worse than none. */
const INSTRUCTION = ' TOC \\o "1-2" \\n \\h \\z '

/**
 * A table of contents field with its result written in, so that Word shows it at once and does not ask to update
 * fields. The words are links to the headings.
 */
export function contentsList(document: ResolvedDocument, context: Context): readonly FileChild[] {
  const entries = document.parts.flatMap((part, index) => entriesOf(part, index, context))
  if (entries.length === 0) return []
  return [
    new Paragraph({
      style: 'ListPageTitle',
      pageBreakBefore: true,
      children: [new TextRun(context.words.contents)],
    }),
    ...entries.map((entry, index) => line(entry, index === 0, index === entries.length - 1)),
    // Carries the end of the section: LibreOffice drops the page numbers of a section that ends inside this field.
    new Paragraph({ style: 'AfterTable' }),
  ]
}

function entriesOf(part: ResolvedPart, partIndex: number, context: Context): readonly Entry[] {
  const isAnnex = part.annexNumber !== null
  const title: Entry = {
    level: 1,
    number: null,
    text: cleanText(partTitle(part, context.words)),
    anchor: partBookmark(partIndex),
  }
  const clauses = part.clauses.flatMap((clause, index): Entry[] =>
    clause.headingHidden || (isAnnex && clause.level === 2)
      ? []
      : [
          {
            level: isAnnex ? 2 : clause.level,
            number: clause.number,
            text: headingText(clause),
            anchor: clauseBookmark(partIndex, index),
          },
        ],
  )
  return isAnnex ? [title, ...clauses] : clauses
}

const STYLE: Readonly<Record<Entry['level'], StyleId>> = { 1: 'TOC1', 2: 'TOC2' }

function line(entry: Entry, isFirst: boolean, isLast: boolean): Paragraph {
  const number = entry.number === null ? [] : [new TextRun({ children: [entry.number, new Tab()] })]
  const link = new InternalHyperlink({
    anchor: entry.anchor,
    children: [...number, new TextRun(entry.text)],
  })
  return new Paragraph({
    style: STYLE[entry.level],
    children: [...(isFirst ? fieldStart() : []), link, ...(isLast ? [fieldCharacter('end')] : [])],
  })
}

const fieldStart = (): ParagraphChild[] => [
  fieldCharacter('begin'),
  instruction(INSTRUCTION),
  fieldCharacter('separate'),
]

const fieldCharacter = (kind: 'begin' | 'separate' | 'end'): Run =>
  new Run({
    children: [
      new BuilderElement<{ kind: string }>({
        name: 'w:fldChar',
        attributes: { kind: { key: 'w:fldCharType', value: kind } },
      }),
    ],
  })

const instruction = (text: string): Run => new Run({ children: [new InstructionText(text)] })

/** `w:instrText`, whose spaces count. */
class InstructionText extends BuilderElement<{ space: string }> {
  constructor(text: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } })
    this.root.push(text)
  }
}
