import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addOwnClause, addRow, removeOwnClause, removeRow, setAnswer } from './answer.ts'
import { localName, META, wordingKey, wordingName } from './doc-names.ts'
import { EMPTY_DRAFT } from './draft.ts'
import { markdownToText } from './markdown-text.ts'
import { readAnswers, readRowIds, readText } from './read-draft.ts'
import { type RestoreScope, restoreParts } from './restore-parts.ts'
import { adaptWording, changeLanguage, resetWording, setLanguage, writeText } from './write-draft.ts'

const SLOT = localName('a/b/lokal')
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const counter = () => {
  let at = 0
  return () => {
    at += 1
    return `r${at}`
  }
}
const NOTHING: RestoreScope = {
  hasFact: () => false,
  tables: [],
  locals: [],
  wordings: [],
  ownClauses: [],
  language: false,
}
const restore = (doc: Y.Doc, past: Y.Doc, scope: Partial<RestoreScope>) =>
  restoreParts(doc, past, { ...NOTHING, ...scope }, counter())
const wordsOf = (doc: Y.Doc, name: string): string => JSON.stringify(readText(doc, name).content)

describe('an answer that is restored', () => {
  test('stands alone again, and the later one is gone', () => {
    const doc = new Y.Doc()
    setAnswer(doc, 'adresse', 'Torget 1', 'a')
    const past = copyOf(doc)
    setAnswer(doc, 'adresse', 'Storgata 9', 'b')
    setAnswer(doc, 'verdier', 'Modig', 'c')
    restore(doc, past, { hasFact: (fact) => fact === 'adresse' })
    expect(readAnswers(doc)).toEqual({ adresse: ['Torget 1'], verdier: ['Modig'] })
  })

  test('was two different ones: both stand again, in the same order', () => {
    const [doc, other] = [new Y.Doc(), new Y.Doc()]
    setAnswer(doc, 'adresse', 'Torget 9', 'a')
    setAnswer(other, 'adresse', 'Torget 1', 'b')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    const past = copyOf(doc)
    setAnswer(doc, 'adresse', 'Torget 1', 'c')
    restore(doc, past, { hasFact: () => true })
    expect(readAnswers(doc)).toEqual({ adresse: ['Torget 9', 'Torget 1'] })
  })

  test('does not swallow one that somebody gives at the same time', () => {
    const doc = new Y.Doc()
    setAnswer(doc, 'adresse', 'Torget 1', 'a')
    const past = copyOf(doc)
    setAnswer(doc, 'adresse', 'Torget 2', 'b')
    const other = copyOf(doc)
    setAnswer(other, 'adresse', 'Torget 3', 'c')
    restore(doc, past, { hasFact: () => true })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readAnswers(doc).adresse?.toSorted()).toEqual(['Torget 1', 'Torget 3'])
  })
})

describe('a text that is restored', () => {
  const written = () => {
    const doc = new Y.Doc()
    writeText(doc, SLOT, markdownToText('Eierne møtes hver måned.\n\nReferat skrives.'))
    const past = copyOf(doc)
    writeText(doc, SLOT, markdownToText('Eierne møtes hver uke.\n\nReferat skrives.'))
    return { doc, past }
  }

  test('says what it said', () => {
    const { doc, past } = written()
    restore(doc, past, { locals: [SLOT] })
    expect(readText(doc, SLOT)).toEqual(readText(past, SLOT))
  })

  test('keeps what another writes in it at the same time', () => {
    const { doc, past } = written()
    const other = copyOf(doc)
    writeText(other, SLOT, markdownToText('Eierne møtes hver uke.\n\nReferat skrives av Nav-leder.'))
    restore(doc, past, { locals: [SLOT] })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(wordsOf(doc, SLOT)).toContain('hver måned')
    expect(wordsOf(doc, SLOT)).toContain('av Nav-leder')
  })

  test('leaves the caret of whoever has it open where it stood', () => {
    const { doc, past } = written()
    const second = (doc.getXmlFragment(SLOT).get(1) as Y.XmlElement).get(0) as Y.XmlText
    const caret = Y.createRelativePositionFromTypeIndex(second, 'Referat'.length)
    restore(doc, past, { locals: [SLOT] })
    const found = Y.createAbsolutePositionFromRelativePosition(caret, doc)
    expect([found?.type, found?.index]).toEqual([second, 'Referat'.length])
  })

  test('was not there: it is empty again', () => {
    const { doc } = written()
    restore(doc, new Y.Doc(), { locals: [SLOT] })
    expect(readText(doc, SLOT).content).toEqual([])
  })

  test('was written before the language changed: it is marked with the language it is in', () => {
    const { doc, past } = written()
    writeText(doc, SLOT, markdownToText(''))
    setLanguage(doc, 'nn')
    restore(doc, past, { locals: [SLOT] })
    expect(readAnswers(doc)[`written:${SLOT}`]).toEqual(['nb'])
  })

  test('was written in the agreement’s language of now: a mark that has come since is taken away', () => {
    const { doc, past } = written()
    setLanguage(past, 'nn')
    changeLanguage(
      doc,
      { ...EMPTY_DRAFT, texts: { 'a/b/lokal': { writtenIn: 'nb', content: readText(doc, SLOT) } } },
      'nn',
      counter(),
    )
    restore(doc, past, { locals: [SLOT] })
    expect(readAnswers(doc)[`written:${SLOT}`]).toBeUndefined()
  })

  test('and nothing has changed: nothing is written', () => {
    const { past } = written()
    const doc = copyOf(past)
    const before = Y.encodeStateVector(doc)
    restore(doc, past, { locals: [SLOT], hasFact: () => true, wordings: ['a/b'] })
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })
})

