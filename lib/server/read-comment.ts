/** What somebody has written as it can be stored: the same rules for what all see and what one party sees. */
import { cleanNote } from './clean-note.ts'
import { fail, ok, type Result } from './result.ts'

export const MAX_COMMENT = 10_000

export const readComment = (written: string): Result<string, 'empty' | 'too-long'> => {
  const text = cleanNote(written.replaceAll('\r\n', '\n')).trim()
  if (text === '') return fail('empty')
  return text.length > MAX_COMMENT ? fail('too-long') : ok(text)
}
