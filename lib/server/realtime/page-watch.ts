/**
 * Open pages that show an agreement or an office, and are no part of its document. Each is told in the moment what its
 * reader may do has changed, and is hung up on, with the reason, when the reader may no longer see what stands there.
 */
import crossws from 'crossws/adapters/node'
import { z } from 'zod'
import { membershipAt } from '#lib/access/actor.ts'
import { actorFromCookie } from '../auth.ts'
import { log } from '../log.ts'
import { codeOf } from '../start/start-failure.ts'
import type { Trouble } from '../trouble.ts'
import { admit, documentOf, Refused } from './authenticate.ts'

export const PAGE_WATCH_PATH = '/tilgang'

/** As the WebSocket protocol lets an application choose: 4000–4999. */
const CLOSED_BY_RIGHTS = 4403
const MALFORMED = 4400
const SERVICE_RESTART = 1012

/** What the page shows, and whose it is. */
const shown = z.union([
  z.object({ avtale: z.uuid(), person: z.uuid() }),
  z.object({ kontor: z.uuid(), person: z.uuid() }),
])
type Page = { shown: z.infer<typeof shown>; cookie: string | null; office?: string }

export type PageWatch = {
  handleUpgrade: ReturnType<typeof crossws>['handleUpgrade']
  /** Asks again for the pages of this person, or of this office. */
  changed: (id: string) => Promise<void>
  /** Asks for all, and keeps the lines alive. */
  round: () => Promise<void>
  close: () => void
}

/** The office whose people's rights concern the page. Throws Refused. */
const officeOf = async ({ shown, cookie }: Page): Promise<string> => {
  if ('avtale' in shown) return (await admit(documentOf(shown.avtale), cookie, shown.person)).officeId
  const actor = await actorFromCookie(cookie)
  if (!actor) throw new Refused('no-session')
  if (actor.userId !== shown.person) throw new Refused('other-user')
  if (!membershipAt(actor, shown.kontor)) throw new Refused('not-found')
  return shown.kontor
}

type Peer = { send: (word: string) => unknown; close: (code: number, reason: string) => void }

export const createPageWatch = (trouble: Trouble): PageWatch => {
  const pages = new Map<Peer, Page>()
  /** While the database does not answer nothing changes. */
  const ask = async (peer: Peer, page: Page, word: 'may' | 'changed'): Promise<void> => {
    try {
      page.office = await officeOf(page)
      peer.send(word)
    } catch (error) {
      if (error instanceof Refused) peer.close(CLOSED_BY_RIGHTS, error.reason)
      else trouble.met(error)
    }
  }
  const sockets = crossws({
    serverOptions: { maxPayload: 1024, perMessageDeflate: false },
    hooks: {
      open: (peer) => {
        const { data } = shown.safeParse(Object.fromEntries(new URL(peer.request.url).searchParams))
        if (!data) return peer.close(MALFORMED, 'malformed')
        const page = { shown: data, cookie: peer.request.headers.get('cookie') }
        pages.set(peer, page)
        return ask(peer, page, 'may')
      },
      close: (peer) => void pages.delete(peer),
      error: (_peer, error) => log.error('socket failed', { code: codeOf(error.cause ?? error) }),
    },
  })
  return {
    handleUpgrade: sockets.handleUpgrade,
    changed: async (id) => {
      for (const [peer, page] of [...pages])
        if (page.shown.person === id || page.office === id) await ask(peer, page, 'changed')
    },
    round: async () => {
      for (const [peer, page] of [...pages]) await ask(peer, page, 'may')
    },
    close: () => sockets.closeAll(SERVICE_RESTART, 'restarting'),
  }
}
