import type { Seen } from '#lib/document/take-in.ts'
import type { Admission } from './authenticate.ts'

/** What is known of one agreement opened over one socket. */
export type Context = Admission & {
  cookie: string | null
  /** Ends the whole socket, so that the browser connects anew at once instead of waiting for an answer. */
  hangUp: (code?: number, reason?: string) => void
  /** Why nothing more from this copy is taken. */
  refused?: string
  /** An update was not stored; the socket is being hung up. */
  unstored?: true
  savedAt?: Date
  /** What the browser had when it came. */
  seen?: Seen | undefined
  /** It has sent all that it had and the server lacked. */
  synced?: true
  /** Updates that came before that: all of it is in what comes. */
  passedOver: number
  /** The last question of whether all is stored, asked before that. */
  asked?: string
}
