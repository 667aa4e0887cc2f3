import type { ContentMatch, NodeType } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { textSchema } from './schema.ts'
import { isKind, mayHold, mayHoldText } from './text-rules.ts'

/** Every state that a node's content can be in, from empty on. */
function statesOf(first: ContentMatch): ContentMatch[] {
  const found = [first]
  for (const state of found)
    for (let at = 0; at < state.edgeCount; at += 1) {
      const { next } = state.edge(at)
      if (!found.includes(next)) found.push(next)
    }
  return found
}
const childrenOf = (state: ContentMatch): string[] =>
  Array.from({ length: state.edgeCount }, (_, at) => state.edge(at).type.name).sort()

const kinds = Object.values(textSchema.nodes)

describe.each(kinds.map((kind): [string, NodeType] => [kind.name, kind]))('%s', (_name, kind) => {
  test('may hold its kinds of children in any number and order, so that two merged edits are never invalid', () => {
    const states = statesOf(kind.contentMatch)
    for (const state of states) expect(childrenOf(state)).toEqual(childrenOf(kind.contentMatch))
    for (const state of states.slice(1)) expect(state.validEnd).toBe(true)
  })

  test('is ruled by the same content in what is let in as in the schema', () => {
    expect(isKind(kind.name)).toBe(true)
    const children = kinds.filter(({ name }) => mayHold(kind.name, name)).map(({ name }) => name)
    expect([...children, ...(mayHoldText(kind.name) ? ['text'] : [])].sort()).toEqual(
      childrenOf(kind.contentMatch),
    )
  })

  test('allows every mark where it allows text, and no attribute must be given', () => {
    const marks = Object.values(textSchema.marks)
    if (kind.inlineContent) for (const mark of marks) expect(kind.allowsMarkType(mark)).toBe(true)
    for (const attr of Object.values(kind.spec.attrs ?? {})) expect(attr).toHaveProperty('default')
  })
})

test('no mark shuts another out', () => {
  const marks = Object.values(textSchema.marks)
  for (const one of marks) for (const other of marks) expect(one.excludes(other)).toBe(one === other)
})
