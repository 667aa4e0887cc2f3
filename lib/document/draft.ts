/**
 * A draft as plain data: what the parties have answered and written, without the template's wording.
 * It is read from the agreement's Y.Doc, or from an answers file on the shell.
 */
import type { Language } from '#lib/i18n/language.ts'
import type { RichText } from './rich-text.ts'

/**
 * Typed, never a rendered word: text, ISO date (`2026-03-14`), whole number or decimal, øre for money,
 * option id for choices, `struck`/`kept` for passages, a list of names.
 */
export type Value = string | number | readonly string[]

/** The values that stand. None = not answered; more than one = two people answered at once, and both are kept. */
export type Answers = Readonly<Record<string, readonly Value[]>>

export type Row = {
  id: string
  /** The row the template began with, if it is one of those. */
  preset?: string
  struck?: boolean
  cells: Answers
}

export type WrittenText = { writtenIn: Language; content: RichText }

export type OwnClause = {
  id: string
  /** Number of the chapter it stands last in («3»), or `new` for a chapter of its own at the end. */
  chapter: string
  title: string
  text: WrittenText
}

export type Draft = {
  language: Language
  answers: Answers
  /** Rows by table id: answers to the template's preset rows, and added rows in order. */
  tables: Readonly<Record<string, readonly Row[]>>
  /** Local text by slot: `<clause key>/<slot>`. */
  texts: Readonly<Record<string, WrittenText>>
  /** Adapted wording by clause key; absent = the template's wording. */
  wordings: Readonly<Record<string, WrittenText>>
  ownClauses: readonly OwnClause[]
}

export const EMPTY_DRAFT: Draft = {
  language: 'nb',
  answers: {},
  tables: {},
  texts: {},
  wordings: {},
  ownClauses: [],
}
