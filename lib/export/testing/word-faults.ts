/**
 * What would make Word offer to repair the file, as far as it concerns what we write: parts that do not hang together,
 * numbers used twice, elements that stand in another order than the schema's. Empty: nothing was found.
 */
import { strFromU8, unzipSync } from 'fflate'
import { childrenOf, type Element, parseXml } from '../xml.ts'
import { ORDERS, RUN_LEVEL } from './schema-orders.ts'
import { all, value } from './word-tree.ts'

type Parts = ReadonlyMap<string, Element>

export function wordFaults(file: Uint8Array): readonly string[] {
  const files = unzipSync(file)
  const names = Object.keys(files)
  const faults: string[] = []
  const parts = new Map<string, Element>()
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
    const xml = strFromU8(files[name] ?? new Uint8Array())
    try {
      parts.set(name, parseXml(xml))
    } catch (cause) {
      faults.push(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
    faults.push(...attributesTwice(name, xml))
  }
  return [
    ...faults,
    ...packageFaults(names, parts),
    ...[...parts].flatMap(([name, part]) => partFaults(name, part, parts, names)),
    ...documentFaults(parts),
  ]
}

const attributesTwice = (name: string, xml: string): readonly string[] =>
  [...xml.matchAll(/<[^?!/][^>]*>/g)].flatMap(([tag]) => {
    const keys = [...tag.matchAll(/([\w:]+)="/g)].map(([, key]) => key ?? '')
    return twice(keys).map((key) => `${name}: ${key} stands twice in ${tag.slice(0, 60)}`)
  })

const twice = (keys: readonly string[]): readonly string[] => [
  ...new Set(keys.filter((key, at) => keys.indexOf(key) !== at)),
]

/** Every part has a type, and nothing is named that is not there. */
function packageFaults(names: readonly string[], parts: Parts): readonly string[] {
  const types = parts.get('[Content_Types].xml')
  if (!types) return ['no [Content_Types].xml']
  const attribute = (kind: string, key: string) => all(types, kind).map((one) => one.attributes[key] ?? '')
  const [extensions, overrides] = [attribute('Default', 'Extension'), attribute('Override', 'PartName')]
  // What is only «XML» by its extension is nothing to Word.
  const isTyped = (name: string) =>
    overrides.includes(`/${name}`) ||
    (!name.endsWith('.xml') && extensions.includes(name.split('.').at(-1) ?? ''))
  return [
    ...twice(names).map((name) => `${name} is in the package twice`),
    ...twice([...overrides, ...extensions]).map((name) => `${name} has two types`),
    ...names
      .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('/') && !isTyped(name))
      .map((name) => `${name} has no type`),
    ...overrides
      .filter((name) => !names.includes(name.slice(1)))
      .map((name) => `${name} has a type and is not there`),
  ]
}

function partFaults(name: string, part: Element, parts: Parts, names: readonly string[]): readonly string[] {
  const say = (fault: string) => `${name}: ${fault}`
  if (name.endsWith('.rels')) return relationshipFaults(name, part, names).map(say)
  const rels = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels'))
  const known = new Set(rels ? all(rels, 'Relationship').map((one) => one.attributes.Id) : [])
  return [...orderFaults(part), ...every(part).flatMap((element) => linkFaults(element, known))].map(say)
}

const every = (element: Element): readonly Element[] => [element, ...childrenOf(element).flatMap(every)]

const linkFaults = (
  { name, attributes }: Element,
  known: ReadonlySet<string | undefined>,
): readonly string[] =>
  ['r:id', 'r:embed', 'r:link'].flatMap((key) => {
    const target = attributes[key]
    return target === undefined || known.has(target)
      ? []
      : [`<${name}> points at ${target}, which is not there`]
  })

/** Where a target lies, from the part that the relationships are of. */
const resolved = (rels: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const folder = rels.replace(/_rels\/[^/]+$/, '')
  return new URL(target, `file:///${folder}`).pathname.slice(1)
}

function relationshipFaults(name: string, part: Element, names: readonly string[]): readonly string[] {
  const relationships = all(part, 'Relationship')
  return [
    ...twice(relationships.map((one) => one.attributes.Id ?? '')).map((id) => `${id} is used twice`),
    ...relationships.flatMap(({ attributes: { Target = '', TargetMode } }) => {
      if (TargetMode === 'External') return URL.canParse(Target) ? [] : [`${Target} is no address`]
      return names.includes(decodeURIComponent(resolved(name, Target))) ? [] : [`${Target} is not there`]
    }),
  ]
}

/** Of every element whose children have an order. */
function orderFaults(part: Element): readonly string[] {
  return every(part).flatMap((element) => {
    const order = ORDERS[element.name]
    if (!order) return []
    const children = childrenOf(element).map(({ name }) => name)
    const unknown = children.filter((name) => !order.includes(name))
    const places = children.map((name) => order.indexOf(name))
    const late = children.find((_name, at) => at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0))
    return [
      ...unknown.map((name) => `<${name}> does not belong in <${element.name}>`),
      ...(late ? [`<${late}> stands too late in <${element.name}>`] : []),
      ...(RUN_LEVEL.has(element.name)
        ? twice(children).map((name) => `<${name}> stands twice in <${element.name}>`)
        : []),
    ]
  })
}

function documentFaults(parts: Parts): readonly string[] {
  const document = parts.get('word/document.xml')
  if (!document) return ['no word/document.xml']
  const text = [...parts].filter(([name]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(name))
  const trees = text.map(([, tree]) => tree)
  return [
    ...bookmarkFaults(trees),
    ...commentFaults(document, parts),
    ...revisionFaults(trees),
    ...styleFaults(trees, parts),
    ...numberingFaults(trees, parts),
    ...trees.flatMap(fieldFaults),
    ...trees.flatMap(tableFaults),
    ...anchorFaults(trees),
    ...(childrenOf(childrenOf(document)[0] ?? document).at(-1)?.name === 'w:sectPr'
      ? []
      : ['the body does not end with a section']),
  ]
}

const idsOf = (trees: readonly Element[], name: string, key = 'w:id'): readonly string[] =>
  trees.flatMap((tree) => all(tree, name).map((one) => one.attributes[key] ?? ''))

const unlike = (what: string, some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one) => !others.includes(one)).map((one) => `${what} ${one}`)

function bookmarkFaults(trees: readonly Element[]): readonly string[] {
  const [starts, ends] = [idsOf(trees, 'w:bookmarkStart'), idsOf(trees, 'w:bookmarkEnd')]
  const names = idsOf(trees, 'w:bookmarkStart', 'w:name')
  return [
    ...twice(starts).map((id) => `bookmark ${id} begins twice`),
    ...twice(ends).map((id) => `bookmark ${id} ends twice`),
    ...twice(names).map((name) => `two bookmarks are called ${name}`),
    ...names
      .filter((name) => !/^[\p{L}_][\w]{0,39}$/u.test(name))
      .map((name) => `no bookmark can be called ${name}`),
    ...unlike('never ended: bookmark', starts, ends),
    ...unlike('never begun: bookmark', ends, starts),
    ...[...trees.flatMap((tree) => all(tree, 'wp:docPr')), ...trees.flatMap((tree) => all(tree, 'v:shape'))]
      .map((one) => one.attributes.id ?? '')
      .filter((id, at, ids) => ids.indexOf(id) !== at)
      .map((id) => `two shapes are called ${id}`),
  ]
}

function commentFaults(document: Element, parts: Parts): readonly string[] {
  const part = parts.get('word/comments.xml')
  const comments = part ? all(part, 'w:comment') : []
  const ids = comments.map((one) => one.attributes['w:id'] ?? '')
  const uses = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'].map((name) =>
    idsOf([document], name),
  )
  const extended = parts.get('word/commentsExtended.xml')
  const paragraphs = idsOf(part ? [part] : [], 'w:p', 'w14:paraId').filter(Boolean)
  const threads = extended ? all(extended, 'w15:commentEx') : []
  const parents = threads.flatMap((one) => one.attributes['w15:paraIdParent'] ?? [])
  return [
    ...twice(ids).map((id) => `comment ${id} stands twice`),
    ...uses.flatMap((used) => [
      ...twice(used).map((id) => `comment ${id} hangs in two places`),
      ...unlike('hangs nowhere: comment', ids, used),
      ...unlike('hangs there and is not: comment', used, ids),
    ]),
    ...comments
      .filter((one) => childrenOf(one).at(-1)?.name !== 'w:p')
      .map((one) => `comment ${one.attributes['w:id']} has no text`),
    ...comments
      .filter(
        ({ attributes }) =>
          !attributes['w:author'] || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(attributes['w:date'] ?? ''),
      )
      .map((one) => `comment ${one.attributes['w:id']} is nobody's, or of no time`),
    ...twice(paragraphs).map((id) => `paragraph ${id} stands twice`),
    ...paragraphs
      .filter((id) => Number.parseInt(id, 16) >= 0x80000000)
      .map((id) => `no paragraph can be called ${id}`),
    ...unlike('an answer to nothing:', parents, paragraphs),
  ]
}

