/** The items a written text is made of in the Y.Doc, those that are deleted among them. No ProseMirror. */
import * as Y from 'yjs'

/** Any of Yjs' types, as a list of items. */
export type Type = Pick<Y.AbstractType<unknown>, '_item' | '_start' | '_map' | '_length'>

/** Children in order, the deleted ones too. */
export function* itemsOf(type: Type): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item
}

/** The type an item holds; undefined for text, formatting and what is collected. */
export const typeIn = (item: Y.Item): Type | undefined =>
  item.content instanceof Y.ContentType ? item.content.type : undefined

export const parentOf = (item: Y.Item): Type | undefined =>
  item.parent instanceof Y.AbstractType ? item.parent : undefined

/** The part of the document that a type lies in, however deep. */
export const rootOf = (type: Type): string => Y.findRootTypeKey(topOf(type) as Y.AbstractType<unknown>)

/** The part itself. */
export function topOf(type: Type): Type {
  const outer = type._item && parentOf(type._item)
  return outer ? topOf(outer) : type
}

/** A reference to a fact counts as a word. */
export const isField = (item: Y.Item): boolean => {
  const type = typeIn(item)
  return type instanceof Y.XmlElement && type.nodeName === 'field'
}

/** Characters that are not space between two clocks of an item; one for a field. */
export function wordsIn(item: Y.Item, from = item.id.clock, to = from + item.length): number {
  if (isField(item)) return 1
  if (!(item.content instanceof Y.ContentString)) return 0
  return countWords(item.content.str.slice(from - item.id.clock, to - item.id.clock))
}

export const countWords = (text: string): number => text.replace(/\s+/g, '').length

/** Every living item with words in it, in order. */
export function* livingWords(type: Type): Generator<Y.Item> {
  for (const item of itemsOf(type)) {
    if (item.deleted) continue
    if (wordsIn(item) > 0) yield item
    const inner = typeIn(item)
    if (inner) yield* livingWords(inner)
  }
}

/** The paragraph or heading that an item's words stand in; undefined outside one. */
export function blockOf(item: Y.Item): Y.XmlElement | undefined {
  const parent = parentOf(item)
  if (parent instanceof Y.XmlElement) return parent
  const outer = parent?._item && parentOf(parent._item)
  return outer instanceof Y.XmlElement ? outer : undefined
}
