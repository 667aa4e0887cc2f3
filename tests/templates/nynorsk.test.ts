import { beforeAll, describe, expect, it } from 'vitest'
import { createDictionary } from './nynorsk/dictionary.ts'
import { nynorskTexts, type Passage, plainLine, where, wordsIn } from './nynorsk/nynorsk-texts.ts'
import { faultOf, readBokmalForms, readGlossary, readWordList } from './nynorsk/word-list.ts'
import { wordsOfMessage } from './nynorsk/words-of-message.ts'

let inDictionary: (word: string) => boolean
let passages: Passage[]
let words: Map<string, Passage>

const wordList = readWordList()
const listed = new Set(wordList.map(({ word }) => word))
const isListed = (word: string): boolean =>
  listed.has(word) || listed.has(word[0]?.toLowerCase() + word.slice(1))
const known = (word: string): boolean => isListed(word) || inDictionary(word)

const findings = (wrong: (word: string) => string | undefined): string[] =>
  [...words].flatMap(([word, passage]) => {
    const fault = wrong(word)
    return fault === undefined ? [] : [`${where(passage)}: «${word}»${fault}`]
  })

beforeAll(async () => {
  inDictionary = createDictionary()
  passages = await nynorskTexts()
  words = new Map()
  for (const passage of passages) {
    for (const word of wordsIn(passage.text)) words.set(word, words.get(word) ?? passage)
  }
})

describe('nynorsk texts', () => {
  it('are spelt as the dictionary or the word list has it', () => {
    expect(findings((word) => (known(word) ? undefined : ''))).toEqual([])
  })

  it('have no bokmål forms, and none that our norm has turned down', () => {
    const forms = readBokmalForms()
    const instead = (word: string) => forms.find(({ pattern }) => pattern.test(word))
    expect(
      findings((word) => {
        const form = instead(word)
        return form === undefined ? undefined : ` → ${form.instead}`
      }),
    ).toEqual([])
  })

  it('have infinitives in -e, not in -a', () => {
    const infinitives = passages.flatMap((passage) =>
      [...passage.text.matchAll(/(?<!\p{L})å (\p{L}+a)(?!\p{L})/giu)].map((match) => ({
        passage,
        verb: match[1] ?? '',
      })),
    )
    const wrong = infinitives.filter(({ verb }) => !/(?:ha|ta|la|dra|sjå)$/.test(verb))
    expect(wrong.map(({ passage, verb }) => `${where(passage)}: «å ${verb}»`)).toEqual([])
  })
})

describe('the word list', () => {
  it('gives a reason for every word', () => {
    const glossary = readGlossary()
    const faults = wordList.flatMap((entry) => {
      const fault = faultOf(entry, glossary, known)
      return fault === undefined ? [] : [`ordliste.txt:${entry.line}: «${entry.word}» ${fault}`]
    })
    expect(faults).toEqual([])
  })

  it('has no word twice, none that the dictionary knows and none that is not used', () => {
    const used = new Set([...words.keys()].flatMap((word) => [word, word[0]?.toLowerCase() + word.slice(1)]))
    const needless = wordList.filter(
      ({ word }, index) =>
        !used.has(word) || inDictionary(word) || wordList.findIndex((other) => other.word === word) !== index,
    )
    expect(needless.map(({ word, line }) => `ordliste.txt:${line}: «${word}»`)).toEqual([])
  })

  it('has no word that is a bokmål form', () => {
    const forms = readBokmalForms()
    expect(wordList.filter(({ word }) => forms.some(({ pattern }) => pattern.test(word)))).toEqual([])
  })
})

describe('the reader of texts', () => {
  it('leaves out names of fields, conditions and addresses, and keeps what is printed', () => {
    const line =
      'Etter :valg[:alt[behov :felt[kontor]s]{#behov}]{#fristar}:hvis[, jf. [lova](https://x.no)]{felt=lenke}'
    expect(wordsIn(plainLine(line))).toEqual(['Etter', 'behov', 'jf', 'lova'])
    expect(wordsIn(plainLine('::lokal[Lokale mål]{#mal valgfri}'))).toEqual(['Lokale', 'mål'])
    expect(wordsIn(plainLine(':::strykbar{#apningstider}'))).toEqual([])
  })

  it('reads every branch of a message', () => {
    const message =
      '<b>Hei</b> {name}: {count, plural, =0 {ingen punkt} one {# dag {since, date, short}} other {# dagar}} att'
    expect(wordsIn(wordsOfMessage(message))).toEqual(['Hei', 'ingen', 'punkt', 'dag', 'dagar', 'att'])
  })

  it('accepts compounds as hunspell does', () => {
    expect(
      ['resultatkrav', 'systemnivå', 'kompetanseutviklingstiltak'].filter((word) => !inDictionary(word)),
    ).toEqual([])
    expect(['partnarskapsavtale', 'virksomhet', 'eierne'].filter(inDictionary)).toEqual([])
  })
})
