import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addRow, setAnswer } from './answer.ts'
import { EMPTIED, KEPT } from './doc-names.ts'
import { EMPTY_DRAFT } from './draft.ts'
import { meansToEmpty } from './emptied.ts'
import { forgetKept } from './kept.ts'
import { markdownToText } from './markdown-text.ts'
import { readText } from './read-draft.ts'
import { takeIn } from './take-in.ts'
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
  return refusal(copy, Y.encodeStateAsUpdate(doc, before))
}
const refusal = (copy: Y.Doc, update: Uint8Array) => {
  const taken = takeIn(copy, update)
  return taken.ok ? null : taken.refusal
}
/** Writes one paragraph, and returns its text. */
function write(doc: Y.Doc, words: string): Y.XmlText {
  writeText(doc, LOCAL, markdownToText(words))
  return (doc.getXmlFragment(LOCAL).get(0) as Y.XmlElement).get(0) as Y.XmlText
}
function cellOf(doc: Y.Doc): Y.XmlElement {
  writeText(doc, LOCAL, markdownToText('| a |\n|---|\n| 1 |'))
  const [cell] = doc.getXmlFragment(LOCAL).querySelectorAll('tableCell')
  if (!(cell instanceof Y.XmlElement)) throw new Error('no cell')
  return cell
}
const LOCAL = 'local:partnerskapsavtale/formal/lokale-mal'

describe('an update from a browser is let through when it', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['answers a fact', (doc) => setAnswer(doc, 'adresse', 'Storgata 1 🏠', 'x')],
    [
      'writes local text',
      (doc) => writeText(doc, LOCAL, markdownToText('Mål\n\n| a | b |\n|---|---|\n| 1 | 2 |')),
    ],
    ['forgets what the server kept', (doc) => forgetKept(doc, 'k1')],
    [
      'says that a text may be emptied',
      (doc) => {
        write(doc, 'Mål')
        meansToEmpty(doc, LOCAL, 'm1')
      },
    ],
    ['adds a row', (doc) => addRow(doc, 'resultatmal', 'r-1')],
    [
      'types in a text that stands',
      (doc) => {
        write(doc, 'Mål').insert(3, ' og <script>alert(1)</script>')
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
      'has a mark outside the schema',
      'invalid-text',
      (doc) => write(doc, 'Mål').format(0, 3, { strike: {} }),
    ],
    ['has an attribute outside the schema', 'invalid-text', (doc) => cellOf(doc).setAttribute('style', 'x')],
    [
      'has a cell as wide as the sea',
      'invalid-text',
      (doc) => cellOf(doc).setAttribute('colspan', 1e9 as never),
    ],
    [
      'puts a node where the schema has none',
      'invalid-text',
      (doc) => doc.getXmlFragment(LOCAL).push([new Y.XmlElement('listItem')]),
    ],
    ['puts a picture in the text', 'invalid-text', (doc) => write(doc, 'Mål').insertEmbed(0, { image: 'x' })],
    [
      'puts a text in an answer',
      'invalid-answer',
      (doc) => void doc.getMap('answers').set('adresse/x', new Y.Text('x')),
    ],
    ['tells what the server has not kept', 'server-only', (doc) => void doc.getMap(KEPT).set('k2', {})],
    [
      'marks a part that is no text',
      'invalid-answer',
      (doc) => void doc.getMap(EMPTIED).set('answers/x', '1.1'),
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
    expect(refusal(new Y.Doc(), new Uint8Array([9, 9, 9, 9]))).toBe('malformed'))

  test('depends on changes the server has not seen', () => {
    const doc = new Y.Doc()
    const parts: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => parts.push(update))
    doc.getMap('answers').set('a/x', '1')
    doc.getMap('answers').set('b/x', '2')
    expect(refusal(new Y.Doc(), parts[1] ?? new Uint8Array())).toBe('incomplete')
  })
})

test('a change of language is not let in because formatted text changes with it', () => {
  const doc = new Y.Doc()
  write(doc, 'Partene **møtes** hver måned')
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(doc)
  const text = (doc.getXmlFragment(LOCAL).get(0) as Y.XmlElement).get(0) as Y.XmlText
  // Yjs tidies away a mark around nothing, in a transaction of its own.
  doc.transact(() => {
    text.delete(8, 5)
    setLanguage(doc, 'nn')
  })
  expect(refusal(copy, Y.encodeStateAsUpdate(doc, before))).toBe('server-only')
})

describe('what is let in', () => {
  const taken = (change: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    write(doc, 'Mål')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(doc)
    change(doc)
    return takeIn(copy, Y.encodeStateAsUpdate(doc, before))
  }

  test('says which parts it touches, facts by name', () => {
    const answer = taken((doc) => {
      setAnswer(doc, 'adresse', 'Storgata 1', 'x')
      addRow(doc, 'resultatmal', 'r-1')
      meansToEmpty(doc, LOCAL, 'm1')
      ;((doc.getXmlFragment(LOCAL).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Våre ')
    })
    expect(answer).toEqual({
      ok: true,
      parts: ['answers:adresse', LOCAL, 'rows:resultatmal'].sort(),
      needsKeeping: false,
    })
  })

  test('needs nothing kept when its author deletes what they saw', () => {
    expect(taken((doc) => doc.getXmlFragment(LOCAL).delete(0, 1))).toMatchObject({ needsKeeping: false })
  })

  test('may be a structure that only two together have made', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    writeText(one, LOCAL, markdownToText('- a\n- b'))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    const server = new Y.Doc()
    Y.applyUpdate(server, Y.encodeStateAsUpdate(one))
    ;(one.getXmlFragment(LOCAL).get(0) as Y.XmlElement).delete(0, 1)
    ;(other.getXmlFragment(LOCAL).get(0) as Y.XmlElement).delete(1, 1)
    expect([one, other].map((doc) => refusal(server, Y.encodeStateAsUpdate(doc)))).toEqual([null, null])
    expect(readText(server, LOCAL).content).toEqual([])
  })
})
