/**
 * The nynorsk dictionary of hunspell, read with nspell. nspell knows no compounds, so the dictionary's own rule
 * (COMPOUNDFLAG z, COMPOUNDMIN 4) is applied here: the tests and `hunspell -d nn_NO` then accept the same words.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nspell from 'nspell'

const COMPOUND_FLAG = 'z'
const SHORTEST_PART = 4

const file = (extension: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`dictionary-nn/index.${extension}`), 'utf8')

const compoundParts = (words: string): string[] =>
  words.split('\n').filter((line) => line.split('/')[1]?.includes(COMPOUND_FLAG) ?? false)

/** Says whether hunspell would accept the word. */
export const createDictionary = (): ((word: string) => boolean) => {
  const affixes = file('aff')
  const words = file('dic')
  const parts = compoundParts(words)
  const roots = new Set(parts.map((line) => line.slice(0, line.indexOf('/'))))
  const simple = nspell(affixes, words)
  const lastPart = nspell(affixes, [parts.length, ...parts].join('\n'))

  const isCompound = (word: string): boolean => {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const rest = word.slice(at)
      if (roots.has(word.slice(0, at)) && (lastPart.correct(rest) || isCompound(rest))) return true
    }
    return false
  }
  return (word) => simple.correct(word) || isCompound(word.toLowerCase())
}
