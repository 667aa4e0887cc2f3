/** What of one clause is answered: the facts it asks for, and the choices and passages that stand in it. */
import type { Value } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import type { Language } from '#lib/i18n/language.ts'
import { homesOf } from './clause-view.ts'
import { type Passage, passagesIn } from './passages-in.ts'
import { type Bundle, type Choice, type Field, partsOf } from './template.ts'
import { usageOfClause } from './template-usage.ts'
import { valueError } from './value-error.ts'

export type AskedFact =
  | { kind: 'field'; field: Field }
  | { kind: 'choice'; choice: Choice }
  | { kind: 'passage'; passage: Passage }

/** By fact. Empty for a clause that the template does not have: the parties' own ask for nothing. */
export function askedInClause(
  bundle: Bundle,
  key: string,
  language: Language = 'nb',
): ReadonlyMap<string, AskedFact> {
  const parts = partsOf(bundle)
  const clause = parts
    .flatMap(({ slug, text }) => text[language].clauses.map((one) => ({ key: `${slug}/${one.id}`, one })))
    .find((found) => found.key === key)?.one
  if (!clause) return new Map()
  const usage = usageOfClause(clause)
  const homes = homesOf(bundle)
  const fields = parts
    .flatMap((part) => part.fields)
    .filter(({ id }) => homes.get(id)?.clause === key)
    .map((field): [string, AskedFact] => [field.id, { kind: 'field', field }])
  const choices = parts
    .flatMap((part) => part.choices)
    .filter(({ id }) => usage.choices.some((one) => one.id === id))
    .map((choice): [string, AskedFact] => [choice.id, { kind: 'choice', choice }])
  const passages = passagesIn(clause.blocks).map((passage): [string, AskedFact] => [
    passage.id,
    { kind: 'passage', passage },
  ])
  return new Map([...fields, ...choices, ...passages])
}

export type AnswersRefusal = 'no-field' | 'invalid-answer'

/** Why answers that are proposed for a clause cannot be: it does not ask for one, or that is no answer to it. */
export function refusalOfAnswers(bundle: Bundle, key: string, given: ProposedAnswers): AnswersRefusal | null {
  const asked = askedInClause(bundle, key)
  const facts = Object.entries(given).map(([fact, value]) => ({ known: asked.get(fact), value }))
  if (facts.some(({ known }) => known === undefined)) return 'no-field'
  return facts.every(({ known, value }) => known && (value === null || isAnswer(known, value)))
    ? null
    : 'invalid-answer'
}

function isAnswer(known: AskedFact, value: Value): boolean {
  switch (known.kind) {
    case 'field':
      return valueError(known.field, value) === undefined && isPlain(value)
    case 'choice':
      return known.choice.options.some(({ id }) => id === value)
    case 'passage':
      return value === 'struck' || value === 'kept'
  }
}

/** Control characters and halves of letters have no place in an agreement, and would spoil the Word file. */
const isPlain = (value: Value): boolean => {
  const text = typeof value === 'object' ? value.join('') : String(value)
  return text.isWellFormed() && [...text].every((char) => char >= ' ' || char === '\n' || char === '\t')
}
