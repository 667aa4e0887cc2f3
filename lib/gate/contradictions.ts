/** Where the agreement and an annex say opposite things: one has a passage that the other has struck. */
import type { Draft } from '#lib/document/draft.ts'
import { makeFacts, passageStands } from '#lib/templates/facts.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { usageOfClause } from '#lib/templates/template-usage.ts'
import type { GateItem } from './gate-item.ts'

/** Passages that stand or fall together: 3.7 says that employees may do the other owner's tasks, the decision delegates them. */
const PAIRS = [
  { agreement: 'stryk-statlige-kommunens', annex: 'del-stryk-statlige-kommunens' },
  { agreement: 'stryk-kommunale-statens', annex: 'del-stryk-kommunale-statens' },
] as const

export const contradictions = (bundle: Bundle, draft: Draft): readonly GateItem[] => {
  const facts = makeFacts(bundle, draft)
  const homes = passageHomes(bundle)
  const isSaid = (id: string) => passageStands(facts, { type: 'strikable', id })
  return PAIRS.flatMap((pair): GateItem[] => {
    const [clause, annexClause] = [homes.get(pair.agreement), homes.get(pair.annex)]
    if (!clause || !annexClause || draft.wordings[clause] || draft.wordings[annexClause]) return []
    const inAgreement = isSaid(pair.agreement)
    if (inAgreement === isSaid(pair.annex)) return []
    return [{ code: 'annex-contradicts', clause, annexClause, saidBy: inAgreement ? 'agreement' : 'annex' }]
  })
}

/** The clause each strikable passage stands in. */
const passageHomes = (bundle: Bundle): ReadonlyMap<string, string> =>
  new Map(
    partsOf(bundle).flatMap((part) =>
      part.text.nb.clauses.flatMap((clause) =>
        usageOfClause(clause).passages.map((id) => [id, `${part.slug}/${clause.id}`] as const),
      ),
    ),
  )
