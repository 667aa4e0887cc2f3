/**
 * Markdown with directives → our own tree. Everything the format does not know is an error with its line:
 * a word that silently falls out of an agreement is worse than a template that will not load.
 */
import type { Heading, List, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Mark } from '#lib/document/content.ts'
import type { Condition, TBlock, TInline } from './template.ts'
import type { TemplateError } from './template-error.ts'

/** Collects errors while one file is read. */
export type Reader = { file: string; errors: TemplateError[] }

export const parseMarkdown = (source: string): Root =>
  unified().use(remarkParse).use(remarkDirective).parse(source.normalize('NFC'))

export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

export function report(reader: Reader, node: Nodes, cause: string): void {
  reader.errors.push({ file: reader.file, line: lineOf(node), cause })
}

type Directive = ContainerDirective | LeafDirective | TextDirective

const attribute = (node: Directive, name: string): string | undefined => node.attributes?.[name] ?? undefined

function idOf(reader: Reader, node: Directive): string {
  const id = attribute(node, 'id')
  if (id && /^[a-z][a-z0-9-]*$/.test(id)) return id
  report(reader, node, `«${node.name}» mangler en id: {#navn}`)
  return 'mangler'
}

function onlyAttributes(reader: Reader, node: Directive, allowed: readonly string[]): void {
  for (const name of Object.keys(node.attributes ?? {}))
    if (!allowed.includes(name)) report(reader, node, `«${node.name}» kjenner ikke {${name}}`)
}

/** `valg="ledelse=delt"` or `felt=lenke`. */
function conditionOf(
  reader: Reader,
  node: Directive,
  choiceAttribute: 'valg' | 'hvis',
): Condition | undefined {
  const choice = attribute(node, choiceAttribute)
  const fact = attribute(node, 'felt')
  const match = /^([a-z][a-z0-9-]*)=([a-z][a-z0-9-]*)$/.exec(choice ?? '')
  if (match?.[1] && match[2]) return { choice: match[1], option: match[2] }
  if (choice !== undefined) report(reader, node, `vilkåret «${choice}» skal skrives valg-id=alternativ-id`)
  return fact ? { fact } : undefined
}

// ---- running text ----

export const toInlines = (
  reader: Reader,
  nodes: readonly PhrasingContent[],
  marks: readonly Mark[] = [],
  href?: string,
): TInline[] => nodes.flatMap((node) => toInline(reader, node, marks, href))

function toInline(reader: Reader, node: PhrasingContent, marks: readonly Mark[], href?: string): TInline[] {
  switch (node.type) {
    case 'text':
      return [text(node.value.replace(/\s*\n\s*/g, ' '), marks, href)]
    case 'strong':
      return toInlines(reader, node.children, [...marks, 'bold'], href)
    case 'emphasis':
      return toInlines(reader, node.children, [...marks, 'italic'], href)
    case 'link':
      return toInlines(reader, node.children, marks, node.url)
    case 'break':
      return [{ type: 'break' }]
    case 'textDirective':
      return toDirective(reader, node, marks)
    default:
      report(reader, node, `formatet kjenner ikke «${node.type}» i løpende tekst`)
      return []
  }
}

const text = (value: string, marks: readonly Mark[], href?: string): TInline => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks }),
  ...(href && { href }),
})

function toDirective(reader: Reader, node: TextDirective, marks: readonly Mark[]): TInline[] {
  switch (node.name) {
    case 'felt':
      return [toField(reader, node, marks)]
    case 'valg':
      return [toInlineChoice(reader, node, marks)]
    case 'hvis':
      return toInlineCondition(reader, node, marks)
    default:
      report(reader, node, `«:${node.name}» finnes ikke; løpende tekst har :felt, :valg og :hvis`)
      return []
  }
}

function toField(reader: Reader, node: TextDirective, marks: readonly Mark[]): TInline {
  onlyAttributes(reader, node, ['stor', 'hver'])
  const [only] = node.children
  const field = only?.type === 'text' ? only.value : ''
  if (!/^[a-z][a-z0-9-]*$/.test(field))
    report(reader, node, '«:felt» skal ha feltets id i klammer: :felt[kommune]')
  return {
    type: 'field',
    field,
    capital: attribute(node, 'stor') !== undefined,
    each: attribute(node, 'hver') !== undefined,
    ...(marks.length > 0 && { marks }),
  }
}

function toInlineChoice(reader: Reader, node: TextDirective, marks: readonly Mark[]): TInline {
  onlyAttributes(reader, node, ['id'])
  const options = node.children.flatMap((child) => {
    if (child.type === 'textDirective' && child.name === 'alt')
      return [{ id: idOf(reader, child), content: toInlines(reader, child.children, marks) }]
    if (child.type !== 'text' || child.value.trim() !== '')
      report(reader, child, '«:valg» skal bare inneholde :alt[ordlyd]{#id}')
    return []
  })
  return { type: 'choice', choice: idOf(reader, node), options }
}

