import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { setAnswer } from './answer.ts'
import { beginAnswer, chooseAnswer } from './edit-answer.ts'
import { readAnswers } from './read-draft.ts'

const docWith = (...answers: readonly (readonly [entry: string, value: string])[]): Y.Doc => {
  const doc = new Y.Doc()
  const map = doc.getMap<string>('answers')
  for (const [entry, value] of answers) map.set(`adresse/${entry}`, value)
  return doc
}
const values = (doc: Y.Doc) => readAnswers(doc).adresse

test('who writes replaces what stood when the writing began, letter by letter', () => {
  const doc = docWith(['gammel', 'Storgata 1'])
  const write = beginAnswer(doc, 'adresse', 'ny')
  write('T')
  write('To')
  expect(values(doc)).toEqual(['To'])
})

test('what another answers while I write is not replaced by my next letter: both stand', () => {
  const doc = docWith(['gammel', 'Storgata 1'])
  const write = beginAnswer(doc, 'adresse', 'min')
  write('T')
  setAnswer(doc, 'adresse', 'Lillegata 2', 'andres')
  write('To')
  expect(values(doc)).toEqual(['Lillegata 2', 'To'])
})

test('an answer that is emptied is taken away, and another’s is left', () => {
  const doc = docWith()
  const write = beginAnswer(doc, 'adresse', 'min')
  write('T')
  doc.getMap('answers').set('adresse/andres', 'Lillegata 2')
  write(undefined)
  expect(values(doc)).toEqual(['Lillegata 2'])
})

test('choosing leaves one, and undoing brings both back', () => {
  const doc = docWith(['a', 'Storgata 1'], ['b', 'Lillegata 2'])
  const undo = chooseAnswer(doc, 'adresse', 'Lillegata 2', 'valg')
  expect(values(doc)).toEqual(['Lillegata 2'])
  undo()
  expect(values(doc)).toEqual(['Storgata 1', 'Lillegata 2'])
})

test('a choice is not undone over an answer that somebody has given since', () => {
  const doc = docWith(['a', 'Storgata 1'], ['b', 'Lillegata 2'])
  const undo = chooseAnswer(doc, 'adresse', 'Lillegata 2', 'valg')
  setAnswer(doc, 'adresse', 'Torget 3', 'senere')
  undo()
  expect(values(doc)).toEqual(['Torget 3'])
})
