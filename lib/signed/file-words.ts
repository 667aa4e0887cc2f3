/** The words of a text as they are compared: what a machine breaks when it prints or reads a page is made whole again. */
export type FileWord = {
  /** What is compared. */
  key: string
  /** As it is shown, with what follows it up to the next word. */
  text: string
}

/** At the end of a line: either the word's own hyphen, or one that only divides it. */
export const LINE_HYPHEN = '\u2027'

const BULLETS = /[•·◦▪▫‣●○■□➢✓\uE000-\uF8FF]/gu
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/** Ligatures, kinds of space, of dash and of quotation mark that look alike are one; letters are as they are. */
export const asCompared = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟"]/g, '"')
    .replace(/[‘’‚‛'´`]/g, "'")
    .replace(/(\p{L})-[ \t]*\r?\n[ \t]*(?=\p{Ll})/gu, `$1${LINE_HYPHEN}`)
    .replace(/^[ \t]*-[ \t]+/gm, '')
    .replace(BULLETS, ' ')

export const fileWords = (text: string): readonly FileWord[] =>
  [...asCompared(text).matchAll(/(\p{L}[\p{L}\p{M}]*|\p{N}+|[^\s\p{L}\p{N}])\s*/gu)].map(
    ([text, key = '']) => ({
      key,
      text: text.replace(/\s+$/u, ' '),
    }),
  )

/** Without what only divides words or lines. Between two digits a space means something: «1 23» is not «12 3». */
export const squeezed = (words: readonly FileWord[], hyphen: '' | '-'): string =>
  words
    .map(({ text }) => text)
    .join('')
    .replaceAll(LINE_HYPHEN, hyphen)
    .replace(/(?<=\d)\s+(?=\d)/g, '\u2423')
    .replace(/\s+/g, '')
