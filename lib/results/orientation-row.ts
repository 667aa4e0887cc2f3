/** What the owners write themselves in a municipality's yearly orientation. The rest is filled in. */
import { z } from 'zod'
import { words } from './words.ts'

/** So long that the orientation is still one page. */
export const LONGEST_WORDS = 300

export const orientationContent = z.strictObject({
  /** The year in short. */
  summary: words(LONGEST_WORDS),
  /** What the municipality ought to know of what comes. */
  ahead: words(LONGEST_WORDS),
})
export type OrientationContent = z.infer<typeof orientationContent>
