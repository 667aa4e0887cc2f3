import type { Block, Inline } from '#lib/document/content.ts'
import type { Language } from '#lib/i18n/language.ts'

/** A page or two beside the agreement, as plain blocks: the page and the Word file print the same. */
export type Paper = {
  language: Language
  title: string
  /** One sentence under the title. */
  lead: string
  /** At the top of every page: whose paper it is, and which. */
  office: string
  running: string
  /** At the bottom of every page. */
  mark: string
  blocks: readonly Block[]
}

export const plain = (text: string): Inline => ({ type: 'text', text, origin: 'standard' })
export const strong = (text: string): Inline => ({ type: 'text', text, origin: 'standard', marks: ['bold'] })
/** A place where a person has to write. */
export const toWrite = (label: string): Inline => ({ type: 'gap', fact: label, label, reason: 'missing' })

export const paragraph = (...content: readonly (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? plain(one) : one)),
})
export const heading = (text: string): Block => ({ type: 'heading', level: 3, content: [plain(text)] })
export const bullets = (items: readonly Block[]): Block => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => [item]),
})
export const numbered = (items: readonly Block[]): Block => ({
  type: 'list',
  ordered: true,
  items: items.map((item) => [item]),
})

/** The first cell of each row is its heading. */
export const tableOf = (
  caption: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({
  type: 'table',
  caption,
  header: header.map((text) => ({ content: [paragraph(text)], header: true })),
  rows: rows.map((cells) =>
    cells.map((text, at) => ({
      content: text.split('\n').map((line) => paragraph(line)),
      ...(at === 0 && { header: true }),
    })),
  ),
})

/** «a, b og c». */
export const listed = (words: readonly string[], and: string): string =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${and} `)
