/** Answers that are proposed, in words: what each is called, what stands, and what would. */
import type { Answers, Draft, Value } from '#lib/document/draft.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import type { Bilingual, Language } from '#lib/i18n/language.ts'
import { type AskedFact, askedInClause } from './clause-answers.ts'
import { makeFacts, passageStands, valuesOf } from './facts.ts'
import { formatValue } from './format-value.ts'
import { resolveBlocks } from './resolve.ts'
import type { Bundle } from './template.ts'
import { asAnswers } from './with-answers.ts'

export type ProposedValue = {
  fact: string
  /** For a passage its own words, in the agreement's language. */
  label: Bilingual
  kind: AskedFact['kind']
  /** In words; several when two answered at once, none when nobody has. Of a passage: `stands` or `out`. */
  before: readonly string[]
  after: readonly string[]
}

type Given = { bundle: Bundle; draft: Draft }

/** In the order of the template. Those that say what stands already are left out. */
export function describeAnswers(
  { bundle, draft }: Given,
  clause: string,
  { proposed, before }: { proposed: ProposedAnswers; before: Answers },
): readonly ProposedValue[] {
  const { language } = draft
  const said = (answers: Answers) => wordsOf(bundle, { ...draft, answers: { ...draft.answers, ...answers } })
  const [was, is] = [said(before), said(asAnswers(proposed))]
  return [...askedInClause(bundle, clause, language)]
    .filter(([fact]) => fact in proposed)
    .map(([fact, asked]) => ({
      fact,
      kind: asked.kind,
      label: labelOf(bundle, draft, asked),
      before: was(fact, asked),
      after: is(fact, asked),
    }))
    .filter((one) => one.before.join('\n') !== one.after.join('\n'))
}

const wordsOf = (bundle: Bundle, draft: Draft) => {
  const facts = makeFacts(bundle, draft)
  return (fact: string, asked: AskedFact): readonly string[] =>
    asked.kind === 'passage'
      ? [passageStands(facts, asked.passage) ? 'stands' : 'out']
      : valuesOf(facts, fact).map((value) => wordOf(asked, value, draft.language))
}

const wordOf = (asked: AskedFact, value: Value, language: Language): string => {
  if (asked.kind === 'field') return formatValue(asked.field, value, language)
  const options = asked.kind === 'choice' ? asked.choice.options : []
  return options.find(({ id }) => id === value)?.label[language] ?? String(value)
}

const labelOf = (bundle: Bundle, draft: Draft, asked: AskedFact): Bilingual => {
  if (asked.kind !== 'passage') return asked.kind === 'field' ? asked.field.label : asked.choice.label
  const scope = { facts: makeFacts(bundle, draft), clause: '', missing: [] }
  const words = plainBlocks(resolveBlocks(scope, asked.passage.content))
  return { nb: words, nn: words }
}
