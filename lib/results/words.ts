import { z } from 'zod'

/** What somebody writes in a row of a yearly table, without what the database cannot keep. */
export const words = (most: number) =>
  z
    .string()
    .overwrite((text) => text.toWellFormed().replaceAll('\0', ''))
    .trim()
    .max(most)
