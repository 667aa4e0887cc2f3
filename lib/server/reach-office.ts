import { type Actor, membershipAt } from '#lib/access/actor.ts'
import type { Tx } from './db.ts'
import { isUuid, loadActor } from './load-actor.ts'
import { fail, ok, type Result } from './result.ts'

export type ReachedOffice = {
  /** As the person is now: whoever was removed while they waited for the lock may nothing. */
  actor: Actor
  /** `name`: without «Nav» in front. */
  office: { id: string; number: string; name: string }
}

/** The office if it exists for this person. Locked: nobody else changes who belongs to it meanwhile. */
export const reachOffice = async (
  tx: Tx,
  asker: Actor,
  officeId: string,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<Result<ReachedOffice, 'not-found'>> => {
  if (!isUuid(officeId)) return fail('not-found')
  // The weaker lock, which lets others refer to the office meanwhile.
  if (lock === 'locked')
    await tx.$executeRaw`SELECT 1 FROM office WHERE id = ${officeId}::uuid FOR NO KEY UPDATE`
  const actor = lock === 'locked' ? await loadActor(asker.userId, undefined, tx) : asker
  const office = await tx.office.findUnique({
    where: { id: officeId },
    select: { id: true, number: true, name: true },
  })
  return actor && office && membershipAt(actor, officeId) ? ok({ actor, office }) : fail('not-found')
}
