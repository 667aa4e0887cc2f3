/** Gathers what the gate reads. What is decided on it is asked under the agreement's row lock. */
import type { ClausePositions } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import { type Gate, gate } from '#lib/gate/gate.ts'
import type { PromptKey } from '#lib/gate/gate-item.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import type { AgreementContent } from './agreement-content.ts'
import { byAgreement } from './by-agreement.ts'
import type { Tx } from './db.ts'
import { hearingDemandsOf } from './hearing-demands.ts'

/** Every prompt of the guide, in the guide's order. */
const promptsOf = (bundle: Bundle): readonly PromptKey[] =>
  partsOf(bundle).flatMap((part) =>
    part.guide.nb.clauses.flatMap(({ clause, groups }) =>
      groups.flatMap(({ prompts }) =>
        prompts.map(({ id }) => ({ clause: `${part.slug}/${clause}`, prompt: id })),
      ),
    ),
  )

export type ReadGate = (
  agreementId: string,
  content: AgreementContent,
  parties: readonly Party[],
  positions: readonly ClausePositions[],
) => Gate

/** Of several agreements at once. */
export const gatesOf = async (tx: Tx, agreementIds: readonly string[]): Promise<ReadGate> => {
  const rows = await tx.assessment.findMany({
    where: { agreementId: { in: [...agreementIds] }, partyId: { not: null } },
    distinct: ['agreementId', 'clause', 'prompt', 'partyId'],
    select: { agreementId: true, clause: true, prompt: true, partyId: true },
  })
  const assessed = byAgreement(rows)
  const demands = await hearingDemandsOf(tx, agreementIds)
  return (id, content, parties, positions) => {
    const isTheirs = (partyId: string): boolean => parties.some((party) => party.id === partyId)
    return gate({
      document: content.document,
      draft: content.draft,
      bundle: content.bundle,
      parties,
      positions,
      prompts: promptsOf(content.bundle),
      assessed: assessed(id).flatMap(({ clause, prompt, partyId }) =>
        partyId && isTheirs(partyId) ? [{ clause, prompt, partyId }] : [],
      ),
      hearings: demands(id, parties),
    })
  }
}
