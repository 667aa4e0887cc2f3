/**
 * What the schema lets stand where, item for item. The schema is merge-closed (a test holds it to that): when every
 * child is one its parent may hold, the whole is valid however two edits were merged, but for emptiness. So an update
 * can be judged by what it brings, without reading the text it is brought into.
 */
import { z } from 'zod'
import { textSchema } from './schema.ts'

type Rule = { children: ReadonlySet<string>; hasText: boolean; attrs: ReadonlySet<string> }

const kinds = Object.values(textSchema.nodes)
const namesOf = (attrs: object | null | undefined) => new Set(Object.keys(attrs ?? {}))

const rules: ReadonlyMap<string, Rule> = new Map(
  kinds.map((kind) => [
    kind.name,
    {
      children: new Set(
        kinds.filter((child) => !child.isText && kind.contentMatch.matchType(child)).map(({ name }) => name),
      ),
      hasText: kind.inlineContent,
      attrs: namesOf(kind.spec.attrs),
    },
  ]),
)
const marks: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.values(textSchema.marks).map((mark) => [mark.name, namesOf(mark.spec.attrs)]),
)

/** What a fragment is, as a node. */
export const TOP = textSchema.topNodeType.name

const scalar = z.union([z.string().max(2_000), z.number(), z.nan(), z.boolean(), z.null()])
const plain = z.union([scalar, z.array(scalar).max(100)])
/** A cell over a thousand columns would hang whoever opens the text. */
const span = z.union([z.number().max(1_000), z.string().max(3)])

const isPlain = (key: string, given: unknown): boolean =>
  (key === 'colspan' || key === 'rowspan' ? span : plain).safeParse(given).success

export const isKind = (name: string): boolean => rules.has(name)

export const mayHold = (parent: string, child: string): boolean =>
  rules.get(parent)?.children.has(child) === true

export const mayHoldText = (parent: string): boolean => rules.get(parent)?.hasText === true

export const isAttribute = (node: string, key: string, given: unknown): boolean =>
  rules.get(node)?.attrs.has(key) === true && isPlain(key, given)

/** `given` is null where the mark ends. */
export function isMark(name: string, given: unknown): boolean {
  const attrs = marks.get(name)
  if (!attrs) return false
  if (given === null || given === true) return true
  if (typeof given !== 'object' || given === undefined) return false
  return Object.entries(given).every(([key, value]) => attrs.has(key) && isPlain(key, value))
}
