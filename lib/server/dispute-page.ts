/** What the pages about disputes show: the disputes, and what clauses and parties in them are called. */
import type { Actor } from '#lib/access/actor.ts'
import type { DisputesView } from '#lib/agreements/dispute-view.ts'
import type { Party } from '#lib/agreements/role.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { listDisputes } from './disputes.ts'
import { openDraft } from './open-draft.ts'
import { ok, type Result } from './result.ts'

export type DisputePage = {
  office: string
  disputes: DisputesView
  parties: readonly Party[]
  names: readonly ClauseName[]
}

export const openDisputePage = async (
  actor: Actor,
  id: string,
): Promise<Result<DisputePage, 'not-found' | 'forbidden'>> => {
  const opened = await openDraft(actor, id)
  if (!opened.ok) return opened
  const disputes = await listDisputes(actor, id)
  if (!disputes.ok) return disputes
  const { document, draft, parties, agreement } = opened.value
  const names = clauseNames(document, draft)
  const gone = disputes.value.disputes.flatMap(({ clauses }) => clauses)
  return ok({
    office: `Nav ${agreement.office.name}`,
    disputes: disputes.value,
    parties: parties.filter(({ contracting }) => contracting),
    names: names.inOrder([...names.all.map(({ key }) => key), ...gone]),
  })
}
