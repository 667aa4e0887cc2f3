/** Who puts a file on the agenda, and who takes it out again. */
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { standingAnnexes } from '#lib/meetings/annexes.ts'
import { type Annex, type Meeting, proposedSource } from '#lib/meetings/meeting.ts'
import { agendaClosed, speaksFor } from '#lib/meetings/reduce-meeting.ts'
import { authorAt } from './agreements.ts'
import type { Tx } from './db.ts'
import { isOwn } from './kept-files.ts'

const mayLead = (actor: Actor, office: string): boolean =>
  can(actor, 'lead-meeting', { office, state: 'none' })

type At = { actor: Actor; officeId: string }

/** Whoever makes the agenda, anywhere; an owner and others who propose, at the item they asked for themselves. */
export const mayAttachTo = (meeting: Meeting, item: string, { actor, officeId }: At): boolean => {
  if (mayLead(actor, officeId)) return true
  const source = meeting.items.find(({ id }) => id === item)?.source
  const by = authorAt(actor, officeId)
  return (
    can(actor, 'propose-item', { office: officeId, state: 'none' }) &&
    meeting.proposed.some((one) => proposedSource(one.id) === source && speaksFor(by, one))
  )
}

/** Only what the own side put there, unless one makes the agenda. */
export const mayTakeOut = (meeting: Meeting, annex: Annex, { actor, officeId }: At): boolean =>
  mayLead(actor, officeId) ||
  (mayAttachTo(meeting, annex.item, { actor, officeId }) && isOwn(annex.by, actor, officeId))

/** What somebody may do with the annexes of a meeting, and who has done what. Items and annexes by id. */
export type AnnexRights = {
  attachTo: readonly string[]
  takeOut: readonly string[]
  people: Readonly<Record<string, string>>
}

export const annexRights = async (
  tx: Tx,
  actor: Actor,
  officeId: string,
  meeting: Meeting,
): Promise<AnnexRights> => {
  const by = meeting.annexes.flatMap((annex) => [
    annex.by.userId,
    annex.removed?.by.userId ?? annex.by.userId,
  ])
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(by)] } },
    select: { id: true, name: true },
  })
  const people = Object.fromEntries(users.map(({ id, name }) => [id, name]))
  if (agendaClosed(meeting)) return { attachTo: [], takeOut: [], people }
  return {
    attachTo: meeting.items
      .filter(({ id }) => mayAttachTo(meeting, id, { actor, officeId }))
      .map(({ id }) => id),
    takeOut: standingAnnexes(meeting)
      .filter((annex) => mayTakeOut(meeting, annex, { actor, officeId }))
      .map(({ id }) => id),
    people,
  }
}
