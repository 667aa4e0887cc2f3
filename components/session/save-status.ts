/** Why what is written is not stored, though it may be in a moment. */
export type Trouble =
  /** No network, or nobody answers at the other end. */
  | 'offline'
  /** The server answers, and cannot store just now. */
  | 'not-stored'
  /** Pages come through, the connection that stores does not. */
  | 'blocked'
  | 'signed-out'
  /** Somebody else has logged in in this browser. */
  | 'other-user'

/** What the mark at the top may say. `saved` only after the database has committed all that this user has written. */
export type SaveStatus =
  | { state: 'connecting' }
  | { state: 'ready' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  /** `kept`: the words that wait are written to this machine. `at`: last time anything was stored. */
  | { state: 'unsaved'; trouble: Trouble; waiting: number; kept: boolean; at: string | null }
  /** `waiting`: changes that came too late. */
  | { state: 'readonly'; waiting: number }
  | { state: 'refused'; reason: string }
  | { state: 'denied'; reason: string }

/** Whether somebody who may write can do so now: what is not stored is kept until it can be. */
export const isWritable = ({ state }: SaveStatus): boolean =>
  state !== 'readonly' && state !== 'refused' && state !== 'denied'

const clock = new Intl.DateTimeFormat('nb-NO', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo',
})

/** «14.03», to stand after «kl.». */
export const clockTime = (iso: string): string => clock.format(new Date(iso)).replace(':', '.')
