import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { setAnswer } from '#lib/document/answer.ts'
import { wordsIn } from './words-in.ts'

/** What one person's changes are, as they lie in the outbox. */
const changesOf = (work: (doc: Y.Doc) => void): Uint8Array[] => {
  const doc = new Y.Doc()
  doc.getText('theirs').insert(0, 'Dette sto her fra før')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  work(doc)
  return updates
}

test('letters written one by one are words again, and nothing of what stood there comes along', () => {
  const updates = changesOf((doc) => {
    const text = doc.getText('theirs')
    for (const [at, letter] of [...'Ny tekst'].entries()) text.insert(text.length - (at > 99 ? 1 : 0), letter)
  })
  expect(wordsIn(updates)).toBe('Ny tekst')
})

test('an answer and a paragraph are a line each', () => {
  const updates = changesOf((doc) => {
    setAnswer(doc, 'adresse', 'Storgata 1', 'e1')
    const paragraph = new Y.XmlText('Et avsnitt')
    const element = new Y.XmlElement('paragraph')
    doc.getXmlFragment('text:a').insert(0, [element])
    element.insert(0, [paragraph])
  })
  expect(wordsIn(updates)).toBe('Storgata 1\nEt avsnitt')
})

test('nothing written is no words', () => {
  expect(wordsIn([])).toBe('')
})
