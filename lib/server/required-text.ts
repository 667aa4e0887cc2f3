import { cleanNote } from './clean-note.ts'
import { fail, ok, type Result } from './result.ts'

/** What somebody must write, and not at any length. */
export const requiredText = (written: string, most: number): Result<string, 'empty' | 'too-long'> => {
  const text = cleanNote(written.replaceAll('\r\n', '\n')).trim()
  if (text === '') return fail('empty')
  return text.length > most ? fail('too-long') : ok(text)
}
