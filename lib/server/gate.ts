/** Gathers what the gate reads. What is decided on it is asked under the agreement's row lock. */
import type { ClausePositions } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import { type Gate, gate } from '#lib/gate/gate.ts'
import type { PromptKey } from '#lib/gate/gate-item.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import type { AgreementContent } from './agreement-content.ts'
import type { Tx } from './db.ts'
import { readHearingDemands } from './hearing-demands.ts'

/** Every prompt of the guide, in the guide's order. */
const promptsOf = (bundle: Bundle): readonly PromptKey[] =>
  partsOf(bundle).flatMap((part) =>
    part.guide.nb.clauses.flatMap(({ clause, groups }) =>
      groups.flatMap(({ prompts }) =>
        prompts.map(({ id }) => ({ clause: `${part.slug}/${clause}`, prompt: id })),
      ),
    ),
  )

export const readGate = async (
  tx: Tx,
  agreementId: string,
  content: AgreementContent,
  parties: readonly Party[],
  positions: readonly ClausePositions[],
): Promise<Gate> => {
  const rows = await tx.assessment.findMany({
    where: { agreementId, partyId: { in: parties.map(({ id }) => id) } },
    distinct: ['clause', 'prompt', 'partyId'],
    select: { clause: true, prompt: true, partyId: true },
  })
  return gate({
    document: content.document,
    draft: content.draft,
    bundle: content.bundle,
    parties,
    positions,
    prompts: promptsOf(content.bundle),
    assessed: rows.flatMap(({ clause, prompt, partyId }) => (partyId ? [{ clause, prompt, partyId }] : [])),
    hearings: await readHearingDemands(tx, agreementId, parties),
  })
}
