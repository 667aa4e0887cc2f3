import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clauseText } from './clause-text.ts'
import type { Block, Inline } from './content.ts'
import { cutContent } from './cut-content.ts'
import { type PassageNow, passagesNow, type Said } from './passage.ts'
import { type Range, wholeWords } from './word-tokens.ts'

const run = (text: string): Inline => ({ type: 'text', text, origin: 'standard' })
const paragraph = (text: string): Block => ({ type: 'paragraph', content: text === '' ? [] : [run(text)] })
const clause = (...paragraphs: string[]): Block[] => paragraphs.map(paragraph)

/** Where these words stand, the first time. */
const rangeOf = (blocks: readonly Block[], words: string): Range => {
  const start = clauseText(blocks).text.indexOf(words)
  if (start < 0) throw new Error(`«${words}» does not stand there`)
  return { start, end: start + words.length }
}
const wordsAt = (blocks: readonly Block[], range: Range | null) =>
  range && clauseText(blocks).text.slice(range.start, range.end)

const passageNow = (was: Said, is: Said, range: Range): PassageNow => passagesNow(was, is)(range)

/** What became of the words, and what stands there now. */
const became = (words: string, was: readonly Block[], is: readonly Block[], language = 'nb') => {
  const now: PassageNow = passageNow(
    { blocks: was, language: 'nb' },
    { blocks: is, language },
    rangeOf(was, words),
  )
  return [now.kind, wordsAt(is, now.range)]
}

const WAS = clause(
  'Kommunen og Nav eier kontoret sammen. Kontoret skal ha fire årsverk til veiledning.',
  'Partene møtes to ganger i året, og oftere når en av dem ber om det.',
  'Avtalen gjelder i fire år.',
)
const changed = (...swaps: (readonly [string, string])[]): Block[] =>
  clause(
    ...clauseText(WAS).lines.map(({ text }) =>
      swaps.reduce((now, [from, to]) => now.replace(from, to), text),
    ),
  )

