import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addRow, setAnswer } from './answer.ts'
import { checkUpdate } from './check-update.ts'
import { EMPTY_DRAFT } from './draft.ts'
import { markdownToText } from './markdown-text.ts'
import { adaptWording, draftToUpdate, setLanguage, writeText } from './write-draft.ts'

/** The update that `change` makes on a document with one answer, checked on a copy of that document. */
function check(change: (doc: Y.Doc) => void) {
  const doc = new Y.Doc()
  Y.applyUpdate(
    doc,
    draftToUpdate({ ...EMPTY_DRAFT, answers: { kommune: ['Fossdal'] } }, () => 'e1'),
  )
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(doc)
  change(doc)
  return checkUpdate(copy, Y.encodeStateAsUpdate(doc, before))
}
const LOCAL = 'local:partnerskapsavtale/formal/lokale-mal'

describe('an update from a browser is let through when it', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['answers a fact', (doc) => setAnswer(doc, 'adresse', 'Storgata 1 🏠', 'x')],
    [
      'writes local text',
      (doc) => writeText(doc, LOCAL, markdownToText('Mål\n\n| a | b |\n|---|---|\n| 1 | 2 |')),
    ],
    ['adds a row', (doc) => addRow(doc, 'resultatmal', 'r-1')],
    [
      'types in a text that stands',
      (doc) => {
        writeText(doc, LOCAL, markdownToText('Mål'))
        const paragraph = doc.getXmlFragment(LOCAL).get(0) as Y.XmlElement
        ;(paragraph.get(0) as Y.XmlText).insert(3, ' og <script>alert(1)</script>')
      },
    ],
  ])('%s', (_name, change) => expect(check(change)).toBeNull())
})

describe('an update from a browser is refused when it', () => {
  test.each<[string, string, (doc: Y.Doc) => void]>([
    ['changes the language by itself', 'server-only', (doc) => setLanguage(doc, 'nn')],
    ['unlocks a wording by itself', 'server-only', (doc) => adaptWording(doc, 'a/b', markdownToText('x'))],
    [
      'makes a part the agreement does not have',
      'unknown-part',
      (doc) => void doc.getMap('private').set('x', 1),
    ],
    [
      'has a node outside the schema',
      'invalid-text',
      (doc) => doc.getXmlFragment(LOCAL).push([new Y.XmlElement('iframe')]),
    ],
    [
      'puts text where blocks belong',
      'invalid-text',
      (doc) => doc.getXmlFragment(LOCAL).push([new Y.XmlText('løs')]),
    ],
    [
      'answers with something that is no value',
      'invalid-answer',
      (doc) => void doc.getMap('answers').set('adresse/x', { html: '<b>' }),
    ],
    [
      'answers under a name that is no fact',
      'invalid-answer',
      (doc) => void doc.getMap('answers').set('<x>', 'y'),
    ],
    [
      'is over the size limit',
      'too-large',
      (doc) => writeText(doc, LOCAL, markdownToText('x'.repeat(600 * 1024))),
    ],
    [
      'holds an answer over the size limit',
      'invalid-answer',
      (doc) => setAnswer(doc, 'adresse', 'x'.repeat(20_001), 'x'),
    ],
  ])('%s', (_name, refusal, change) => expect(check(change)).toBe(refusal))

  test('is no update at all', () =>
    expect(checkUpdate(new Y.Doc(), new Uint8Array([9, 9, 9, 9]))).toBe('malformed'))

  test('depends on changes the server has not seen', () => {
    const doc = new Y.Doc()
    const parts: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => parts.push(update))
    doc.getMap('answers').set('a/x', '1')
    doc.getMap('answers').set('b/x', '2')
    expect(checkUpdate(new Y.Doc(), parts[1] ?? new Uint8Array())).toBe('incomplete')
  })
})
