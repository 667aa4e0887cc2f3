/** The files that go with the items of an agenda: «Vedlegg 1», «Vedlegg 2» of each item. */
import type { Annex, Meeting } from './meeting.ts'

type Annexed = Pick<Meeting, 'annexes' | 'annexesSent'>

export const standingAnnexes = ({ annexes }: Pick<Meeting, 'annexes'>): readonly Annex[] =>
  annexes.filter(({ removed }) => removed === null)

/** With any invitation. */
export const wasSent = ({ annexesSent }: Pick<Meeting, 'annexesSent'>, id: string): boolean =>
  annexesSent.some((sent) => sent.includes(id))

/**
 * `number`: within its item. One that was sent keeps its number for ever, and nobody else gets it: what people have read
 * as «Vedlegg 2» is never another file.
 */
export type NumberedAnnex = Annex & { number: number }

/** Those of an item, and those that were sent and taken out again. */
const numbered = ({ annexes }: Annexed, item: string): readonly NumberedAnnex[] =>
  annexes.filter((annex) => annex.item === item).map((annex, at) => ({ ...annex, number: at + 1 }))

export const annexesOf = (meeting: Annexed, item: string): readonly NumberedAnnex[] =>
  numbered(meeting, item).filter(({ removed }) => removed === null)

/** Sent with an invitation, and taken out since. */
export const takenAnnexes = (meeting: Annexed, item: string): readonly NumberedAnnex[] =>
  numbered(meeting, item).filter(({ removed }) => removed !== null)

/** `itemNumber`: on the agenda as it is; null: the item is not there any more. */
export type ChangedAnnex = NumberedAnnex & { itemNumber: number | null }

/**
 * What is otherwise than in the invitation before: the one that is out, as long as a new one waits to be sent, else the
 * one before it. Empty before the first.
 */
export const annexChanges = (
  meeting: Annexed & Pick<Meeting, 'items' | 'isChangedSinceInvitation'>,
): { added: readonly ChangedAnnex[]; removed: readonly ChangedAnnex[] } => {
  const before = meeting.annexesSent.at(meeting.isChangedSinceInvitation ? -1 : -2)
  if (!before) return { added: [], removed: [] }
  const items = [...new Set(meeting.annexes.map(({ item }) => item))]
  const all = items.flatMap((item) => {
    const at = meeting.items.findIndex(({ id }) => id === item)
    return numbered(meeting, item).map((annex) => ({ ...annex, itemNumber: at < 0 ? null : at + 1 }))
  })
  return {
    added: all.filter(({ id, removed }) => removed === null && !before.includes(id)),
    removed: all.filter(({ id, removed }) => removed !== null && before.includes(id)),
  }
}
