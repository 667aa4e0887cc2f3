/** Two states of an agreement as one Word file with tracked changes: accepted it is the new one, rejected the old. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { matchInOrder } from '#lib/document/match-in-order.ts'
import { adoptNumbering } from './adopt-numbering.ts'
import type { WordOptions } from './context.ts'
import { exportWord } from './export-word.ts'
import { revisionsBy } from './revision.ts'
import { type Merging, mergeBlocks } from './tracked-blocks.ts'
import { childOf, childrenOf, type Element, element, parseXml, writeXml } from './xml.ts'

type Two<Value> = { before: Value; after: Value }

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const LINKS = 'word/_rels/document.xml.rels'

/**
 * Both are exported as always, and what differs in the files is marked as `author`'s changes. Headers, footers and
 * styles are the new one's. What a draft says of itself (what is missing, where it departs from the template) is no
 * part of the text, and is left out of both.
 */
export async function compareWord(
  { before, after }: Two<ResolvedDocument>,
  options: WordOptions,
): Promise<Uint8Array> {
  const made = { ...options, isCompared: true }
  const old = unzipSync(await exportWord(before, made))
  const file = unzipSync(await exportWord(after, made))
  const part = (path: string): Two<Element> => ({ before: read(old, path), after: read(file, path) })
  const merged = mergeFiles(
    { body: part(DOCUMENT), numbering: part(NUMBERING), links: part(LINKS) },
    { before: partNames(before), after: partNames(after) },
    options,
  )
  return zipSync(
    {
      ...file,
      [DOCUMENT]: strToU8(writeXml(merged.document)),
      [NUMBERING]: strToU8(writeXml(merged.numbering)),
      [LINKS]: strToU8(writeXml(merged.links)),
    },
    { mtime: options.now },
  )
}

const read = (files: Readonly<Record<string, Uint8Array>>, path: string): Element => {
  const bytes = files[path]
  if (!bytes) throw new Error(`The Word file has no ${path}`)
  return parseXml(strFromU8(bytes))
}

/** One a section of the file: the front, the agreement, each annex. */
const partNames = ({ parts }: ResolvedDocument): string[] => ['', ...parts.map(({ template }) => template)]

type Parts = { body: Two<Element>; numbering: Two<Element>; links: Two<Element> }

function mergeFiles({ body, numbering, links }: Parts, names: Two<readonly string[]>, options: WordOptions) {
  const lists = adoptNumbering(numbering.before, numbering.after, isOfClauses(numbering.after))
  const addresses = adoptLinks(links)
  const how: Merging = {
    revisions: revisionsBy(options.author, options.now),
    addresses: { before: addresses.of, after: addresses.of },
    pair: lists.pair,
    adopt: (block) =>
      mapTree(block, (one) => (one.name === 'w:pPr' ? lists.adopt(one) : addresses.adopt(one))),
  }
  const sections = matchInOrder(sectionsOf(body.before, names.before), sectionsOf(body.after, names.after), {
    keyOf: ({ name }) => name,
    wordsOf: () => [],
    fits: () => false,
  }).flatMap((pair) => mergeBlocks(pair.before?.blocks ?? [], pair.after?.blocks ?? [], how))
  return {
    document: withBody(body.after, sections),
    numbering: lists.numbering(),
    links: addresses.links(),
  }
}

/** Clauses are numbered through the whole part; every other list by itself. */
const isOfClauses = (numbering: Element) => {
  const kinds = new Set(
    childrenOf(numbering)
      .filter((one) => one.name === 'w:abstractNum' && isHeadings(one))
      .map((one) => one.attributes['w:abstractNumId']),
  )
  return (kind: string): boolean => kinds.has(kind)
}

/** Told by its second level, «3.2»: a list writes only the last of its numbers. */
const isHeadings = (kind: Element): boolean =>
  childrenOf(kind).some((level) => childOf(level, 'w:lvlText')?.attributes['w:val'] === '%1.%2')

/** Links of the old file under names that the new one does not use. */
function adoptLinks({ before, after }: Two<Element>) {
  const old = new Map(childrenOf(before).map((one) => [one.attributes.Id ?? '', one]))
  const known = new Map(childrenOf(after).map((one) => [one.attributes.Id ?? '', one]))
  return {
    of: (link: Element): string => known.get(link.attributes['r:id'] ?? '')?.attributes.Target ?? '',
    adopt: (one: Element): Element => {
      const id = one.name === 'w:hyperlink' ? one.attributes['r:id'] : undefined
      const relation = id === undefined ? undefined : old.get(id)
      if (!relation) return one
      const name = `${id}before`
      known.set(name, { ...relation, attributes: { ...relation.attributes, Id: name } })
      return { ...one, attributes: { ...one.attributes, 'r:id': name } }
    },
    links: (): Element => ({ ...after, children: [...known.values()] }),
  }
}

const mapTree = (one: Element, change: (element: Element) => Element): Element => {
  const changed = change(one)
  return {
    ...changed,
    children: changed.children.map((child) => (typeof child === 'string' ? child : mapTree(child, change))),
  }
}

type Section = { name: string; blocks: readonly Element[] }

/** A section ends with the paragraph that carries its page; the last one's stands at the end of the file. */
function sectionsOf(document: Element, names: readonly string[]): Section[] {
  const sections: Element[][] = [[]]
  for (const block of bodyOf(document)) {
    if (block.name === 'w:sectPr') continue
    sections.at(-1)?.push(block)
    if (childOf(childOf(block, 'w:pPr'), 'w:sectPr')) sections.push([])
  }
  return sections.map((blocks, at) => ({ name: names[at] ?? `section ${at}`, blocks }))
}

const bodyOf = (document: Element): readonly Element[] => {
  const body = childOf(document, 'w:body')
  return body ? childrenOf(body) : []
}

const withBody = (document: Element, blocks: readonly Element[]): Element => ({
  ...document,
  children: [
    element('w:body', {}, [...blocks, ...bodyOf(document).filter(({ name }) => name === 'w:sectPr')]),
  ],
})
