/**
 * Parts of an agreement's document as they were, written into the document as it is: a change like any other, so
 * that what stood until now stays in the log. Texts are changed by as little as can be: somebody may have them open.
 */
import type * as Y from 'yjs'
import type { Language } from '#lib/i18n/language.ts'
import { clearAnswer, setAnswer } from './answer.ts'
import {
  ANSWERS,
  entryKey,
  isFragmentName,
  isRowsName,
  LANGUAGE_KEY,
  META,
  OWN_CLAUSES,
  ownName,
  rowsName,
  wordingKey,
  wordingName,
  writtenInFact,
} from './doc-names.ts'
import type { Value } from './draft.ts'
import { readAnswers, readLanguage, readText } from './read-draft.ts'
import { replaceText } from './replace-texts.ts'
import { lastWording, setLanguage, writeText } from './write-draft.ts'

/** What is to be as it was. */
export type RestoreScope = {
  hasFact: (fact: string) => boolean
  /** Tables whose added rows it holds. */
  tables: readonly string[]
  /** Local texts, by fragment name. */
  locals: readonly string[]
  /** Clauses of the template whose wording it holds. */
  wordings: readonly string[]
  ownClauses: readonly string[]
  language: boolean
}

type Restoring = { doc: Y.Doc; past: Y.Doc; newId: () => string }

/** Everything, as it was in `past`. */
export function wholeScope(doc: Y.Doc, past: Y.Doc): RestoreScope {
  const names = [...new Set([...past.share.keys(), ...doc.share.keys()])]
  const adapted = [...new Set([...past.getMap(META).keys(), ...doc.getMap(META).keys()])]
  const beginning = (list: readonly string[], start: string) =>
    list.filter((one) => one.startsWith(start)).map((one) => one.slice(start.length))
  return {
    hasFact: () => true,
    tables: beginning(names.filter(isRowsName), 'rows:'),
    locals: names.filter((name) => isFragmentName(name) && name.startsWith('local:')),
    wordings: beginning(adapted, 'wording:'),
    ownClauses: [...new Set([...ownIds(past), ...ownIds(doc)])],
    language: true,
  }
}

/** `past` is an earlier state of the same document. */
export function restoreParts(doc: Y.Doc, past: Y.Doc, scope: RestoreScope, newId: () => string): void {
  const work = { doc, past, newId }
  doc.transact(() => {
    if (scope.language && past.getMap(META).has(LANGUAGE_KEY)) setLanguage(doc, readLanguage(past))
    restoreFacts(work, scope.hasFact)
    for (const table of scope.tables)
      arrange(doc.getArray(rowsName(table)), past.getArray<string>(rowsName(table)).toArray())
    for (const name of scope.locals) restoreText(work, name, name)
    for (const clause of scope.wordings) restoreWording(work, clause)
    for (const id of scope.ownClauses) restoreText(work, ownName(id), ownName(id))
    restoreOwnClauses(work, scope.ownClauses)
  })
}

const isMark = (fact: string) => fact.startsWith('written:')

function restoreFacts({ doc, past, newId }: Restoring, hasFact: (fact: string) => boolean): void {
  const [before, after] = [readAnswers(past), readAnswers(doc)]
  for (const fact of new Set([...Object.keys(before), ...Object.keys(after)])) {
    // The language of a text goes with the text.
    if (isMark(fact) || !hasFact(fact) || areSame(before[fact], after[fact])) continue
    clearAnswer(doc, fact)
    setValues(doc, fact, before[fact] ?? [], newId)
  }
}

const areSame = (one: readonly Value[] = [], other: readonly Value[] = []): boolean =>
  JSON.stringify([...one].map((value) => JSON.stringify(value)).sort()) ===
  JSON.stringify([...other].map((value) => JSON.stringify(value)).sort())

