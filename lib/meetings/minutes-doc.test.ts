import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  choose,
  readAttendance,
  readChoice,
  rewrite,
  setAttendance,
  takeInMinutes,
  textName,
} from './minutes-doc.ts'

const NOTE = textName('note', 'budsjett')
const textOf = (doc: Y.Doc): Y.Text => doc.getText(NOTE)
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

describe('a field is rewritten', () => {
  test('and the text becomes exactly what the field holds, whatever it was', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ø', '\n', '👩', '🏽') })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const doc = new Y.Doc()
        rewrite(textOf(doc), before)
        rewrite(textOf(doc), after)
        expect(textOf(doc).toString()).toBe(after)
        expect(textOf(doc).toString().isWellFormed()).toBe(true)
      }),
    )
  })

  test('and what another wrote beside it meanwhile stays', () => {
    const one = new Y.Doc()
    rewrite(textOf(one), 'Møtet drøftet budsjettet.')
    const other = copyOf(one)
    rewrite(textOf(one), 'Møtet drøftet budsjettet for 2027.')
    rewrite(textOf(other), 'Partnerskapsmøtet drøftet budsjettet.')
    meet(one, other)
    expect(textOf(one).toString()).toBe('Partnerskapsmøtet drøftet budsjettet for 2027.')
    expect(textOf(other).toString()).toBe(textOf(one).toString())
  })

  test('and words that another writes in a passage one deletes are not lost', () => {
    const one = new Y.Doc()
    rewrite(textOf(one), 'Dette skal bort')
    const other = copyOf(one)
    rewrite(textOf(one), '')
    rewrite(textOf(other), 'Dette skal absolutt bort')
    meet(one, other)
    expect(textOf(one).toString()).toBe('absolutt ')
  })
})

describe('what may come in', () => {
  const taken = (write: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    write(doc)
    return takeInMinutes(new Y.Doc(), Y.encodeStateAsUpdate(doc))
  }

  test('texts, choices and who is there', () => {
    const doc = new Y.Doc()
    rewrite(textOf(doc), 'Et notat')
    choose(doc, 'decision', 'budsjett', 'agreed')
    choose(doc, 'due', 'budsjett', '2027-01-31')
    setAttendance(doc, '4f8d808f-945e-49b0-88fe-2514cb492784', 'present')
    const copy = new Y.Doc()
    expect(takeInMinutes(copy, Y.encodeStateAsUpdate(doc))).toBeNull()
    expect(readChoice(copy, 'decision', 'budsjett')).toBe('agreed')
    expect(readAttendance(copy, '4f8d808f-945e-49b0-88fe-2514cb492784')).toBe('present')
  })

  test.each([
    ['a choice there is not', (doc: Y.Doc) => choose(doc, 'line', 'budsjett', 'alle')],
    ['a day that is none', (doc: Y.Doc) => choose(doc, 'due', 'budsjett', '2027-02-31')],
    ['a field there is not', (doc: Y.Doc) => void doc.getMap('fields').set('hemmelig:budsjett', 'x')],
    ['an attribute on a text', (doc: Y.Doc) => textOf(doc).setAttribute('x', 'y')],
    ['something else than text', (doc: Y.Doc) => textOf(doc).insertEmbed(0, { image: 'x' })],
    ['a part there is not', (doc: Y.Doc) => doc.getText('merknad:budsjett').insert(0, 'x')],
  ])('not %s', (_name, write) => {
    expect(taken(write)).toBe('unknown-part')
  })

  test('not what is no update', () => {
    expect(takeInMinutes(new Y.Doc(), Uint8Array.of(9, 9, 9))).toBe('malformed')
  })
})
