/** What the mark at the top may say. `saved` only after the database has committed all that this user has written. */
export type SaveStatus =
  | { state: 'connecting' }
  | { state: 'ready' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'offline'; waiting: number }
  | { state: 'readonly' }
  | { state: 'refused'; reason: string }
  | { state: 'denied'; reason: string }

const clock = new Intl.DateTimeFormat('nb-NO', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo',
})

/** «14.03», to stand after «kl.». */
export const clockTime = (iso: string): string => clock.format(new Date(iso)).replace(':', '.')
