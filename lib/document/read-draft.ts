import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { Language } from '#lib/i18n/language.ts'
import {
  ANSWERS,
  cellFact,
  factOfEntry,
  isFragmentName,
  LANGUAGE_KEY,
  localName,
  META,
  OWN_CLAUSES,
  ownFact,
  ownName,
  rowFact,
  rowsName,
  wordingName,
  writtenInFact,
} from './doc-names.ts'
import type { Answers, Draft, OwnClause, Row, Value, WrittenText } from './draft.ts'
import { EMPTY_TEXT, isEmptyText, type RichText } from './rich-text.ts'

/** What reading needs to know of a table: its name, its columns, and the rows the template begins with. */
export type TableOutline = { id: string; columns: readonly { id: string }[]; presets: readonly { id: string }[] }

export const readLanguage = (doc: Y.Doc): Language => (doc.getMap(META).get(LANGUAGE_KEY) === 'nn' ? 'nn' : 'nb')

export function readAnswers(doc: Y.Doc): Answers {
  const answers: Record<string, Value[]> = {}
  const entries = doc.getMap<Value>(ANSWERS)
  for (const key of [...entries.keys()].sort()) {
    const value = entries.get(key)
    const fact = factOfEntry(key)
    if (value !== undefined) answers[fact] = [...(answers[fact] ?? []), value]
  }
  return answers
}

export function readText(doc: Y.Doc, name: string): RichText {
  const json = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(name))
  return { ...EMPTY_TEXT, content: json.content ?? [] } as RichText
}

/** The draft as it stands in the agreement's document. */
export function readDraft(doc: Y.Doc, tables: readonly TableOutline[]): Draft {
  const language = readLanguage(doc)
  const answers = readAnswers(doc)
  const written = (name: string): WrittenText => ({
    writtenIn: (answers[writtenInFact(name)]?.[0] as Language | undefined) ?? language,
    content: readText(doc, name),
  })
  return {
    language,
    answers,
    tables: Object.fromEntries(tables.map((table) => [table.id, readRows(doc, answers, table)])),
    texts: readTexts(doc, written),
    wordings: readWordings(doc, written),
    ownClauses: unique(doc.getArray<string>(OWN_CLAUSES).toArray()).map((id) => readOwn(answers, id, written(ownName(id)))),
  }
}

const unique = (ids: readonly string[]) => [...new Set(ids)]

function readRows(doc: Y.Doc, answers: Answers, table: TableOutline): Row[] {
  const row = (id: string): Row => ({
    id,
    cells: Object.fromEntries(table.columns.flatMap(({ id: column }) => {
      const values = answers[cellFact(table.id, id, column)]
      return values ? [[column, values]] : []
    })),
    ...(answers[rowFact(table.id, id)]?.[0] === 'struck' && { struck: true }),
  })
  const added = unique(doc.getArray<string>(rowsName(table.id)).toArray())
  return [...table.presets.map(({ id }) => ({ ...row(id), preset: id })), ...added.map(row)]
}

function readTexts(doc: Y.Doc, written: (name: string) => WrittenText): Record<string, WrittenText> {
  const slots = [...doc.share.keys()].filter((name) => isFragmentName(name) && name.startsWith('local:')).map((name) => name.slice('local:'.length))
  const texts = slots.map((slot) => [slot, written(localName(slot))] as const)
  return Object.fromEntries(texts.filter(([, text]) => !isEmptyText(text.content)))
}

function readWordings(doc: Y.Doc, written: (name: string) => WrittenText): Record<string, WrittenText> {
  const adapted = [...doc.getMap(META).entries()].filter(([key, value]) => key.startsWith('wording:') && Number(value) > 0)
  return Object.fromEntries(
    adapted.map(([key, value]) => {
      const clause = key.slice('wording:'.length)
      return [clause, written(wordingName(clause, Number(value)))]
    }),
  )
}

const readOwn = (answers: Answers, id: string, text: WrittenText): OwnClause => ({
  id,
  chapter: String(answers[ownFact(id, 'chapter')]?.[0] ?? 'new'),
  title: String(answers[ownFact(id, 'title')]?.[0] ?? ''),
  text,
})
