/** What a person should know of. A notice holds no text: what it tells of is read where it stands, with the rights of today. */
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import { type NoticeKind, type NoticePlace, placeOfNotice } from '#lib/agreements/notice-kinds.ts'
import type { Role, Side } from '#lib/agreements/role.ts'
import type { AgreementRow } from './agreements.ts'
import { asDate, asDay } from './calendar-date.ts'
import { now } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import type { Prisma } from './prisma-client/client.ts'
import { type ClausePlace, clausePlaces } from './remembered-content.ts'

export type NoticeView = NoticePlace & {
  id: string
  /** Without «Nav» in front. */
  office: string
  at: Date
  /** Where the clause stands in the agreement now; null when it is about none, or that is gone. */
  place: ClausePlace | null
  /** Null: nobody did anything, a day came near. */
  actorName: string | null
  actorParty: { side: Side; organisation: string } | null
  /** At that office now; null when there is none. */
  actorRole: Role | null
  detail: string | null
  /** `2026-03-14`. */
  dueOn: string | null
  isRead: boolean
}
export type News = {
  kind: NoticeKind
  /** Null: about the agreement as a whole. */
  clause?: string | null
  /** The row it is about. */
  subjectId?: string | null
  /** Only for somebody who speaks for this party when the notice is read. */
  partyId?: string | null
  /** A code. */
  detail?: string
  /** `2026-03-14`. */
  dueOn?: string
  to: readonly string[]
}

/** Nobody is told of what they did themselves. Without an actor: a day has come near. */
export const notify = (
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  { id }: Pick<AgreementRow, 'id'>,
  news: News,
): Promise<void> => store(tx, actor, { agreementId: id }, news)

/** About the office's meetings. `isMailed`: those it is for have got a mail of their own about it. */
export const notifyOffice = (
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  { id, isMailed = false }: { id: string; isMailed?: boolean },
  news: Omit<News, 'clause'>,
): Promise<void> => store(tx, actor, { officeId: id, ...(isMailed && { mailedAt: now() }) }, news)

const store = async (
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  about: { agreementId: string } | { officeId: string; mailedAt?: Date },
  { to, dueOn, ...rest }: News,
): Promise<void> => {
  await tx.notice.createMany({
    data: [...new Set(to)]
      .filter((userId) => userId !== actor?.userId)
      .map((userId) => ({
        ...rest,
        ...(dueOn && { dueOn: asDate(dueOn) }),
        userId,
        ...about,
        actorId: actor?.userId ?? null,
      })),
  })
}

/** Nobody is led to what is no longer there. */
export const forgetNotices = async (tx: Tx, subjectId: string): Promise<void> => {
  await tx.notice.deleteMany({ where: { subjectId } })
}

const WHAT = {
  actor: {
    select: {
      name: true,
      memberships: {
        select: { officeId: true, role: true, party: { select: { side: true, organisation: true } } },
      },
    },
  },
  agreement: {
    select: {
      id: true,
      officeId: true,
      state: true,
      templates: true,
      lastSeq: true,
      office: { select: { name: true } },
    },
  },
  office: { select: { name: true } },
}

const partiesOf = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ party }) => (party ? [party.id] : []))

/** Of the offices and parties one belongs to today. */
const reachOf = (actor: Actor) => ({
  userId: actor.userId,
  AND: [
    { OR: [{ agreement: { officeId: { in: officesOf(actor) } } }, { officeId: { in: officesOf(actor) } }] },
    { OR: [{ partyId: null }, { partyId: { in: partiesOf(actor) } }] },
  ],
})

const officesOf = (actor: Actor): string[] => actor.memberships.map(({ office }) => office)

type Told = {
  kind: string
  officeId: string | null
  agreement: { officeId: string; state: AgreementState } | null
}

/** An agreement's office, or the office whose meetings it is about. */
const officeOf = ({ officeId, agreement }: Told): string => agreement?.officeId ?? officeId ?? ''

const mayStillSee = (actor: Actor, told: Told): boolean =>
  can(actor, told.kind === 'note-mention' ? 'internal-note' : 'read', {
    office: officeOf(told),
    state: told.agreement?.state ?? 'none',
  })

export const MOST_NOTICES = 100

/** Newest first. What the person may no longer see is not told of. */
export const noticesOf = (actor: Actor): Promise<readonly NoticeView[]> =>
  withActor(actor, (tx) => readNotices(tx, actor, {}))

/** In the caller's transaction, in the person's name. */
export const readNotices = async (
  tx: Tx,
  actor: Actor,
  only: { mailedAt?: null; id?: string },
): Promise<readonly NoticeView[]> => {
  const found = await tx.notice.findMany({
    where: { ...reachOf(actor), ...only },
    include: WHAT,
    orderBy: { createdAt: 'desc' },
    take: MOST_NOTICES,
  })
  const rows = found.filter((row) => mayStillSee(actor, row))
  const about = new Map(
    rows.flatMap(({ clause, agreement }) => (clause && agreement ? [[agreement.id, agreement]] : [])),
  )
  const places = new Map<string, (clause: string) => ClausePlace | null>()
  for (const [id, agreement] of about) places.set(id, await clausePlaces(tx, agreement))
  return rows.map((row) =>
    viewOf(row, row.clause ? (places.get(row.agreementId ?? '')?.(row.clause) ?? null) : null),
  )
}

type Row = Prisma.NoticeGetPayload<{ include: typeof WHAT }>

const viewOf = (row: Row, place: ClausePlace | null): NoticeView => {
  const { id, kind, agreementId, clause, subjectId, createdAt, readAt, actor, agreement, detail, dueOn } = row
  const office = officeOf(row)
  const membership = actor?.memberships.find(({ officeId }) => officeId === office)
  return {
    id,
    // Only `notify` writes kinds.
    kind: kind as NoticeKind,
    agreementId,
    officeId: office,
    office: (agreement?.office ?? row.office)?.name ?? '',
    clause,
    place,
    subjectId,
    actorName: actor?.name ?? null,
    actorParty: membership?.party ?? null,
    actorRole: membership?.role ?? null,
    detail,
    dueOn: dueOn && asDay(dueOn),
    at: createdAt,
    isRead: readAt !== null,
  }
}

/** How many the person has not read, of the newest hundred. */
export const countUnread = (actor: Actor): Promise<number> =>
  withActor(actor, async (tx) => {
    const rows = await tx.notice.findMany({
      where: { ...reachOf(actor), readAt: null },
      select: { kind: true, officeId: true, agreement: { select: { officeId: true, state: true } } },
      orderBy: { createdAt: 'desc' },
      take: MOST_NOTICES,
    })
    return rows.filter((row) => mayStillSee(actor, row)).length
  })

/** Where it leads, read from now on; null when it is not the person's, or may no longer be seen. */
export const openNotice = (actor: Actor, id: string): Promise<string | null> =>
  withActor(actor, async (tx) => {
    const [notice] = isUuid(id) ? await readNotices(tx, actor, { id }) : []
    if (!notice) return null
    await tx.notice.updateMany({ where: { id, readAt: null }, data: { readAt: now() } })
    return placeOfNotice(notice)
  })

/** How many were unread; others' notices are left alone. */
export const markRead = (actor: Actor, ids: readonly string[] | 'all'): Promise<number> =>
  withActor(actor, async (tx) => {
    const which = ids === 'all' ? {} : { id: { in: ids.filter(isUuid) } }
    const { count } = await tx.notice.updateMany({
      where: { ...which, userId: actor.userId, readAt: null },
      data: { readAt: now() },
    })
    return count
  })
