/** What a person should know of. A notice holds no text: what it tells of is read where it stands, with the rights of today. */
import type { Actor } from '#lib/access/actor.ts'
import type { AgreementRow } from './agreements.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'

/** The closed list of what one can be told of. */
export type NoticeKind =
  | 'comment-mention'
  | 'note-mention'
  | 'proposal-shared'
  | 'proposal-countered'
  | 'proposal-accepted'
  | 'proposal-declined'
  | 'proposal-withdrawn'
  | 'approved'
  | 'approval-withdrawn'
  | 'frozen'
  | 'unlock-asked'
  | 'unlocked'
  | 'signed-file-uploaded'
  | 'signed'
  | 'in-force'
  | 'termination-notified'
  | 'terminated'
  | 'revision-begun'
  | 'dispute-lifted'
  | 'dispute-step'
  | 'deputy-appointed'
  | 'deadline-near'
  | 'deadline-passed'

export type NoticeView = {
  id: string
  kind: NoticeKind
  agreementId: string
  /** Without «Nav» in front. */
  office: string
  clause: string | null
  /** The comment or note it is about: `#kommentar-<id>` on the clause's page. */
  subjectId: string | null
  actorName: string
  at: Date
  isRead: boolean
}
type News = {
  kind: NoticeKind
  clause: string
  subjectId: string
  /** Only for somebody who speaks for this party when the notice is read. */
  partyId: string | null
  to: readonly string[]
}

export const notify = async (tx: Tx, actor: Actor, { id }: AgreementRow, news: News): Promise<void> => {
  const { to, ...rest } = news
  await tx.notice.createMany({
    data: to.map((userId) => ({ ...rest, userId, agreementId: id, actorId: actor.userId })),
  })
}

/** Nobody is led to what is no longer there. */
export const forgetNotices = async (tx: Tx, subjectId: string): Promise<void> => {
  await tx.notice.deleteMany({ where: { subjectId } })
}

const SHOWN = 100

/** Newest first. What the person may no longer see is not told of. */
export const noticesOf = (actor: Actor): Promise<readonly NoticeView[]> =>
  withActor(actor, async (tx) => {
    const parties = actor.memberships.flatMap(({ party }) => (party ? [party.id] : []))
    const rows = await tx.notice.findMany({
      where: {
        userId: actor.userId,
        agreement: { officeId: { in: actor.memberships.map(({ office }) => office) } },
        OR: [{ partyId: null }, { partyId: { in: parties } }],
      },
      include: {
        actor: { select: { name: true } },
        agreement: { select: { office: { select: { name: true } } } },
      },
      orderBy: { createdAt: 'desc' },
      take: SHOWN,
    })
    return rows.map(({ id, kind, agreementId, clause, subjectId, createdAt, readAt, ...row }) => ({
      id,
      // Only `notify` writes kinds.
      kind: kind as NoticeKind,
      agreementId,
      office: row.agreement.office.name,
      clause,
      subjectId,
      actorName: row.actor.name,
      at: createdAt,
      isRead: readAt !== null,
    }))
  })

/** How many were unread; others' notices are left alone. */
export const markRead = (actor: Actor, ids: readonly string[]): Promise<number> =>
  withActor(actor, async (tx) => {
    const { count } = await tx.notice.updateMany({
      where: { id: { in: ids.filter(isUuid) }, userId: actor.userId, readAt: null },
      data: { readAt: now() },
    })
    return count
  })
