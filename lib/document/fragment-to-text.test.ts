import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentToText } from './fragment-to-text.ts'
import { markdownToText } from './markdown-text.ts'
import { textSchema } from './schema.ts'
import { openText } from './testing/headless-editor.ts'
import { writeText } from './write-draft.ts'

test('a text reads the same with and without the editor loaded', () => {
  const doc = new Y.Doc()
  const source =
    'Vi **skal *møtes*** [her](https://nav.no) om :felt[kommune]  \nog der\n\n### Mellomtittel\n\n1. én\n   - a\n   - b\n2. to\n\n| Hva | Når |\n|---|---|\n| Møte | vår |'
  writeText(doc, 'local:a/b/c', markdownToText(source))
  const fragment = doc.getXmlFragment('local:a/b/c')
  expect(fragmentToText(fragment)).toEqual(yXmlFragmentToProsemirrorJSON(fragment))
})

describe('a text reads the same before and after a browser has tidied it, when two together', () => {
  const TEXT = 'local:a/b/c'
  const cases: [string, string, (fragment: Y.XmlFragment) => void][] = [
    [
      'deleted every item of a list',
      'Før\n\n- a\n- b',
      (fragment) => (fragment.get(1) as Y.XmlElement).delete(0, 2),
    ],
    [
      'deleted all that stood in an item',
      '- a\n- b',
      (fragment) => ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlElement).delete(0, 1),
    ],
    [
      'deleted every row of a table',
      'Før\n\n| a |\n|---|\n| b |',
      (fragment) => (fragment.get(1) as Y.XmlElement).delete(0, 2),
    ],
    [
      'began to write in the same empty paragraph',
      'Før\n\nx',
      ({ doc }) => {
        const other = new Y.Doc()
        if (doc) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
        ;(other.getXmlFragment(TEXT).get(1) as Y.XmlElement).insert(1, [new Y.XmlText('y')])
        if (doc) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
      },
    ],
    [
      'marked words and took the mark away',
      'Før',
      (fragment) => {
        const text = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText
        text.insert(1, 'x', { bold: {} })
        text.format(1, 1, { bold: null })
      },
    ],
  ]
  test.each(cases)('%s', (_name, source, change) => {
    const doc = new Y.Doc()
    writeText(doc, TEXT, markdownToText(source))
    change(doc.getXmlFragment(TEXT))
    const untidied = fragmentToText(doc.getXmlFragment(TEXT))
    const { node } = openText(doc, TEXT)
    expect(textSchema.nodeFromJSON(untidied).toJSON()).toEqual(node.toJSON())
    expect(fragmentToText(doc.getXmlFragment(TEXT))).toEqual(untidied)
  })
})