function toInlineCondition(reader: Reader, node: TextDirective, marks: readonly Mark[]): TInline[] {
  onlyAttributes(reader, node, ['valg', 'felt'])
  const condition = conditionOf(reader, node, 'valg')
  if (!condition) {
    report(reader, node, '«:hvis» mangler vilkår: {felt=navn} eller {valg="navn=alternativ"}')
    return []
  }
  return [{ type: 'when', condition, content: toInlines(reader, node.children, marks) }]
}

// ---- blocks ----

export const toBlocks = (reader: Reader, nodes: readonly RootContent[]): TBlock[] =>
  nodes.flatMap((node) => toBlock(reader, node))

function toBlock(reader: Reader, node: RootContent): TBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: toInlines(reader, node.children) }]
    case 'heading':
      return toSubHeading(reader, node)
    case 'list':
      return [toList(reader, node)]
    case 'leafDirective':
      return toLeaf(reader, node)
    case 'containerDirective':
      return toContainer(reader, node)
    default:
      report(reader, node, `formatet kjenner ikke «${node.type}»`)
      return []
  }
}

function toSubHeading(reader: Reader, node: Heading): TBlock[] {
  if (node.depth < 3) {
    report(reader, node, 'et nytt punkt kan ikke begynne inne i et avsnitt (:::)')
    return []
  }
  return [{ type: 'heading', level: node.depth === 3 ? 3 : 4, content: toInlines(reader, node.children) }]
}

const toList = (reader: Reader, node: List): TBlock => ({
  type: 'list',
  ordered: node.ordered === true,
  items: node.children.map((item: ListItem) => toBlocks(reader, item.children)),
})

function toLeaf(reader: Reader, node: LeafDirective): TBlock[] {
  switch (node.name) {
    case 'lokal':
      return toLocal(reader, node)
    case 'tabell':
      onlyAttributes(reader, node, ['id'])
      return [{ type: 'table', table: idOf(reader, node) }]
    default:
      report(reader, node, `«::${node.name}» finnes ikke; alene på linja kan det stå ::lokal og ::tabell`)
      return []
  }
}

function toLocal(reader: Reader, node: LeafDirective): TBlock[] {
  onlyAttributes(reader, node, ['id', 'valgfri', 'hvis'])
  const label = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  if (!label) report(reader, node, '«::lokal» mangler ledetekst: ::lokal[Andre lokale mål]{#id}')
  const required = attribute(node, 'valgfri') === undefined
  return onCondition(conditionOf(reader, node, 'hvis'), [
    { type: 'local', slot: idOf(reader, node), label, required },
  ])
}

const onCondition = (condition: Condition | undefined, content: readonly TBlock[]): TBlock[] =>
  condition ? [{ type: 'when', condition, content }] : [...content]

function toContainer(reader: Reader, node: ContainerDirective): TBlock[] {
  switch (node.name) {
    case 'strykbar':
    case 'tillegg':
      onlyAttributes(reader, node, ['id', 'hvis'])
      return onCondition(conditionOf(reader, node, 'hvis'), [
        {
          type: node.name === 'strykbar' ? 'strikable' : 'addition',
          id: idOf(reader, node),
          content: toBlocks(reader, node.children),
        },
      ])
    case 'hvis':
      return toConditional(reader, node)
    case 'valg':
      return [toBlockChoice(reader, node)]
    case 'signatur':
      return toSignature(reader, node)
    default:
      report(
        reader,
        node,
        `«:::${node.name}» finnes ikke; avsnitt er strykbar, tillegg, hvis, valg og signatur`,
      )
      return []
  }
}

function toConditional(reader: Reader, node: ContainerDirective): TBlock[] {
  onlyAttributes(reader, node, ['valg', 'felt'])
  const condition = conditionOf(reader, node, 'valg')
  if (condition) return [{ type: 'when', condition, content: toBlocks(reader, node.children) }]
  report(reader, node, '«:::hvis» mangler vilkår: {valg="navn=alternativ"} eller {felt=navn}')
  return []
}

function toBlockChoice(reader: Reader, node: ContainerDirective): TBlock {
  onlyAttributes(reader, node, ['id'])
  const options = node.children.flatMap((child) => {
    if (child.type === 'containerDirective' && child.name === 'alternativ')
      return [{ id: idOf(reader, child), content: toBlocks(reader, child.children) }]
    report(reader, child, '«::::valg» skal bare inneholde :::alternativ')
    return []
  })
  return { type: 'choice', choice: idOf(reader, node), options }
}

function toSignature(reader: Reader, node: ContainerDirective): TBlock[] {
  const [place, list, ...rest] = node.children
  if (place?.type !== 'paragraph' || list?.type !== 'list' || rest.length > 0) {
    report(
      reader,
      node,
      '«:::signatur» skal ha avsnittet «Sted, dato» og så en liste med én underskrift i hvert punkt',
    )
    return []
  }
  const signatories = list.children.map((item) =>
    item.children.flatMap((line) => (line.type === 'paragraph' ? [toInlines(reader, line.children)] : [])),
  )
  const placeAndDate = place.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return [{ type: 'signature', placeAndDate, signatories }]
}
