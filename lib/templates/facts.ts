/** The answers of a draft seen through its templates: defaults, which option is chosen, what stands. */

import type { Draft, Value } from '#lib/document/draft.ts'
import { SPELLING_FACT, spellNav } from './spell-nav.ts'
import {
  type Bundle,
  type Choice,
  type Condition,
  type Field,
  partsOf,
  type TableDeclaration,
} from './template.ts'

export type Facts = {
  draft: Draft
  fields: ReadonlyMap<string, Field>
  choices: ReadonlyMap<string, Choice>
  tables: ReadonlyMap<string, TableDeclaration>
}

export function makeFacts(bundle: Bundle, draft: Draft): Facts {
  const parts = partsOf(bundle)
  return factsOf(draft, {
    fields: parts.flatMap((template) => template.fields),
    choices: parts.flatMap((template) => template.choices),
    tables: parts.flatMap((template) => template.tables),
  })
}

type Declared = {
  fields: readonly Field[]
  choices: readonly Choice[]
  tables: readonly TableDeclaration[]
}

/** The same of some declarations only, as on the page for one clause. */
export const factsOf = (draft: Draft, { fields, choices, tables }: Declared): Facts => ({
  draft,
  fields: byId(fields),
  choices: byId(choices),
  tables: byId(tables),
})

const byId = <T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((one) => [one.id, one]))

const isEmpty = (value: Value) =>
  typeof value === 'object' ? value.length === 0 : String(value).trim() === ''

/** The different values that stand for a fact: none, one, or – when two answered at once – several. */
export function valuesOf(facts: Facts, fact: string): readonly Value[] {
  const answered = (facts.draft.answers[fact] ?? []).filter((value) => !isEmpty(value))
  if (answered.length > 0) return distinct(answered)
  const fallback = facts.fields.get(fact)?.default ?? facts.choices.get(fact)?.default
  return fallback === undefined ? [] : [fallback]
}

const distinct = (values: readonly Value[]): Value[] =>
  values.filter(
    (value, at) => values.findIndex((other) => JSON.stringify(other) === JSON.stringify(value)) === at,
  )

/** The chosen option; undefined when nobody has chosen, or two have chosen differently. */
export function optionOf(facts: Facts, choice: string): string | undefined {
  const values = valuesOf(facts, choice)
  return values.length === 1 ? String(values[0]) : undefined
}

export const holds = (facts: Facts, condition: Condition): boolean =>
  'fact' in condition
    ? valuesOf(facts, condition.fact).length === 1
    : optionOf(facts, condition.choice) === condition.option

/** A strikable passage stands until struck; an addition stands only when taken in. Two different answers: the text as the template has it. */
export function passageStands(
  facts: Facts,
  passage: { type: 'strikable' | 'addition'; id: string },
): boolean {
  const answer = optionOf(facts, passage.id)
  return passage.type === 'strikable' ? answer !== 'struck' : answer === 'kept'
}

/** Standard wording with Nav written as the office has chosen. */
export const spelled = (facts: Facts, text: string): string =>
  spellNav(text, valuesOf(facts, SPELLING_FACT)[0])
