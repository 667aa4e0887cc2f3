import type { Actor } from '#lib/access/actor.ts'
import type { Tx } from './db.ts'
import { type News, notify } from './notices.ts'

/** About the people of an office: told with its newest agreement, since a notice is of one. Without any nobody is told. */
export const notifyAtOffice = async (tx: Tx, actor: Actor, officeId: string, news: News): Promise<void> => {
  const agreement = await tx.agreement.findFirst({
    where: { officeId },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  if (agreement) await notify(tx, actor, agreement, news)
}
