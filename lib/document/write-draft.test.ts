import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { removeRow, setAnswer } from './answer.ts'
import { localName, writtenInFact } from './doc-names.ts'
import { EMPTY_DRAFT } from './draft.ts'
import { markdownToText } from './markdown-text.ts'
import { readAnswers, readDraft } from './read-draft.ts'
import {
  adaptWording,
  changeLanguage,
  draftToUpdate,
  resetWording,
  restoreWording,
  writeText,
} from './write-draft.ts'

const sync = (a: Y.Doc, b: Y.Doc) => {
  const [ua, ub] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
  Y.applyUpdate(a, ub)
  Y.applyUpdate(b, ua)
}
const counter = () => {
  let at = 0
  return () => {
    at += 1
    return `e${at}`
  }
}
const tables = [{ id: 'mal', columns: [{ id: 'navn' }], presets: [{ id: 'fast' }] }]

describe('an answer', () => {
  test('replaces the one that was seen', () => {
    const doc = new Y.Doc()
    setAnswer(doc, 'adresse', 'Storgata 1', 'a')
    setAnswer(doc, 'adresse', 'Storgata 2', 'b')
    expect(readAnswers(doc)).toEqual({ adresse: ['Storgata 2'] })
  })

  test('given by two at once stands twice, in both documents, until somebody chooses', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    setAnswer(a, 'adresse', 'Storgata 1', 'start')
    sync(a, b)
    setAnswer(a, 'adresse', 'Torget 1', 'kommune')
    setAnswer(b, 'adresse', 'Torget 9', 'nav')
    sync(a, b)
    expect(readAnswers(a)).toEqual({ adresse: ['Torget 1', 'Torget 9'] })
    expect(readAnswers(b)).toEqual(readAnswers(a))
    setAnswer(b, 'adresse', 'Torget 9', 'valgt')
    sync(a, b)
    expect(readAnswers(a)).toEqual({ adresse: ['Torget 9'] })
  })

  test('typed on by one person survives that another answered the earlier word', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    setAnswer(a, 'adresse', 'Tor', 'kommune')
    sync(a, b)
    setAnswer(a, 'adresse', 'Torget 1', 'kommune')
    setAnswer(b, 'adresse', 'Storgata', 'nav')
    sync(a, b)
    expect(readAnswers(a).adresse).toEqual(['Torget 1', 'Storgata'])
  })

  test('to a fact does not touch one whose name begins the same', () => {
    const doc = new Y.Doc()
    setAnswer(doc, 'kommune', 'Fossdal', 'a')
    setAnswer(doc, 'kommunetittel', 'rådmann', 'b')
    setAnswer(doc, 'kommune', 'Granli', 'c')
    expect(readAnswers(doc)).toEqual({ kommune: ['Granli'], kommunetittel: ['rådmann'] })
  })
})

describe('a draft', () => {
  const draft = {
    ...EMPTY_DRAFT,
    answers: { kommune: ['Fossdal'] },
    tables: {
      mal: [
        { id: 'fast', preset: 'fast', cells: { navn: ['A'] } },
        { id: 'rad-2', cells: { navn: ['B'] }, struck: true },
      ],
    },
    texts: { 'a/b/lokal': { writtenIn: 'nb' as const, content: markdownToText('Vi **skal**\n\n- møtes') } },
    wordings: { 'a/c': { writtenIn: 'nb' as const, content: markdownToText('Eget om :felt[kommune].') } },
    ownClauses: [
      {
        id: '1',
        chapter: '3',
        title: 'Medier',
        text: { writtenIn: 'nb' as const, content: markdownToText('Hver eier svarer for sitt.') },
      },
    ],
  }
  const load = () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, draftToUpdate(draft, counter()))
    return doc
  }

  test('comes back from the document as it was put in', () => {
    const read = readDraft(load(), tables)
    expect(read.answers.kommune).toEqual(['Fossdal'])
    expect(read.tables.mal).toEqual([
      { id: 'fast', preset: 'fast', cells: { navn: ['A'] } },
      { id: 'rad-2', struck: true, cells: { navn: ['B'] } },
    ])
    expect(read.texts['a/b/lokal']?.content).toMatchObject({
      content: [{ type: 'paragraph' }, { type: 'bulletList' }],
    })
    expect(read.wordings['a/c']?.content.content[0]?.content?.[1]).toMatchObject({
      type: 'field',
      attrs: { fact: 'kommune' },
    })
    expect(read.ownClauses).toMatchObject([{ chapter: '3', title: 'Medier' }])
  })

  test('keeps every written word when the language changes, marked with the language it was written in', () => {
    const doc = load()
    changeLanguage(doc, readDraft(doc, tables), 'nn', counter())
    const read = readDraft(doc, tables)
    expect(read.language).toBe('nn')
    expect(read.texts['a/b/lokal']?.writtenIn).toBe('nb')
    expect(read.wordings['a/c']?.writtenIn).toBe('nb')
    expect(read.ownClauses[0]?.text.writtenIn).toBe('nb')
    writeText(doc, localName('a/d/lokal'), markdownToText('Skrive etterpå'))
    expect(readDraft(doc, tables).texts['a/d/lokal']?.writtenIn).toBe('nn')
    expect(read.answers[writtenInFact(localName('a/b/lokal'))]).toEqual(['nb'])
  })

  test('gets its adapted wording back after a reset, word for word', () => {
    const doc = load()
    const before = readDraft(doc, tables).wordings
    resetWording(doc, 'a/c')
    expect(readDraft(doc, tables).wordings).toEqual({})
    restoreWording(doc, 'a/c')
    expect(readDraft(doc, tables).wordings).toEqual(before)
  })

  test('adapted twice begins afresh without doubling the text', () => {
    const doc = load()
    resetWording(doc, 'a/c')
    adaptWording(doc, 'a/c', markdownToText('Nytt'))
    expect(readDraft(doc, tables).wordings['a/c']?.content.content).toHaveLength(1)
  })

  test('loses a row with its cells when the row is taken away', () => {
    const doc = load()
    removeRow(doc, 'mal', 'rad-2')
    expect(readDraft(doc, tables).tables.mal?.map((row) => row.id)).toEqual(['fast'])
    expect(readAnswers(doc)['mal:rad-2:navn']).toBeUndefined()
  })
})
