import type { Inline } from './content.ts'

/** A heading as plain words, for lists of clauses: a gap is shown as «…». */
export const headingText = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'gap' ? '…' : ' '))
    .join('')
