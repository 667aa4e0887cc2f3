import type * as Y from 'yjs'
import { isFragmentName } from '#lib/document/doc-names.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { readAnswers, readText } from '#lib/document/read-draft.ts'
import { richTextToBlocks } from '#lib/document/rich-text.ts'

/** Everything somebody has written in the document, as text to paste elsewhere: what this browser holds, stored or not. */
export function plainDocument(doc: Y.Doc): string {
  const texts = [...doc.share.keys()]
    .filter(isFragmentName)
    .map((name) => plainBlocks(richTextToBlocks(readText(doc, name), () => [])))
  const answers = Object.values(readAnswers(doc)).map((values) => values.map(String).join(' / '))
  return [...texts, ...answers].filter((text) => text.trim() !== '').join('\n\n')
}
