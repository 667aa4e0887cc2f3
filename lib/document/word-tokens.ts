/** The words of a clause's text and the marks between them, each with its place. */
import { type ClauseText, GAP_SIGN } from './clause-text.ts'

/** `key`: what must be equal for two to be the same word. */
export type Token = { key: string; start: number; end: number; line: number; isWord: boolean }
/** From the first sign to the one after the last. */
export type Range = { start: number; end: number }

const TOKEN = /[\p{L}\p{M}\p{N}§]+(?:[-–][\p{L}\p{M}\p{N}]+)*|\S/gu
const WORD = /[\p{L}\p{N}]/u

export const wordTokens = ({ lines }: ClauseText): Token[] =>
  lines.flatMap((line, at) => {
    const facts = line.content.flatMap((one) => (one.type === 'gap' ? [one.fact] : []))
    return Array.from(line.text.matchAll(TOKEN), ({ 0: text, index }) => {
      const isGap = text === GAP_SIGN
      return {
        key: isGap ? `gap ${facts.shift()}` : text,
        start: line.start + index,
        end: line.start + index + text.length,
        line: at,
        isWord: isGap || WORD.test(text),
      }
    })
  })

/** Nobody means half a word: the range from the first word it touches to the last. Null where it touches none. */
export const wholeWords = (text: ClauseText, { start, end }: Range): Range | null => {
  const touched = wordTokens(text).filter((token) => token.start < end && start < token.end)
  const [first, last] = [touched[0], touched.at(-1)]
  return first && last && touched.some(({ isWord }) => isWord) ? { start: first.start, end: last.end } : null
}
