import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentToText } from './fragment-to-text.ts'
import { markdownToText } from './markdown-text.ts'
import { writeText } from './write-draft.ts'

test('a text reads the same with and without the editor loaded', () => {
  const doc = new Y.Doc()
  const source =
    'Vi **skal *møtes*** [her](https://nav.no) om :felt[kommune]  \nog der\n\n### Mellomtittel\n\n1. én\n   - a\n   - b\n2. to\n\n| Hva | Når |\n|---|---|\n| Møte | vår |'
  writeText(doc, 'local:a/b/c', markdownToText(source))
  const fragment = doc.getXmlFragment('local:a/b/c')
  expect(fragmentToText(fragment)).toEqual(yXmlFragmentToProsemirrorJSON(fragment))
})
