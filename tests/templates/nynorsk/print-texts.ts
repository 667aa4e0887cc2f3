/** Prints every nynorsk text as plain words, for `hunspell -d nn_NO -l`; with --words the word list as its own dictionary. */
import { nynorskTexts, wordsIn } from './nynorsk-texts.ts'
import { readWordList } from './word-list.ts'

const lines = process.argv.includes('--words')
  ? readWordList().map(({ word }) => word)
  : (await nynorskTexts()).map(({ text }) => wordsIn(text).join(' '))
process.stdout.write(`${lines.join('\n')}\n`)
