/** What the owners write themselves in a municipality's yearly orientation. The rest is filled in. */
import { z } from 'zod'

/** So long that the orientation is still one page. */
export const LONGEST_WORDS = 300

const words = z.string().trim().max(LONGEST_WORDS)

export const orientationContent = z.strictObject({
  /** The year in short. */
  summary: words,
  /** What the municipality ought to know of what comes. */
  ahead: words,
})
export type OrientationContent = z.infer<typeof orientationContent>
