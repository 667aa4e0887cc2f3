import type { Block } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import { valuesOf } from './facts.ts'
import { resolveInlines } from './resolve-inlines.ts'
import type { Scope } from './scope.ts'
import type { TBlock, TInline } from './template.ts'

/** Places to sign: one for each party, and one for each name where a signature is repeated for a list. */
export function resolveSignature(scope: Scope, block: TBlock & { type: 'signature' }): Block {
  const signatories = block.signatories.flatMap((lines) =>
    eachName(scope, lines).map((own) => lines.map((line) => resolveInlines(own, line))),
  )
  return {
    type: 'signature',
    placeAndDate: block.placeAndDate,
    signatories: signatories.filter((lines) => lines[0] && lines[0].length > 0).map((lines) => ({ lines })),
  }
}

/** One scope for each name in a list that the signature is repeated for; the same scope when it is not repeated. */
function eachName(scope: Scope, lines: readonly (readonly TInline[])[]): Scope[] {
  const fact = repeatedFact(lines.flat())
  if (!fact) return [scope]
  const [names] = valuesOf(scope.facts, fact)
  if (typeof names !== 'object') return []
  return names.map((name) => ({
    ...scope,
    facts: { ...scope.facts, draft: withAnswer(scope.facts.draft, fact, name) },
  }))
}

const withAnswer = (draft: Draft, fact: string, value: string): Draft => ({
  ...draft,
  answers: { ...draft.answers, [fact]: [value] },
})

function repeatedFact(content: readonly TInline[]): string | undefined {
  for (const inline of content) {
    if (inline.type === 'field' && inline.each) return inline.field
    const nested = inline.type === 'when' ? repeatedFact(inline.content) : undefined
    if (nested) return nested
  }
  return undefined
}
