/** `ordliste.txt`: the words hunspell does not know, each with the reason why it is right all the same. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export type Entry = { word: string; reason: string; line: number }

const HERE = import.meta.dirname
const contentLines = (file: string): { text: string; line: number }[] =>
  readFileSync(resolve(HERE, file), 'utf8')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))

export const readWordList = (): Entry[] =>
  contentLines('ordliste.txt').map(({ text, line }) => {
    const [word = '', reason = ''] = text.split('|').map((part) => part.trim())
    return { word, reason, line }
  })

/** Rows of the table in `glossary.md`, by number: the words we write in nynorsk. */
export const readGlossary = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(resolve(HERE, 'glossary.md'), 'utf8')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .flatMap(([, number, , nynorsk]) =>
        /^\d+$/.test(number ?? '') ? [[number ?? '', nynorsk ?? '']] : [],
      ),
  )

export type BokmalForm = { form: string; instead: string; pattern: RegExp }

/** `bokmalsformer.txt`: `form | what to write`. A `*` stands for any letters, `[^l]` for any but l. */
export const readBokmalForms = (): BokmalForm[] =>
  contentLines('bokmalsformer.txt').map(({ text }) => {
    const [form = '', instead = ''] = text.split('|').map((part) => part.trim())
    return { form, instead, pattern: new RegExp(`^${form.replaceAll('*', '\\p{L}*')}$`, 'iu') }
  })

const stem = (word: string): string => word.toLowerCase().replace(/(en|et|ar|er|a|e)$/, '')

const citesGlossary = (word: string, row: string | undefined): boolean =>
  (row?.match(/\p{L}{3,}/gu) ?? []).some((term) => word.toLowerCase().includes(stem(term)))

/** `a + b`: the parts make the word, with -s- or -e- between them, and each is known by itself. */
const isCompoundOf = (word: string, parts: readonly string[], known: (word: string) => boolean): boolean =>
  parts.length > 1 && parts.every(known) && new RegExp(`^${parts.join('[se]?')}$`, 'i').test(word)

/** What is wrong with the reason given for a word, or nothing. */
export const faultOf = (
  { word, reason }: Entry,
  glossary: ReadonlyMap<string, string>,
  known: (word: string) => boolean,
): string | undefined => {
  const [, kind = '', detail = ''] = /^(glossar|namn|ordbok|samansett):? (.+)$/.exec(reason) ?? []
  if (kind === '') return 'has no reason («glossar 12», «namn: …», «ordbok: …» or «samansett: a + b»)'
  if (kind === 'glossar' && !citesGlossary(word, glossary.get(detail)))
    return `is not in row ${detail} of glossary.md`
  if (kind === 'samansett' && !isCompoundOf(word, detail.split(' + '), known))
    return `is not made of «${detail}»`
  return undefined
}