describe('a passage', () => {
  test('stays on its words when others write before it, after it and around it', () => {
    for (const swaps of [
      [['Kommunen og Nav', 'Fossdal kommune og Nav Øst']],
      [['til veiledning', 'til oppfølging av ungdom']],
      [['skal ha', 'må alltid ha minst']],
      [['Partene møtes', 'Eierne treffes']],
    ] as const)
      expect(became('fire årsverk', WAS, changed(...swaps))).toEqual(['whole', 'fire årsverk'])
  })

  test('covers what is written inside it, and what comes in the place of its words', () => {
    expect(became('fire årsverk', WAS, changed(['fire årsverk', 'fire hele årsverk']))).toEqual([
      'changed',
      'fire hele årsverk',
    ])
    expect(became('fire årsverk', WAS, changed(['fire årsverk', 'seks årsverk']))).toEqual([
      'changed',
      'seks årsverk',
    ])
    expect(became('fire', WAS, changed(['fire årsverk', 'fem og et halvt årsverk']))).toEqual([
      'changed',
      'fem og et halvt',
    ])
  })

  test('is gone when its words are, though the same words stand elsewhere', () => {
    expect(became('fire årsverk ', WAS, changed(['fire årsverk ', '']))).toEqual(['removed', null])
    expect(
      became('fire årsverk', WAS, changed(['fire årsverk ', ''], ['i fire år', 'i fire årsverk'])),
    ).toEqual(['removed', null])
    expect(
      became('fire årsverk', WAS, changed([' Kontoret skal ha fire årsverk til veiledning.', ''])),
    ).toEqual(['removed', null])
    expect(became('Avtalen gjelder i fire år.', WAS, WAS.slice(0, 2))).toEqual(['removed', null])
  })

  test('says no more than it knows: of two equal places where one is gone, neither is the one', () => {
    const was = clause('Da har vi fire årsverk og deretter fire årsverk igjen.')
    const is = clause('Da har vi fire årsverk igjen.')
    expect(became('fire årsverk', was, is)[0]).not.toBe('whole')
  })

  test('is gone with its paragraph, though the one in its place has some words in common with it', () => {
    const was = clause('Kommunen eier bygget og leier det ut til Nav. Det er årlig drøfting.', 'Slutt.')
    const is = clause('Hver eier har sitt eget budsjett, og deler utgiftene likt med Nav Østfjell.', 'Slutt.')
    for (const words of ['leier det ut til Nav', 'bygget', 'eier bygget og leier'])
      expect(became(words, was, is)).toEqual(['removed', null])
  })

  test('on what is missing is not on something else that is missing', () => {
    const ask = (fact: string): Block[] => [
      {
        type: 'paragraph',
        content: [run('Vi bor i '), { type: 'gap', fact, label: fact, reason: 'missing' }, run(' nå.')],
      },
    ]
    const place = { start: 6, end: 10 }
    const now = (is: Block[]) =>
      passageNow({ blocks: ask('gate'), language: 'nb' }, { blocks: is, language: 'nb' }, place).kind
    expect([now(ask('gate')), now(ask('by'))]).toEqual(['whole', 'changed'])
  })

  test('follows its paragraph when that is moved, split or put together with another', () => {
    const [first = paragraph(''), second = paragraph(''), third = paragraph('')] = WAS
    expect(became('fire årsverk', WAS, [second, third, first])).toEqual(['whole', 'fire årsverk'])
    const split = clause(
      'Kommunen og Nav eier kontoret sammen.',
      'Kontoret skal ha fire årsverk til veiledning.',
    )
    for (const words of ['eier kontoret', 'fire årsverk'])
      expect(became(words, WAS, [...split, second, third])).toEqual(['whole', words])
    expect(became('fire årsverk', [...split, second, third], WAS)).toEqual(['whole', 'fire årsverk'])
  })

  test('may reach over several paragraphs', () => {
    const words = 'til veiledning.\nPartene møtes'
    expect(became(words, WAS, changed(['fire år.', 'fem år.']))).toEqual(['whole', words])
    expect(became(words, WAS, changed(['Partene møtes', 'Partene skal møtes']))).toEqual([
      'changed',
      'til veiledning.\nPartene skal møtes',
    ])
  })

  test('covers the answer when something that was missing is answered', () => {
    const gap: Inline = { type: 'gap', fact: 'adresse', label: 'adresse', reason: 'missing' }
    const withAddress = (inline: Inline): Block[] => [
      { type: 'paragraph', content: [run('Kontoret ligger i '), inline, run(' i sentrum.')] },
    ]
    const [was, is] = [withAddress(gap), withAddress(run('Storgata 1'))]
    const now = passageNow(
      { blocks: was, language: 'nb' },
      { blocks: is, language: 'nb' },
      { start: 12, end: 19 },
    )
    expect(now.kind).toBe('changed')
    expect(wordsAt(is, now.range)).toBe('ligger i Storgata 1')
  })

  test('in the other language is its paragraph; where the paragraphs are others, the clause', () => {
    const nynorsk = clause(
      'Kommunen og Nav eig kontoret i lag.',
      'Partane møtest.',
      'Avtala gjeld i fire år.',
    )
    expect(became('fire årsverk', WAS, nynorsk, 'nn')).toEqual([
      'paragraph',
      'Kommunen og Nav eig kontoret i lag.',
    ])
    expect(became('fire årsverk', WAS, nynorsk.slice(1), 'nn')).toEqual(['clause', null])
    const written = clause(
      'Kommunen og Nav eig kontoret i lag.',
      'Partane møtest.',
      'Avtalen gjelder i fire år.',
    )
    expect(became('gjelder i fire', WAS, written, 'nn')).toEqual(['whole', 'gjelder i fire'])
  })
})

/** A clause of words that all differ, so that nobody can doubt which is which. */
const someClause = fc
  .array(fc.integer({ min: 3, max: 25 }), { minLength: 1, maxLength: 5 })
  .map((sizes) => sizes.map((size, line) => Array.from({ length: size }, (_, at) => `ord${line}x${at}`)))
const someEdit = fc.record({
  line: fc.nat(),
  at: fc.nat(),
  out: fc.nat(4),
  words: fc.array(fc.nat(9), { maxLength: 6 }),
})
type Edit = { line: number; at: number; out: number; words: readonly number[] }

/** Takes out words and writes new ones, nowhere among those that are held. */
const edited = (lines: readonly (readonly string[])[], edits: readonly Edit[], held: ReadonlySet<string>) =>
  edits.reduce<readonly (readonly string[])[]>((now, edit) => {
    const line = edit.line % now.length
    const words = now[line] ?? []
    const at = edit.at % (words.length + 1)
    const isInside = held.has(words[at - 1] ?? '') && held.has(words[at] ?? '')
    const out = words.slice(at, at + edit.out).findIndex((word) => held.has(word))
    if (isInside) return now
    const count = out < 0 ? edit.out : out
    return now.with(line, [
      ...words.slice(0, at),
      ...edit.words.map((word) => `ny${word}`),
      ...words.slice(at + count),
    ])
  }, lines)
const toBlocks = (lines: readonly (readonly string[])[]) => clause(...lines.map((words) => words.join(' ')))

