/** Who has an agreement open, and where in it: what each browser tells the others through awareness. Nothing of it is stored. */
import { z } from 'zod'

const place = z.object({
  /** `<template>/<clause>`; null on a page that is no clause. */
  clause: z.string().max(200).nullable(),
  /** The text (fragment name) or fact that is being written in now. */
  part: z.string().max(300).nullable(),
})
export type Place = z.infer<typeof place>

/** Set by the server on every state that passes, so that nobody can appear as another. */
export type Face = {
  /** The same for every tab of one person. */
  id: string
  name: string
  /** Null for those who belong to no party: NAV-leder, employee representatives, readers. */
  side: 'municipality' | 'state' | null
  isNavLeader: boolean
}

/** A place somebody's browser has told; undefined when it is nonsense. */
export const parsePlace = (given: unknown): Place | undefined => place.safeParse(given).data
