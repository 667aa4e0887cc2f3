import * as Y from 'yjs'

/** The words that changes bring, without the document they were made in: a paragraph or an answer a line. */
export function wordsIn(updates: readonly Uint8Array[]): string {
  if (updates.length === 0) return ''
  const { structs } = Y.decodeUpdate(Y.mergeUpdates([...updates]))
  const lines: string[] = []
  let last: Y.Item | null = null
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const words = wordsOf(struct)
    if (last && words !== '' && follows(struct, last)) lines.push(`${lines.pop() ?? ''}${words}`)
    else if (words !== '') lines.push(words)
    last = words === '' ? null : struct
  }
  return lines.join('\n')
}

const wordsOf = ({ content }: Y.Item): string => {
  if (content instanceof Y.ContentString) return content.str
  return content instanceof Y.ContentAny ? content.arr.flatMap(stringsIn).join(' / ') : ''
}

const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return Array.isArray(value) ? value.flatMap(stringsIn) : []
}

/** Written right after it, in the same text. */
const follows = (item: Y.Item, before: Y.Item): boolean =>
  item.content instanceof Y.ContentString &&
  item.origin?.client === before.id.client &&
  item.origin.clock === before.id.clock + before.length - 1
