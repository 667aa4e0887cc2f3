/**
 * A text fragment of the Y.Doc as the editor's JSON, without loading the editor: pages show texts that nobody is
 * writing in, and should not pay for ProseMirror to do it. A test holds it against the editor's own conversion.
 */
import * as Y from 'yjs'
import type { RichNode, RichText } from './rich-text.ts'

export const fragmentToText = (fragment: Y.XmlFragment): RichText => ({
  type: 'doc',
  content: fragment.toArray().flatMap(toNodes),
})

function toNodes(item: Y.XmlElement | Y.XmlText | Y.XmlHook): RichNode[] {
  if (item instanceof Y.XmlText) return item.toDelta().map(toTextNode)
  if (!(item instanceof Y.XmlElement)) return []
  const attrs = item.getAttributes()
  const content = item.toArray().flatMap(toNodes)
  return [
    {
      type: item.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ]
}

type Delta = { insert: string; attributes?: Record<string, Record<string, unknown>> }

function toTextNode({ insert, attributes }: Delta): RichNode {
  const marks = Object.entries(attributes ?? {}).map(([type, attrs]) => ({
    type: markName(type),
    attrs: attrs ?? {},
  }))
  return { type: 'text', text: insert, ...(marks.length > 0 && { marks }) }
}

/** Overlapping marks are stored as `link--<hash>`. */
const markName = (stored: string) => stored.split('--')[0] ?? stored
