/** Texts, language and whole drafts in an agreement's document: what the server writes. */
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Language } from '#lib/i18n/language.ts'
import { addOwnClause, addRow, setAnswer } from './answer.ts'
import {
  cellFact,
  LANGUAGE_KEY,
  localName,
  META,
  ownName,
  rowFact,
  wordingKey,
  wordingName,
  writtenInFact,
} from './doc-names.ts'
import type { Draft, Row } from './draft.ts'
import type { RichText } from './rich-text.ts'
import { textSchema } from './schema.ts'

export const writeText = (doc: Y.Doc, name: string, text: RichText): void => {
  prosemirrorJSONToYXmlFragment(textSchema, text, doc.getXmlFragment(name))
}

export const setLanguage = (doc: Y.Doc, language: Language): void => {
  doc.getMap(META).set(LANGUAGE_KEY, language)
}

/** Unlocks a clause: seeds the next wording once, and points the clause to it. */
export function adaptWording(doc: Y.Doc, clause: string, text: RichText): void {
  const number = lastWording(doc, clause) + 1
  doc.transact(() => {
    writeText(doc, wordingName(clause, number), text)
    doc.getMap(META).set(wordingKey(clause), number)
  })
}

/** Back to the template's wording. The adapted text stays in the document. */
export const resetWording = (doc: Y.Doc, clause: string): void => {
  doc.getMap(META).set(wordingKey(clause), 0)
}

/** Takes the last adapted wording of a clause into use again (undo of a reset). */
export const restoreWording = (doc: Y.Doc, clause: string): void => {
  doc.getMap(META).set(wordingKey(clause), lastWording(doc, clause))
}

/** Number of the newest wording a clause has had; 0 = never adapted. */
export function lastWording(doc: Y.Doc, clause: string): number {
  const prefix = `${wordingKey(clause)}:`
  const numbers = [...doc.share.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length)))
  return Math.max(0, ...numbers)
}

/** A whole draft as one update, for a new agreement. Deterministic but for `newId`. */
export function draftToUpdate(draft: Draft, newId: () => string): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    setLanguage(doc, draft.language)
    writeAnswers(doc, draft, newId)
    writeTexts(doc, draft, newId)
    markOtherLanguages(doc, draft, newId)
  })
  return Y.encodeStateAsUpdate(doc)
}

function writeAnswers(doc: Y.Doc, draft: Draft, newId: () => string): void {
  for (const [fact, [value]] of Object.entries(draft.answers))
    if (value !== undefined) setAnswer(doc, fact, value, newId())
  for (const [table, rows] of Object.entries(draft.tables))
    for (const row of rows) writeRow(doc, table, row, newId)
}

function writeTexts(doc: Y.Doc, draft: Draft, newId: () => string): void {
  for (const [slot, text] of Object.entries(draft.texts)) writeText(doc, localName(slot), text.content)
  for (const [clause, text] of Object.entries(draft.wordings)) adaptWording(doc, clause, text.content)
  for (const own of draft.ownClauses) {
    addOwnClause(doc, own, newId())
    writeText(doc, ownName(own.id), own.text.content)
  }
}

function writeRow(doc: Y.Doc, table: string, row: Row, newId: () => string): void {
  if (row.preset === undefined) addRow(doc, table, row.id)
  if (row.struck) setAnswer(doc, rowFact(table, row.id), 'struck', newId())
  for (const [column, [value]] of Object.entries(row.cells))
    if (value !== undefined) setAnswer(doc, cellFact(table, row.id, column), value, newId())
}

function markOtherLanguages(doc: Y.Doc, draft: Draft, newId: () => string): void {
  const mark = (name: string, writtenIn: Language) => {
    if (writtenIn !== draft.language) setAnswer(doc, writtenInFact(name), writtenIn, newId())
  }
  for (const [slot, text] of Object.entries(draft.texts)) mark(localName(slot), text.writtenIn)
  for (const [clause, text] of Object.entries(draft.wordings)) mark(wordingName(clause, 1), text.writtenIn)
  for (const own of draft.ownClauses) mark(ownName(own.id), own.text.writtenIn)
}

/**
 * Changes the agreement's language. Standard wording follows by itself; every text that somebody wrote stays and
 * is marked with the language it was written in.
 */
export function changeLanguage(doc: Y.Doc, draft: Draft, language: Language, newId: () => string): void {
  doc.transact(() => {
    for (const name of writtenNames(doc, draft)) {
      const fact = writtenInFact(name)
      if (draft.answers[fact] === undefined) setAnswer(doc, fact, draft.language, newId())
    }
    setLanguage(doc, language)
  })
}

const writtenNames = (doc: Y.Doc, draft: Draft): string[] => [
  ...Object.keys(draft.texts).map(localName),
  ...Object.keys(draft.wordings).map((clause) =>
    wordingName(clause, Number(doc.getMap(META).get(wordingKey(clause)))),
  ),
  ...draft.ownClauses.map((own) => ownName(own.id)),
]
