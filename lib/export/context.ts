import type { AlignmentType, FileChild, ParagraphChild } from 'docx'
import type { Block, Inline, ResolvedDocument } from '#lib/document/content.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { word } from '#lib/i18n/texts/word.ts'
import type { StyleId } from './styles.ts'
import type { NumberedComments, WorkingCopy } from './working-copy.ts'

export type WordOptions = {
  /** Stands on the title page and in every header: «Utkast 10. mars 2026». */
  version: string
  /** Which frozen version it is, with its control code: at the bottom of every page. */
  mark?: string
  /** A finished agreement may be printed as a draft; an unfinished one is a draft whatever is asked for. */
  draft: boolean
  /** What a draft says of itself is left out of the text: it is to be held against another. */
  isCompared?: boolean
  now: Date
  author: string
  /** With what is said about it as Word comments. Always a draft. */
  copy?: WorkingCopy
}

/** Numbers handed out while one file is made, so that two exports of the same document are alike. */
export type Ids = { next: () => number }

/** What a mapper may need to know of the place it prints in. Changed by making a new one, never in place. */
export type Context = {
  document: ResolvedDocument
  words: (typeof word)[Language]
  draft: boolean
  /** Lists and notes of what is missing and what departs from the template, in drafts. */
  remarks: boolean
  version: string
  mark: string
  ids: Ids
  copy: WorkingCopy | null
  comments: NumberedComments
  /** Language of the text being printed; tagged where it is not the document's. */
  language: Language
  /**
   * 0 in the agreement, 1 in annexes, whose chapters stand below the annex' own heading; -1 in a paper of its own, where
   * inner headings stand right below the title.
   */
  headingOffset: -1 | 0 | 1
  paragraph: {
    style?: StyleId
    alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
    indent?: number
    /** Kept on the page of what follows. */
    keepNext?: true
  }
  listLevel: number
  blocks: (blocks: readonly Block[], context: Context) => readonly FileChild[]
  inlines: (inlines: readonly Inline[], context: Context) => readonly ParagraphChild[]
}

/** The same context with other paragraphs: in a table cell, under a list item, on the title page. */
export const inside = (context: Context, paragraph: Context['paragraph']): Context => ({
  ...context,
  paragraph,
})

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5'] as const

export const headingStyle = (level: 1 | 2 | 3 | 4, context: Context): StyleId =>
  HEADINGS[level - 1 + context.headingOffset] ?? 'Heading5'

export const idsFrom = (start: number): Ids => {
  let last = start - 1
  return {
    next: () => {
      last += 1
      return last
    },
  }
}
