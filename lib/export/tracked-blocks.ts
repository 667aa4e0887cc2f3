/** Paragraphs and tables of two files as one: what only the old one has is marked deleted, what only the new one has inserted. */
import { wordsIn } from '#lib/document/diff-words.ts'
import { type Match, matchInOrder } from '#lib/document/match-in-order.ts'
import { type Change, mark, type Revisions, withMarkedEnd } from './revision.ts'
import { type AddressOf, tokensOfParagraph, trackedRuns } from './tracked-runs.ts'
import { childOf, childrenOf, type Element, element, elementXml, textOf } from './xml.ts'

export type Merging = {
  revisions: Revisions
  addresses: { before: AddressOf; after: AddressOf }
  /** What is taken from the old file refers to the old file's lists and links: as it must be called in the new one. */
  adopt: (old: Element) => Element
  /** Told of every paragraph that answers to another, so that a list that lost one item stays one list. */
  pair: (before: Element, after: Element) => void
}

type Pair = Match<Element>

/** The last of both answer to each other: neither a cell nor a file can end with a paragraph that is not there. */
export function mergeBlocks(before: readonly Element[], after: readonly Element[], how: Merging): Element[] {
  const [one, other] = [before.at(-1), after.at(-1)]
  const endsAlike = one?.name === 'w:p' && other?.name === 'w:p'
  const pairs = endsAlike
    ? [...matchBlocks(before.slice(0, -1), after.slice(0, -1)), { before: one, after: other }]
    : matchBlocks(before, after)
  const together = joinTables(pairs)
  for (const pair of together)
    if (pair.before?.name === 'w:p' && pair.after) how.pair(pair.before, pair.after)
  return together.map((pair) => mergeBlock(pair, how))
}

const matchBlocks = (before: readonly Element[], after: readonly Element[]): Pair[] =>
  matchInOrder(before, after, {
    keyOf: (block) => JSON.stringify([block.name, styleOf(block), plainXml(block)]),
    wordsOf: (block) => wordsIn(textOf(block)),
    fits: (one, other) =>
      one.name === other.name && (one.name === 'w:tbl' || isHeading(one) === isHeading(other)),
  })

