import { missingIn, type ResolvedDocument } from '#lib/document/content.ts'
import { numberGaps } from '#lib/document/number-gaps.ts'
import type { GateItem } from './gate-item.ts'
import type { PointCheck } from './weak-points.ts'

/** Each fact once, at the first clause that asks for it. */
export const unfilled = (document: ResolvedDocument, points: readonly PointCheck[]): readonly GateItem[] => {
  const missing = missingIn(document)
  const first = missing.filter((one, at) => missing.findIndex(({ fact }) => fact === one.fact) === at)
  const items = first.map(({ fact, label, reason, clause }): GateItem => {
    const point = points.find((one) => one.facts.includes(fact))
    return {
      code: 'unfilled',
      clause,
      fact,
      label,
      reason,
      alsoIn: missing.filter((one) => one.fact === fact && one.clause !== clause).map((one) => one.clause),
      ...(point && { weakPoint: point.weakPoint }),
    }
  })
  return [...items, ...elsewhere(document, new Set(missing.map(({ fact }) => fact)))]
}

/** Gaps on a front page or in a heading whose fact no clause asks for: nothing is printed with a hole in it. */
const elsewhere = (document: ResolvedDocument, known: ReadonlySet<string>): GateItem[] =>
  [...new Map([...numberGaps(document).byFact.values()].map((one) => [one.fact, one])).values()]
    .filter(({ fact }) => !known.has(fact))
    .map(({ fact, clause }) => ({
      code: 'unfilled',
      clause: clause || null,
      fact,
      label: fact,
      reason: 'missing',
      alsoIn: [],
    }))
