/**
 * A text fragment of the Y.Doc as the editor's JSON, without loading the editor: pages show texts that nobody is
 * writing in, and should not pay for ProseMirror to do it. A test holds it against the editor's own conversion.
 *
 * It reads the same before and after somebody's browser has tidied: what two have emptied together (one item each of a
 * list) is left out, and texts that two began side by side are one.
 */
import * as Y from 'yjs'
import type { RichNode, RichText } from './rich-text.ts'

export const fragmentToText = (fragment: Y.XmlFragment): RichText => ({
  type: 'doc',
  content: joined(fragment.toArray().flatMap(toNodes)),
})

/** All that may stand without content; the browser throws away any other node that does. */
const MAY_BE_EMPTY: readonly string[] = ['paragraph', 'heading', 'hardBreak', 'field']

function toNodes(item: Y.XmlElement | Y.XmlText | Y.XmlHook): RichNode[] {
  if (item instanceof Y.XmlText) return item.toDelta().map(toTextNode)
  if (!(item instanceof Y.XmlElement)) return []
  const attrs = item.getAttributes()
  const content = joined(item.toArray().flatMap(toNodes))
  if (content.length === 0 && !MAY_BE_EMPTY.includes(item.nodeName)) return []
  return [
    {
      type: item.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ]
}

/** Neighbouring runs with the same marks are one, as in the editor. */
function joined(nodes: readonly RichNode[]): RichNode[] {
  const out: RichNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (last?.text !== undefined && node.text !== undefined && marksOf(last) === marksOf(node))
      out[out.length - 1] = { ...last, text: last.text + node.text }
    else out.push(node)
  }
  return out
}

const marksOf = ({ marks = [] }: RichNode): string =>
  JSON.stringify(marks.map((mark) => JSON.stringify(mark)).sort())

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