const someCase = fc
  .record({ lines: someClause, line: fc.nat(), from: fc.nat(), size: fc.integer({ min: 1, max: 6 }) })
  .map(({ lines, line, from, size }) => {
    const words = lines[line % lines.length] ?? []
    const start = from % words.length
    return { lines, held: words.slice(start, start + size) }
  })

describe('whatever is written elsewhere', () => {
  test('a passage whose words nobody touched comes out as exactly those words', () => {
    fc.assert(
      fc.property(someCase, fc.array(someEdit, { maxLength: 4 }), ({ lines, held }, edits) => {
        const [was, is] = [toBlocks(lines), toBlocks(edited(lines, edits, new Set(held)))]
        const words = held.join(' ')
        const [kind, now] = became(words, was, is)
        // Where hardly a word of the paragraph is left, it is not said to be the same; but never another one is.
        if (isMostlyKept(lines, is, held)) expect([kind, now]).toEqual(['whole', words])
        else expect(kind === 'removed' || now?.includes(words)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('what is put back is found again exactly, since nothing of its way is remembered', () => {
    fc.assert(
      fc.property(someCase, ({ lines, held }) => {
        const was = toBlocks(lines)
        expect(became(held.join(' '), was, toBlocks(lines))).toEqual(['whole', held.join(' ')])
      }),
    )
  })

  test('words that are taken out are never found in another place', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), ({ lines, held }, elsewhere) => {
        fc.pre(lines.length > 1)
        const gone = lines.map((words) => words.filter((word) => !held.includes(word)))
        const home = lines.findIndex((words) => words.includes(held[0] ?? ''))
        const other = (home + 1 + (elsewhere % (lines.length - 1))) % lines.length
        const at = other > home ? Number.POSITIVE_INFINITY : 0
        // Past fewer words than it has, it is those words that were moved.
        const from = lines.flat().indexOf(held[0] ?? '')
        const to = gone.slice(0, other + (other > home ? 1 : 0)).flat().length
        fc.pre(Math.abs(to - from) > held.length)
        const is = gone.with(other, (gone[other] ?? []).toSpliced(at, 0, ...held))
        const [kind, now] = became(held.join(' '), toBlocks(lines), toBlocks(is))
        expect([kind, now]).toEqual(['removed', null])
      }),
      { numRuns: 500 },
    )
  })
})

const isMostlyKept = (
  lines: readonly (readonly string[])[],
  is: readonly Block[],
  held: readonly string[],
) => {
  const words = lines.find((line) => line.includes(held[0] ?? '')) ?? []
  const now =
    clauseText(is)
      .lines.find(({ text }) => text.split(' ').includes(held[0] ?? ''))
      ?.text.split(' ') ?? []
  const kept = words.filter((word) => now.includes(word)).length
  return kept >= 0.4 * Math.max(words.length, now.length)
}

describe('what is chosen', () => {
  test('is whole words, and nothing that is no word', () => {
    const text = clauseText(WAS)
    const at = text.text.indexOf('skal ha')
    expect(wordsAt(WAS, wholeWords(text, { start: at + 2, end: at + 6 }))).toBe('skal ha')
    expect(wholeWords(text, { start: at + 4, end: at + 5 })).toBeNull()
    expect(wholeWords(text, rangeOf(WAS, '. ')), 'a full stop alone').toBeNull()
  })

  test('cuts the content without changing a word of it', () => {
    const blocks: Block[] = [
      ...WAS,
      { type: 'list', ordered: true, items: [clause('Ett punkt', 'med to avsnitt'), clause('Et til')] },
      {
        type: 'table',
        caption: 'Tabell',
        header: [{ content: clause('A') }],
        rows: [[{ content: clause('B', 'C') }]],
      },
      { type: 'local', slot: 's', writtenIn: 'nn', content: clause('Skrive her') },
      {
        type: 'signature',
        placeAndDate: 'Sted og dato',
        signatories: [{ lines: [[run('Kari')], [run('Brekke')]] }],
      },
    ]
    const { text, lines } = clauseText(blocks)
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (at) => {
        const { blocks: cut, placeOf, startOf } = cutContent(blocks, at)
        expect(clauseText(cut).text).toBe(text)
        expect([...startOf.values()]).toEqual(lines.map(({ start }) => start))
        for (const [piece, { start, end }] of placeOf) {
          if (piece.type === 'text') expect(text.slice(start, end)).toBe(piece.text)
          expect(at.some((place) => place > start && place < end)).toBe(false)
        }
      }),
    )
  })
})