/** Tracked changes: each has a number of its own. */
function revisionFaults(trees: readonly Element[]): readonly string[] {
  const names = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange']
  const ids = names.flatMap((name) => idsOf(trees, name))
  const deleted = trees.flatMap((tree) => all(tree, 'w:del'))
  return [
    ...twice(ids).map((id) => `change ${id} stands twice`),
    ...deleted.flatMap((one) => all(one, 'w:t')).map(() => 'deleted words stand as ordinary ones'),
  ]
}

function styleFaults(trees: readonly Element[], parts: Parts): readonly string[] {
  const styles = parts.get('word/styles.xml')
  const defined = styles ? all(styles, 'w:style').map((one) => one.attributes['w:styleId'] ?? '') : []
  const comments = parts.get('word/comments.xml')
  const texts = [...trees, ...(comments ? [comments] : [])]
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => idsOf(texts, name, 'w:val'))
  const referred = ['w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
    idsOf(styles ? [styles] : [], name, 'w:val'),
  )
  return [
    ...twice(defined).map((id) => `style ${id} is defined twice`),
    ...[...new Set(unlike('no style is called', [...used, ...referred], defined))],
  ]
}

function numberingFaults(trees: readonly Element[], parts: Parts): readonly string[] {
  const numbering = parts.get('word/numbering.xml')
  const used = trees.flatMap((tree) => all(tree, 'w:numPr')).flatMap((one) => value(one, 'w:numId') ?? [])
  if (!numbering) return used.length > 0 ? ['numbered, and no word/numbering.xml'] : []
  const [abstract, numbers] = [
    idsOf([numbering], 'w:abstractNum', 'w:abstractNumId'),
    idsOf([numbering], 'w:num', 'w:numId'),
  ]
  const based = all(numbering, 'w:num').flatMap((one) => value(one, 'w:abstractNumId') ?? [])
  return [
    ...twice(abstract).map((id) => `list ${id} is defined twice`),
    ...twice(numbers).map((id) => `list number ${id} is defined twice`),
    ...[...new Set(unlike('no list has number', used, numbers))],
    ...unlike('no list is', based, abstract),
  ]
}