describe('a wording that is restored', () => {
  const CLAUSE = 'a/b'
  const number = (doc: Y.Doc) => doc.getMap(META).get(wordingKey(CLAUSE))
  const adapted = () => {
    const doc = new Y.Doc()
    adaptWording(doc, CLAUSE, markdownToText('Den første.'))
    return { doc, past: copyOf(doc) }
  }

  test('was the template’s: the template’s stands again, and the adapted text is kept', () => {
    const { doc } = adapted()
    restore(doc, new Y.Doc(), { wordings: [CLAUSE] })
    expect(number(doc)).toBe(0)
    expect(wordsOf(doc, wordingName(CLAUSE, 1))).toContain('Den første.')
  })

  test('is in use still: the same text is changed back, so that an open editor follows', () => {
    const { doc, past } = adapted()
    writeText(doc, wordingName(CLAUSE, 1), markdownToText('Den andre.'))
    restore(doc, past, { wordings: [CLAUSE] })
    expect(number(doc)).toBe(1)
    expect(readText(doc, wordingName(CLAUSE, 1))).toEqual(readText(past, wordingName(CLAUSE, 1)))
  })

  test('was put aside untouched: it is taken into use again, and not doubled', () => {
    const { doc, past } = adapted()
    resetWording(doc, CLAUSE)
    restore(doc, past, { wordings: [CLAUSE] })
    expect(number(doc)).toBe(1)
    expect(readText(doc, wordingName(CLAUSE, 1)).content).toHaveLength(1)
  })

  test('was written on and then put aside: a new text is made, and what was put aside is kept', () => {
    const { doc, past } = adapted()
    writeText(doc, wordingName(CLAUSE, 1), markdownToText('Den andre.'))
    resetWording(doc, CLAUSE)
    restore(doc, past, { wordings: [CLAUSE] })
    expect(number(doc)).toBe(2)
    expect(wordsOf(doc, wordingName(CLAUSE, 2))).toContain('Den første.')
    expect(wordsOf(doc, wordingName(CLAUSE, 1))).toContain('Den andre.')
  })
})

describe('a list that is restored', () => {
  test('has its rows back, with their cells, in their order', () => {
    const doc = new Y.Doc()
    for (const id of ['en', 'to', 'tre']) addRow(doc, 'mal', id)
    setAnswer(doc, 'mal:to:navn', 'Ungdom', 'a')
    const past = copyOf(doc)
    removeRow(doc, 'mal', 'to')
    addRow(doc, 'mal', 'fire')
    restore(doc, past, { tables: ['mal'], hasFact: (fact) => fact.startsWith('mal:') })
    expect(readRowIds(doc, 'mal')).toEqual(['en', 'to', 'tre'])
    expect(readAnswers(doc)).toEqual({ 'mal:to:navn': ['Ungdom'] })
  })

  test('of own clauses: one comes back where it stood, and the others are left alone', () => {
    const doc = new Y.Doc()
    for (const id of ['en', 'to']) addOwnClause(doc, { id, chapter: '3', title: id }, `t${id}`)
    const past = copyOf(doc)
    removeOwnClause(doc, 'en')
    addOwnClause(doc, { id: 'tre', chapter: '3', title: 'tre' }, 'ttre')
    restore(doc, past, { ownClauses: ['en'] })
    expect(doc.getArray('own').toArray()).toEqual(['en', 'to', 'tre'])
    restore(doc, past, { ownClauses: ['tre'] })
    expect(doc.getArray('own').toArray()).toEqual(['en', 'to'])
  })
})