const styleOf = (block: Element): string =>
  childOf(childOf(block, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''
const isHeading = (block: Element): boolean => styleOf(block).startsWith('Heading')

/** Without what only numbers things. */
const plainXml = (block: Element): string =>
  textOf(block) === '' ? '' : `${textOf(block)}${block.name === 'w:tbl' ? elementXml(block) : ''}`

/** Word joins two tables that follow each other: where one went and another came, they are one with other rows. */
function joinTables(pairs: readonly Pair[]): Pair[] {
  const joined: Pair[] = []
  for (const pair of pairs) {
    const last = joined.at(-1)
    const isReplaced = last?.before?.name === 'w:tbl' && last.after === null && pair.before === null
    if (isReplaced && pair.after?.name === 'w:tbl') joined.splice(-1, 1, { ...last, after: pair.after })
    else joined.push(pair)
  }
  return joined
}

function mergeBlock({ before, after }: Pair, how: Merging): Element {
  if (before && after)
    return before.name === 'w:tbl' ? mergeTables(before, after, how) : mergeParagraphs(before, after, how)
  if (after) return marked(after, 'ins', how)
  if (before) return marked(how.adopt(before), 'del', how)
  throw new Error('a pair of nothing')
}

function mergeParagraphs(before: Element, after: Element, how: Merging): Element {
  const properties = withOldProperties(before, after, how)
  const [starts, ends] = ['w:bookmarkStart', 'w:bookmarkEnd'].map((name) =>
    childrenOf(after).filter((child) => child.name === name),
  )
  const runs = trackedRuns(
    tokensOfParagraph(how.adopt(before), how.addresses.before),
    tokensOfParagraph(after, how.addresses.after),
    how.revisions,
  )
  return {
    ...after,
    children: [...(properties ? [properties] : []), ...(starts ?? []), ...runs, ...(ends ?? [])],
  }
}

/** Which of them a paragraph's looks are; which list it is in has another number in each file. */
const LOOKS = ['w:pStyle', 'w:ind', 'w:jc', 'w:spacing']

/** Where the style is another, the old one is kept beside it, so that a refusal brings it back. */
function withOldProperties(before: Element, after: Element, how: Merging): Element | undefined {
  const [was, is] = [childOf(before, 'w:pPr'), childOf(after, 'w:pPr')]
  const looksOf = (properties: Element | undefined) =>
    LOOKS.map((name) => childOf(properties, name)).map((one) => (one ? elementXml(one) : ''))
  if (JSON.stringify(looksOf(was)) === JSON.stringify(looksOf(is))) return is
  const old = withoutSection(childOf(how.adopt(before), 'w:pPr') ?? element('w:pPr'))
  const change = element('w:pPrChange', how.revisions.next(), [old])
  return element('w:pPr', {}, [...(is?.children ?? []), change])
}

const withoutSection = (properties: Element): Element => ({
  ...properties,
  children: childrenOf(properties).filter(({ name }) => name !== 'w:sectPr'),
})

/** All of it came, or all of it went. */
function marked(block: Element, change: Change, how: Merging): Element {
  return block.name === 'w:tbl'
    ? eachRow(block, (row) => markedRow(row, change, how))
    : markedParagraph(block, change, how)
}

function markedParagraph(paragraph: Element, change: Change, how: Merging): Element {
  const isNew = change === 'ins'
  const properties = childOf(paragraph, 'w:pPr') ?? element('w:pPr')
  const [start, end] = ['w:bookmarkStart', 'w:bookmarkEnd'].map((name) =>
    childrenOf(paragraph).filter((child) => isNew && child.name === name),
  )
  const tokens = tokensOfParagraph(paragraph, isNew ? how.addresses.after : how.addresses.before)
  return {
    ...paragraph,
    children: [
      withMarkedEnd(isNew ? properties : withoutSection(properties), change, how.revisions),
      ...(start ?? []),
      ...trackedRuns(isNew ? [] : tokens, isNew ? tokens : [], how.revisions),
      ...(end ?? []),
    ],
  }
}

const eachRow = (table: Element, change: (row: Element) => Element): Element => ({
  ...table,
  children: childrenOf(table).map((child) => (child.name === 'w:tr' ? change(child) : child)),
})

function markedRow(row: Element, change: Change, how: Merging): Element {
  const properties = childOf(row, 'w:trPr') ?? element('w:trPr')
  const marks = { ...properties, children: [...properties.children, mark(change, how.revisions)] }
  const cells = childrenOf(row).filter(({ name }) => name !== 'w:trPr')
  return {
    ...row,
    children: [marks, ...cells.map((cell) => eachBlock(cell, (block) => marked(block, change, how)))],
  }
}

const eachBlock = (cell: Element, change: (block: Element) => Element): Element => ({
  ...cell,
  children: childrenOf(cell).map((child) => (child.name === 'w:tcPr' ? child : change(child))),
})

const rowsOf = (table: Element) => childrenOf(table).filter(({ name }) => name === 'w:tr')
const cellsOf = (row: Element) => childrenOf(row).filter(({ name }) => name === 'w:tc')
const blocksOf = (cell: Element) => childrenOf(cell).filter(({ name }) => name !== 'w:tcPr')

function mergeTables(before: Element, after: Element, how: Merging): Element {
  const rows = matchInOrder(rowsOf(before), rowsOf(after), {
    keyOf: (row) => JSON.stringify(cellsOf(row).map((cell) => blocksOf(cell).map(plainXml))),
    wordsOf: (row) => wordsIn(cellsOf(row).map(textOf).join(' ')),
    fits: (one, other) => cellsOf(one).length === cellsOf(other).length,
  })
  return {
    ...after,
    children: [
      ...childrenOf(after).filter(({ name }) => name !== 'w:tr'),
      ...rows.map(({ before: was, after: is }) => {
        if (was && is) return mergeRows(was, is, how)
        return is ? markedRow(is, 'ins', how) : markedRow(how.adopt(was ?? element('w:tr')), 'del', how)
      }),
    ],
  }
}

/** Cell by cell: they are as many. */
function mergeRows(before: Element, after: Element, how: Merging): Element {
  const was = cellsOf(before)
  let at = -1
  return {
    ...after,
    children: childrenOf(after).map((child) => {
      if (child.name !== 'w:tc') return child
      at += 1
      const old = was[at]
      const properties = childrenOf(child).filter(({ name }) => name === 'w:tcPr')
      return {
        ...child,
        children: [...properties, ...mergeBlocks(old ? blocksOf(old) : [], blocksOf(child), how)],
      }
    }),
  }
}
