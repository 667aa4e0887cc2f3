import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { askWhenQuiet, type Question } from './ask-when-quiet.ts'
import { hearLogOut } from './hear-log-out.ts'
import type { Outbox } from './outbox.ts'
import { type Counts, firstCounts, hear, statusOf } from './save-counts.ts'
import type { SaveStatus, Trouble } from './save-status.ts'
import { warnBeforeLeaving } from './warn-before-leaving.ts'
import { type Line, watchLine } from './watch-line.ts'

/** Denials that asking again does not change. */
const FINAL: readonly string[] = ['not-found', 'schema-mismatch']
/** Those that logging in does. What is unavailable comes back by itself. */
const TROUBLE: Readonly<Record<string, Trouble>> = { 'no-session': 'signed-out', 'other-user': 'other-user' }

export type Saving = {
  /** Something of this person's has been written. The number that the outbox keeps it under. */
  wrote: () => number
  /** Something besides has changed that the mark depends on. */
  tell: () => void
  /** Calls when all is stored, or nothing more will be. */
  whenStored: (then: () => void) => void
  stop: () => void
}

type Watch = {
  provider: HocuspocusProvider
  socket: HocuspocusProviderWebsocket
  outbox: Outbox
  user: string
  /** Changes that earlier windows left, and that are sent with this one's. */
  left: number
  report: (status: SaveStatus) => void
}

/**
 * «Lagret» is said only when the server has answered a question asked after the last keystroke: messages are
 * handled in order, each awaited, so the answer proves that everything before it is committed.
 */
export function watchSaving(watch: Watch): Saving {
  const { provider, socket, outbox, user } = watch
  const counts = firstCounts(watch.left)
  const isWaiting = () => counts.edits > counts.stored
  /** Nothing more will be stored: all of it is, or the server has refused. */
  const isSettled = () => !isWaiting() || counts.refused !== undefined
  let whenDone: (() => void) | undefined
  const tell = () => {
    watch.report(statusOf(counts, provider, outbox, line))
    if (isSettled()) whenDone?.()
  }
  const question = askWhenQuiet(
    provider,
    () => counts.edits,
    () => line.renew(),
  )
  const line = watchLine(provider, socket, { user, changed: tell, woke: () => question.ask() })
  listen(watch, counts, question, tell)
  listenAtDoor(watch, counts, line, tell)
  const stops = [
    warnBeforeLeaving(isWaiting),
    hearLogOut(user, () => {
      void outbox.discard()
      counts.stored = counts.edits
      tell()
    }),
  ]
  return {
    wrote: () => {
      counts.edits += 1
      question.ask()
      tell()
      return counts.edits
    },
    tell,
    whenStored: (then) => {
      whenDone = then
      if (isSettled()) then()
    },
    stop: () => {
      question.stop()
      line.stop()
      for (const stop of stops) stop()
    },
  }
}

function listen({ provider, outbox }: Watch, counts: Counts, question: Question, tell: () => void): void {
  provider.on('stateless', ({ payload }: { payload: string }) => {
    if (payload.startsWith('flushed:')) question.answered()
    hear(counts, outbox, payload)
    tell()
  })
  provider.on('synced', () => {
    if (counts.edits > counts.stored || counts.notStored) question.ask()
    tell()
  })
  provider.on('status', question.drop)
}

function listenAtDoor({ provider, socket }: Watch, counts: Counts, line: Line, tell: () => void): void {
  provider.on('authenticated', () => {
    counts.lostRight = provider.authorizedScope === 'readonly'
    tell()
  })
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    const trouble = TROUBLE[reason]
    if (trouble) return line.turnedAway(trouble)
    if (!FINAL.includes(reason)) return
    counts.denied = reason
    line.stop()
    socket.disconnect()
    tell()
  })
}
