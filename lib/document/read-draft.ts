import type * as Y from 'yjs'
import type { Language } from '#lib/i18n/language.ts'
import {
  ANSWERS,
  factOfEntry,
  isFragmentName,
  LANGUAGE_KEY,
  localName,
  META,
  OWN_CLAUSES,
  ownFact,
  ownName,
  rowsName,
  wordingName,
  writtenInFact,
} from './doc-names.ts'
import type { Answers, Draft, OwnClause, Row, Value, WrittenText } from './draft.ts'
import { fragmentToText } from './fragment-to-text.ts'
import { isEmptyText, type RichText } from './rich-text.ts'
import { rowsFrom, type TableOutline } from './rows-from.ts'

export const readLanguage = (doc: Y.Doc): Language =>
  doc.getMap(META).get(LANGUAGE_KEY) === 'nn' ? 'nn' : 'nb'

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

export const readText = (doc: Y.Doc, name: string): RichText => fragmentToText(doc.getXmlFragment(name))

export const readRowIds = (doc: Y.Doc, table: string): string[] =>
  unique(doc.getArray<string>(rowsName(table)).toArray())

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
    ownClauses: unique(doc.getArray<string>(OWN_CLAUSES).toArray()).map((id) =>
      readOwn(answers, id, written(ownName(id))),
    ),
  }
}

const unique = (ids: readonly string[]) => [...new Set(ids)]

/** Rows of a table: the template's own, then those that were added. */
function readRows(doc: Y.Doc, answers: Answers, table: TableOutline): Row[] {
  return rowsFrom(answers, readRowIds(doc, table.id), table)
}

function readTexts(doc: Y.Doc, written: (name: string) => WrittenText): Record<string, WrittenText> {
  const slots = [...doc.share.keys()]
    .filter((name) => isFragmentName(name) && name.startsWith('local:'))
    .map((name) => name.slice('local:'.length))
  const texts = slots.map((slot) => [slot, written(localName(slot))] as const)
  return Object.fromEntries(texts.filter(([, text]) => !isEmptyText(text.content)))
}

function readWordings(doc: Y.Doc, written: (name: string) => WrittenText): Record<string, WrittenText> {
  const adapted = [...doc.getMap(META).entries()].filter(
    ([key, value]) => key.startsWith('wording:') && Number(value) > 0,
  )
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
