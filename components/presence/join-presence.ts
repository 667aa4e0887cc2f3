/** Tells the others where I am, and hears where they are. Fetched with the connection: the page is read without it. */
import type { Place } from '#lib/document/presence.ts'
import type { Connection } from '../session/connect-agreement.ts'
import { type Person, peopleFrom, type ToldState } from './people.ts'

/** A page that nobody has looked at for so long is left. */
const AWAY_MS = 60_000

export type Joined = { moveTo: (clause: string | null) => void; leave: () => void }

export function joinPresence(
  { provider }: Connection,
  me: string,
  hear: (people: readonly Person[]) => void,
): Joined {
  const awareness = provider.awareness
  if (!awareness) return { moveTo: () => {}, leave: () => {} }
  const watch = watchAttention((now) => say(now))
  let clause: string | null = null
  const say = ({ part, isAway }: Attention): void => {
    const place: Place = isAway ? { clause: null, part: null } : { clause, part }
    const told = awareness.getLocalState()?.place
    if (JSON.stringify(told) !== JSON.stringify(place)) awareness.setLocalStateField('place', place)
  }
  let last = ''
  const listen = (): void => {
    const people = peopleFrom(awareness.getStates() as ReadonlyMap<number, ToldState>, me)
    // Every step of a caret comes here.
    const now = JSON.stringify(people)
    if (now !== last) hear(people)
    last = now
  }
  awareness.on('change', listen)
  listen()
  return {
    moveTo: (next) => {
      clause = next
      say(watch.now())
    },
    leave: () => {
      awareness.off('change', listen)
      watch.stop()
      awareness.setLocalStateField('place', { clause: null, part: null })
    },
  }
}

type Attention = { part: string | null; isAway: boolean }

/** Which text or field has the focus, and whether anybody looks at the page at all. */
function watchAttention(changed: (now: Attention) => void): { now: () => Attention; stop: () => void } {
  let isAway = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = (): Attention => ({ part: partOf(document.activeElement), isAway })
  // What has the focus is known only when the event is over.
  const moved = (): void => queueMicrotask(() => changed(now()))
  const seen = (): void => {
    clearTimeout(timer)
    isAway = false
    if (document.hidden)
      timer = setTimeout(() => {
        isAway = true
        changed(now())
      }, AWAY_MS)
    changed(now())
  }
  document.addEventListener('focusin', moved)
  document.addEventListener('focusout', moved)
  document.addEventListener('visibilitychange', seen)
  return {
    now,
    stop: () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', moved)
      document.removeEventListener('focusout', moved)
      document.removeEventListener('visibilitychange', seen)
    },
  }
}

const partOf = (element: Element | null): string | null =>
  element?.matches('input, textarea, select, [contenteditable="true"]')
    ? (element.closest<HTMLElement>('[data-part]')?.dataset.part ?? null)
    : null
