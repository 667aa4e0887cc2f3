import { strFromU8, unzipSync } from 'fflate'

/** A Word file as trees, so that tests ask about structure and not about strings of XML. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

export type WordTree = {
  paths: readonly string[]
  xml: (path: string) => string
  part: (path: string) => Element
  /** The parts whose path matches, by path. */
  parts: (path: RegExp) => readonly Element[]
}

export function readWord(file: Uint8Array): WordTree {
  const files = unzipSync(file)
  const xml = (path: string) => strFromU8(files[path] ?? missing(path))
  const paths = Object.keys(files)
  return {
    paths,
    xml,
    part: (path) => parseXml(xml(path)),
    parts: (pattern) => paths.filter((path) => pattern.test(path)).map((path) => parseXml(xml(path))),
  }
}

const missing = (path: string): never => {
  throw new Error(`The Word file has no ${path}`)
}

/** @throws when the XML is not well formed, or holds a character XML forbids. */
export function parseXml(xml: string): Element {
  if (!xml.isWellFormed() || /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error('A character that XML forbids')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [token] of xml.matchAll(/<\?[^>]*\?>|<[^>]+>|[^<]+/g)) readToken(token, open)
  const [only] = root.children.filter((child) => typeof child !== 'string')
  if (open.length !== 1 || only === undefined) throw new Error('Elements are not closed')
  return only
}

function readToken(token: string, open: Element[]): void {
  const parent = open.at(-1)
  if (parent === undefined) throw new Error('Closed once too often')
  if (token.startsWith('<?')) return
  if (!token.startsWith('<')) parent.children.push(decode(token))
  else if (token.startsWith('</')) close(token.slice(2, -1).trim(), parent, open)
  else {
    const element = readTag(token)
    parent.children.push(element)
    if (!token.endsWith('/>')) open.push(element)
  }
}

function close(name: string, parent: Element, open: Element[]): void {
  if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`)
  open.pop()
}

function readTag(tag: string): Element {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? ''
  const attributes = [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [
    key,
    decode(value ?? ''),
  ])
  return { name, attributes: Object.fromEntries(attributes), children: [] }
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

const decode = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole
    return String.fromCodePoint(Number(entity.replace(/^#x/i, '0x').replace(/^#/, '')))
  })

const isElement = (child: Element | string): child is Element => typeof child !== 'string'
export const childrenOf = (element: Element): readonly Element[] => element.children.filter(isElement)

/** The element's descendants with this name, in the order they stand. */
export const all = (element: Element, name: string): readonly Element[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const first = (element: Element, name: string): Element | undefined => all(element, name)[0]
export const value = (element: Element | undefined, name: string): string | undefined =>
  element && first(element, name)?.attributes['w:val']

/** What is read: the words, a line break, a tab. Field codes are not read. */
export function textOf(element: Element): string {
  if (element.name === 'w:t') return element.children.filter((child) => !isElement(child)).join('')
  if (element.name === 'w:tab' && Object.keys(element.attributes).length === 0) return '\t'
  if (element.name === 'w:br') return '\n'
  return childrenOf(element).map(textOf).join('')
}

export const paragraphs = (element: Element): readonly Element[] => all(element, 'w:p')
export const styleOf = (paragraph: Element): string | undefined => value(paragraph, 'w:pStyle')

/** The text of the main document, a line for each paragraph. */
export const documentText = (word: WordTree): string =>
  paragraphs(word.part('word/document.xml')).map(textOf).join('\n')
