/** Which parts of an agreement's document one clause is made of, also those it shares with other clauses. */
import { localName } from '#lib/document/doc-names.ts'
import type { Draft } from '#lib/document/draft.ts'
import type { RestoreScope } from '#lib/document/restore-parts.ts'
import type { RichNode, RichText } from '#lib/document/rich-text.ts'
import { SPELLING_FACT } from './spell-nav.ts'
import { type Bundle, partsOf, type TClause } from './template.ts'
import { usageOfClause } from './template-usage.ts'

export type ClauseScope = {
  /** `<template>/<clause>`. */
  key: string
  ownId: string | null
  facts: ReadonlySet<string>
  tables: readonly string[]
  /** Fragment names. */
  locals: readonly string[]
}

const OWN = /\/eget-([a-z0-9-]{1,60})$/

export const ownIdOf = (key: string): string | null => OWN.exec(key)?.[1] ?? null

export const ownKey = (bundle: Bundle, id: string): string => `${bundle.agreement.slug}/eget-${id}`

/** `drafts`: every state that matters, since written text may refer to any fact. Undefined: no such clause. */
export function clauseScope(bundle: Bundle, key: string, drafts: readonly Draft[]): ClauseScope | undefined {
  const ownId = ownIdOf(key)
  const clause = findClause(bundle, key)
  if (!clause && ownId === null) return undefined
  const usage = usageOfClause(clause ?? { heading: [], blocks: [] })
  const locals = usage.slots.map((slot) => `${key}/${slot}`)
  return {
    key,
    ownId,
    facts: new Set([
      SPELLING_FACT,
      ...usage.fields,
      ...usage.choices.map(({ id }) => id),
      ...usage.conditions.map((one) => ('fact' in one ? one.fact : one.choice)),
      ...usage.passages,
      ...drafts.flatMap((draft) => factsInTexts(draft, key, ownId, locals)),
    ]),
    tables: usage.tables,
    locals: locals.map(localName),
  }
}

const findClause = (bundle: Bundle, key: string): TClause | undefined =>
  partsOf(bundle)
    .flatMap((part) => part.text.nb.clauses.map((clause) => ({ key: `${part.slug}/${clause.id}`, clause })))
    .find((one) => one.key === key)?.clause

function factsInTexts(draft: Draft, key: string, ownId: string | null, locals: readonly string[]): string[] {
  const texts = [
    draft.wordings[key],
    ...locals.map((slot) => draft.texts[slot]),
    draft.ownClauses.find(({ id }) => id === ownId)?.text,
  ]
  return texts.flatMap((text) => (text ? factsIn(text.content) : []))
}

const factsIn = (text: RichText): string[] => text.content.flatMap(factsInNode)
const factsInNode = (node: RichNode): string[] => [
  ...(node.type === 'field' ? [String(node.attrs?.fact ?? '')] : []),
  ...(node.content ?? []).flatMap(factsInNode),
]

const hasFact = (scope: ClauseScope, fact: string): boolean =>
  scope.facts.has(fact) ||
  scope.tables.some((table) => fact.startsWith(`${table}:`) || fact.startsWith(`row:${table}:`)) ||
  (scope.ownId !== null && fact.startsWith(`own:${scope.ownId}:`))

/** What must be as it was, for the clause to say what it said. The language is the whole agreement's. */
export const restoreScopeOf = (scope: ClauseScope): RestoreScope => ({
  hasFact: (fact) => hasFact(scope, fact),
  tables: scope.tables,
  locals: scope.locals,
  wordings: scope.ownId === null ? [scope.key] : [],
  ownClauses: scope.ownId === null ? [] : [scope.ownId],
  language: false,
})

/** Whether a part that somebody touched is one the clause is made of. */
export function isPartOfClause(scope: ClauseScope, part: string): boolean {
  if (part.startsWith('answers:written:')) return isPartOfClause(scope, part.slice('answers:written:'.length))
  if (part.startsWith('answers:')) return hasFact(scope, part.slice('answers:'.length))
  if (part.startsWith('rows:')) return scope.tables.includes(part.slice('rows:'.length))
  if (part.startsWith('local:')) return scope.locals.includes(part)
  if (part.startsWith('wording:')) return part.startsWith(`wording:${scope.key}:`)
  if (part.startsWith('meta:wording:')) return part === `meta:wording:${scope.key}`
  if (part === 'own') return scope.ownId !== null
  return scope.ownId !== null && part === `own:${scope.ownId}`
}
