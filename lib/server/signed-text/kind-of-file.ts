import type { Unreadable } from './file-reading.ts'

const startsWith = (bytes: Uint8Array, text: string, from = 0): boolean =>
  Buffer.from(bytes.subarray(from, from + text.length)).toString('latin1') === text

/** The header of a PDF may stand a little into the file. */
const HEADER_WITHIN = 1024

/** By what stands in it; what it is called says nothing. */
export const kindOf = (
  bytes: Uint8Array,
): 'pdf' | 'docx' | Extract<Unreadable, 'wrong-type' | 'encrypted'> => {
  if (Buffer.from(bytes.subarray(0, HEADER_WITHIN)).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'docx'
  // A Word file with a password is wrapped in the old format, which also is what .doc is.
  return startsWith(bytes, '\u00D0\u00CF\u0011\u00E0') ? 'encrypted' : 'wrong-type'
}
