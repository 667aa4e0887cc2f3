/** The XML of a Word file as trees: read, changed as data, and written again. */
export type Element = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

/** @throws when the XML is not well formed, or holds a character XML forbids. */
export function parseXml(xml: string): Element {
  if (!xml.isWellFormed() || /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml))
    throw new Error('A character that XML forbids')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [token] of xml.matchAll(/<\?[^>]*\?>|<[^>]+>|[^<]+/g)) readToken(token, open)
  const [only] = root.children.filter(isElement)
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

const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const writeXml = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${elementXml(root)}`

export function elementXml({ name, attributes, children }: Element): string {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${encode(value)}"`)
    .join('')}`
  if (children.length === 0) return `${start}/>`
  const inside = children.map((child) => (isElement(child) ? elementXml(child) : encode(child))).join('')
  return `${start}>${inside}</${name}>`
}

export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  children: Element['children'] = [],
): Element => ({ name, attributes, children })

const isElement = (child: Element | string): child is Element => typeof child !== 'string'
export const childrenOf = (one: Element): readonly Element[] => one.children.filter(isElement)
export const childOf = (one: Element | undefined, name: string): Element | undefined =>
  one && childrenOf(one).find((child) => child.name === name)

/** What is read: the words, a line break, a tab. Field codes are not read. */
export function textOf(one: Element): string {
  if (one.name === 'w:t') return one.children.filter((child) => !isElement(child)).join('')
  if (one.name === 'w:tab' && Object.keys(one.attributes).length === 0) return '\t'
  if (one.name === 'w:br') return '\n'
  return childrenOf(one).map(textOf).join('')
}