/** Two that stood beside each other do so again, in the same order. New entries: an old one may still be typed on. */
function setValues(doc: Y.Doc, fact: string, values: readonly Value[], newId: () => string): void {
  const entries = values.map(newId).sort()
  values.forEach((value, at) => {
    doc.getMap<Value>(ANSWERS).set(entryKey(fact, entries[at] ?? ''), value)
  })
}

/** Makes the list equal to the one wanted; what already stands in the right order is not touched. */
function arrange(list: Y.Array<string>, wanted: readonly string[]): void {
  const kept = new Set<number>()
  let next = 0
  list.toArray().forEach((id, index) => {
    const at = wanted.indexOf(id, next)
    if (at < 0) return
    kept.add(index)
    next = at + 1
  })
  for (let index = list.length - 1; index >= 0; index -= 1) if (!kept.has(index)) list.delete(index)
  wanted.forEach((id, index) => {
    if (list.get(index) !== id) list.insert(index, [id])
  })
}

/** The text that was called `from`, into the fragment `to`. */
function restoreText(work: Restoring, from: string, to: string): void {
  const { doc, past } = work
  replaceText(doc, to, readText(past, from))
  markLanguage(work, from, to)
}

/** A text says which language it is written in when that is not the agreement's. */
function markLanguage({ doc, past, newId }: Restoring, from: string, to: string): void {
  const said = readAnswers(past)[writtenInFact(from)]?.[0] as Language | undefined
  const writtenIn = said ?? readLanguage(past)
  const now = readAnswers(doc)[writtenInFact(to)]
  const wanted = said ?? (writtenIn === readLanguage(doc) ? undefined : writtenIn)
  if (wanted === undefined && now !== undefined) clearAnswer(doc, writtenInFact(to))
  if (wanted !== undefined && !areSame([wanted], now)) setAnswer(doc, writtenInFact(to), wanted, newId())
}

const wordingOf = (doc: Y.Doc, clause: string): number =>
  Number(doc.getMap(META).get(wordingKey(clause)) ?? 0)

function restoreWording(work: Restoring, clause: string): void {
  const { doc, past } = work
  const [before, now] = [wordingOf(past, clause), wordingOf(doc, clause)]
  if (before === 0 && now === 0) return
  const number = before === 0 ? 0 : homeOfWording(work, clause, before, now)
  if (number > 0 && number <= lastWording(doc, clause))
    restoreText(work, wordingName(clause, before), wordingName(clause, number))
  else if (number > 0) seedWording(work, wordingName(clause, before), wordingName(clause, number))
  if (number !== now) doc.getMap(META).set(wordingKey(clause), number)
}

/**
 * The fragment the wording had, when it is in use still or nothing was written in it since. Otherwise a new one: what
 * stands in the old is kept for whoever wants it back.
 */
function homeOfWording({ doc, past }: Restoring, clause: string, before: number, now: number): number {
  const name = wordingName(clause, before)
  const isUntouched = JSON.stringify(readText(past, name)) === JSON.stringify(readText(doc, name))
  return before === now || isUntouched ? before : lastWording(doc, clause) + 1
}

function seedWording(work: Restoring, from: string, to: string): void {
  writeText(work.doc, to, readText(work.past, from))
  markLanguage(work, from, to)
}

const ownIds = (doc: Y.Doc): string[] => [...new Set(doc.getArray<string>(OWN_CLAUSES).toArray())]

/** Those asked for come and go; the others keep their place. */
function restoreOwnClauses({ doc, past }: Restoring, ids: readonly string[]): void {
  const [before, now] = [ownIds(past), ownIds(doc)]
  const others = now.filter((id) => !ids.includes(id))
  const wanted = [...others]
  for (const id of before.filter((one) => ids.includes(one))) {
    const neighbour = before.slice(0, before.indexOf(id)).findLast((one) => wanted.includes(one))
    wanted.splice(neighbour === undefined ? 0 : wanted.indexOf(neighbour) + 1, 0, id)
  }
  if (wanted.join() !== now.join()) arrange(doc.getArray(OWN_CLAUSES), wanted)
}
