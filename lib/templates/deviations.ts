/** How an agreement departs from the national template: clause by clause, in what way, and by how much. */
import type { ResolvedDocument } from '#lib/document/content.ts'
import { sumWords, type WordCount } from '#lib/document/diff-lines.ts'
import { type Draft, EMPTY_DRAFT } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type AgreementDifference, type ClauseChange, compareAgreements } from './compare-documents.ts'
import { type Facts, makeFacts, passageStands } from './facts.ts'
import { resolveAgreement } from './resolve.ts'
import { type Bundle, partsOf } from './template.ts'
import { usageOfClause } from './template-usage.ts'

export type DeviationKind = 'adapted' | 'own' | 'struck' | 'added'

export type Deviation = {
  change: ClauseChange
  /** More than one where a clause has both lost a passage and taken one in. */
  kinds: readonly DeviationKind[]
  share: number
}

export type Deviations = {
  /** In the agreement's order. */
  list: readonly Deviation[]
  /** Of the whole, with the clauses that are as in the template. */
  share: number
  /** Clauses of the template, also chapters that are only a heading. */
  clauses: number
  difference: AgreementDifference
}

/**
 * What the template would say with the agreement's own answers: nothing struck, nothing taken in beside it, nothing
 * reworded. What is written where the template asks for it (a field, a choice, local text, rows) is no deviation.
 */
export function standardDraft(bundle: Bundle, draft: Draft): Draft {
  const passages = passageIds(bundle)
  return {
    ...draft,
    wordings: {},
    ownClauses: [],
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([fact]) => !passages.has(fact))),
    tables: Object.fromEntries(
      Object.entries(draft.tables).map(([table, rows]) => [
        table,
        rows.map((row) => (row.preset === undefined ? row : { ...row, struck: false })),
      ]),
    ),
  }
}

export const standardDocument = (bundle: Bundle, draft: Draft): ResolvedDocument =>
  resolveAgreement(bundle, standardDraft(bundle, draft))

/** As it is before anybody has answered anything. */
export const bareTemplate = (bundle: Bundle, language: Language): ResolvedDocument =>
  resolveAgreement(bundle, { ...EMPTY_DRAFT, language })

export function deviationsOf(bundle: Bundle, draft: Draft): Deviations {
  const difference = compareAgreements(standardDocument(bundle, draft), resolveAgreement(bundle, draft))
  const passages = struckAndAdded(bundle, makeFacts(bundle, draft))
  return {
    list: difference.clauses
      .filter(({ kind }) => kind !== 'same')
      .map((change) => ({ change, kinds: kindsOf(change, passages), share: shareOf(change.words) })),
    share: shareOf(sumWords(difference.clauses.map(({ words }) => words))),
    clauses: partsOf(bundle).reduce((sum, part) => sum + part.text[draft.language].clauses.length, 0),
    difference,
  }
}

/**
 * Of all the words of the two texts, each counted once: how many stand in only one of them. 0: word for word the
 * template. 1: none of its words is left, or the clause is not in the template. Two empty texts: 0.
 */
export const shareOf = ({ kept, removed, added }: WordCount): number => {
  const all = kept + removed + added
  return all === 0 ? 0 : (removed + added) / all
}

/** In whole per cent. What differs in a word is never shown as 0, nor what keeps one as 100. */
export const wholePercent = (share: number): number => {
  if (share <= 0 || share >= 1) return Math.min(Math.max(share, 0), 1) * 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}

const passageIds = (bundle: Bundle): ReadonlySet<string> =>
  new Set(
    partsOf(bundle).flatMap((part) =>
      Object.values(part.text).flatMap(({ front, clauses }) =>
        [{ heading: [], blocks: front }, ...clauses].flatMap((clause) => usageOfClause(clause).passages),
      ),
    ),
  )

type Passages = ReadonlyMap<string, ReadonlySet<DeviationKind>>

/** By clause: whether a passage the template has is struck, and whether one beside it is taken in. */
function struckAndAdded(bundle: Bundle, facts: Facts): Passages {
  const of = (key: string, usage: ReturnType<typeof usageOfClause>) => {
    const answered = usage.passages.map((id) => facts.draft.answers[id] ?? [])
    const isStruck = usage.passages.some((id) => !passageStands(facts, { type: 'strikable', id }))
    const isRowStruck = usage.tables.some((id) =>
      (facts.draft.tables[id] ?? []).some((row) => row.preset !== undefined && row.struck),
    )
    const isAdded = answered.some((values) => values.length === 1 && values[0] === 'kept')
    const kinds: DeviationKind[] = [
      ...(isStruck || isRowStruck ? (['struck'] as const) : []),
      ...(isAdded ? (['added'] as const) : []),
    ]
    return [key, new Set(kinds)] as const
  }
  return new Map(
    partsOf(bundle).flatMap((part) => {
      const { front, clauses } = part.text[facts.draft.language]
      return [
        of(part.slug, usageOfClause({ heading: [], blocks: front })),
        ...clauses.map((clause) => of(`${part.slug}/${clause.id}`, usageOfClause(clause))),
      ]
    }),
  )
}

function kindsOf({ key, after }: ClauseChange, passages: Passages): readonly DeviationKind[] {
  if (after?.deviation === 'own') return ['own']
  const inPassages = [...(passages.get(key) ?? [])]
  return after?.deviation === 'adapted' ? ['adapted'] : inPassages
}