/** A field begins, parts and ends, in that order. */
function fieldFaults(tree: Element): readonly string[] {
  let open = 0
  const faults: string[] = []
  for (const { attributes } of all(tree, 'w:fldChar')) {
    const kind = attributes['w:fldCharType']
    open += kind === 'begin' ? 1 : kind === 'end' ? -1 : 0
    if (open < 0 || (kind === 'separate' && open === 0)) faults.push('a field ends that has not begun')
  }
  return open > 0 ? [...faults, 'a field does not end'] : faults
}

function tableFaults(tree: Element): readonly string[] {
  const cells = all(tree, 'w:tc').filter((cell) => childrenOf(cell).at(-1)?.name !== 'w:p')
  return [
    ...cells.map(() => 'a cell does not end with a paragraph'),
    ...all(tree, 'w:tbl').flatMap((table) => {
      const [columns] = childrenOf(table).filter(({ name }) => name === 'w:tblGrid')
      const wanted = columns ? childrenOf(columns).length : 0
      const rows = childrenOf(table).filter(({ name }) => name === 'w:tr')
      return rows
        .map(widthOf)
        .flatMap((width) => (width === wanted ? [] : [`a row of ${width} in a table of ${wanted} columns`]))
    }),
  ]
}

const widthOf = (row: Element): number =>
  childrenOf(row)
    .filter(({ name }) => name === 'w:tc')
    .reduce((sum, cell) => {
      const properties = childrenOf(cell).find(({ name }) => name === 'w:tcPr')
      return sum + Number(value(properties, 'w:gridSpan') ?? 1)
    }, 0)

const anchorFaults = (trees: readonly Element[]): readonly string[] =>
  unlike(
    'a link leads to no bookmark:',
    idsOf(trees, 'w:hyperlink', 'w:anchor').filter(Boolean),
    idsOf(trees, 'w:bookmarkStart', 'w:name'),
  )
