/** The line in a browser. Fetched after the page is readable: it carries Yjs. */

import type * as Y from 'yjs'
import type { Attendance } from '#lib/meetings/minutes.ts'
import {
  type Choice,
  choose,
  OTHERS,
  readAttendance,
  readChoice,
  setAttendance,
  type TextKind,
  textName,
} from '#lib/meetings/minutes-doc.ts'
import { hearLogOut } from '../session/hear-log-out.ts'
import { openOutbox } from '../session/outbox.ts'
import type { SaveStatus } from '../session/save-status.ts'
import { warnBeforeLeaving } from '../session/warn-before-leaving.ts'
import { wordsIn } from '../session/words-in.ts'
import { FROM_SERVER, fromBase64, type MinutesAnswer, openMinutesLine } from './minutes-line.ts'
import { type SharedText, sharedText } from './shared-text.ts'

type Options = {
  office: string
  meeting: string
  user: string
  start: { seq: number; state: string }
  report: (status: SaveStatus) => void
  heard: (answer: MinutesAnswer) => void
}

export type MinutesConnection = ReturnType<typeof access> & {
  /** Which item is open in front of the person. */
  open: (item: string | null) => void
  isWaiting: () => boolean
  /** The person's own words that the server has not taken, as text. */
  unsentWords: () => string
  /** Throws away what the server will not take. */
  forget: () => Promise<void>
  stop: () => void
}

const WATCHED_MS = 1500
const HIDDEN_MS = 5000

export const connectMinutes = async ({
  office,
  meeting,
  user,
  start,
  report,
  heard,
}: Options): Promise<MinutesConnection> => {
  let tell = () => {}
  const outbox = await openOutbox(user, `meeting.${meeting}`, () => tell())
  const line = openMinutesLine({
    address: `/kontor/${office}/moter/${meeting}/referat/synk`,
    user,
    outbox,
    start: { seq: start.seq, state: fromBase64(start.state) },
    report,
    heard,
    send: (address, body) =>
      fetch(address, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json' },
        cache: 'no-store',
        signal: AbortSignal.timeout(15_000),
      }),
    every: () => (document.hidden ? HIDDEN_MS : WATCHED_MS),
  })
  tell = line.tell
  const stops = [
    warnBeforeLeaving(line.isWaiting),
    hearLogOut(user, () => void line.forget()),
    onWaking(line.wake),
    line.stop,
    outbox.close,
  ]
  return {
    ...access(line.doc),
    open: line.open,
    isWaiting: line.isWaiting,
    unsentWords: () => wordsIn(line.unsent()),
    forget: line.forget,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}

/** The network is back, or the page is looked at again. */
const onWaking = (wake: () => void): (() => void) => {
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  return () => {
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
  }
}

/** Reading and writing the parts of the document. */
const access = (doc: Y.Doc) => {
  const texts = new Map<string, SharedText>()
  const textOf = (name: string): SharedText => {
    const found = texts.get(name) ?? sharedText(doc, name)
    texts.set(name, found)
    return found
  }
  return {
    /** Called at every change; `isOthers`: it came from the server. */
    subscribe: (changed: (isOthers: boolean) => void) =>
      void doc.on('update', (_update: Uint8Array, origin: unknown) => changed(origin === FROM_SERVER)),
    text: (kind: TextKind, item: string) => textOf(textName(kind, item)),
    others: () => textOf(OTHERS),
    choice: (choice: Choice, item: string) => readChoice(doc, choice, item),
    choose: (choice: Choice, item: string, value: string) => choose(doc, choice, item, value),
    attendance: (person: string) => readAttendance(doc, person),
    setAttendance: (person: string, value: Attendance | '') => setAttendance(doc, person, value),
  }
}
