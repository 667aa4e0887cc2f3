import { cleanNote } from './clean-note.ts'
import { cutText } from './cut-text.ts'

const MOST_LETTERS = 200

/** What an uploaded file is called is shown and sent back, and nothing else: no folders, no letters that nobody sees. */
export const cleanFileName = (name: string, otherwise: string): string =>
  cutText(
    cleanNote(name.normalize('NFC'))
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[\n\t]/g, ' ')
      .trim() ?? '',
    MOST_LETTERS,
    'end',
  ) || otherwise
