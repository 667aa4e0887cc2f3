/** Who learns of a comment: those it is meant for, those who have written in the thread, and the other parties. */
import type { Actor } from '#lib/access/actor.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { notify } from './notices.ts'
import { othersToTell } from './people-to-tell.ts'
import { peopleWhoMay } from './people-who-may.ts'

type Said = { id: string; clause: string; parentId: string | null; mentions: readonly string[] }

/** Each is told once, of what concerns them most. `mentions`: readers of the agreement. */
export const tellOfComment = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  { id, clause, parentId, mentions }: Said,
): Promise<void> => {
  const about = { clause, subjectId: id, partyId: null }
  const inThread = parentId === null ? [] : await writersOf(tx, agreement, parentId)
  const answered = inThread.filter((one) => !mentions.includes(one))
  const told = [...mentions, ...answered, ...(await thoseWithNews(tx, actor, agreement, clause))]
  const others = (await othersToTell(tx, actor, agreement)).filter((one) => !told.includes(one))
  await notify(tx, actor, agreement, { kind: 'comment-mention', ...about, to: mentions })
  await notify(tx, actor, agreement, { kind: 'comment-answered', ...about, to: answered })
  await notify(tx, actor, agreement, { kind: 'comment-written', ...about, to: others })
}

/** Of the thread, as far as they read the agreement still. */
const writersOf = async (tx: Tx, agreement: AgreementRow, threadId: string): Promise<readonly string[]> => {
  const said = await tx.clauseComment.findMany({
    where: { OR: [{ id: threadId }, { parentId: threadId }], deletedAt: null },
    select: { userId: true },
  })
  const writers = new Set(said.map(({ userId }) => userId))
  return (await peopleWhoMay(tx, agreement, 'read')).map(({ id }) => id).filter((id) => writers.has(id))
}

/** Whoever writes much about one clause is told of once, where it begins, until that is read. */
const thoseWithNews = async (
  tx: Tx,
  { userId }: Actor,
  { id }: AgreementRow,
  clause: string,
): Promise<readonly string[]> => {
  const unread = { agreementId: id, clause, actorId: userId, kind: 'comment-written', readAt: null }
  const told = await tx.notice.findMany({ where: unread, select: { userId: true } })
  return told.map((one) => one.userId)
}
