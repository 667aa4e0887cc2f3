import { describe, expect, test } from 'vitest'
import { clauseText, GAP_SIGN } from '#lib/document/clause-text.ts'
import {
  agreement,
  clause,
  DRAFT,
  documentOf,
  gap,
  list,
  paragraph,
  signature,
  table,
  text,
} from './testing/build.ts'
import { workingCopy } from './testing/papers.ts'
import { body, inStyle, word } from './testing/word-of.ts'
import { all, documentText, first, paragraphs, textOf, type WordTree } from './testing/word-tree.ts'
import type { WordThread } from './working-copy.ts'
import { childrenOf, type Element } from './xml.ts'

const document = documentOf(
  agreement(
    clause('1.0', 'Parter', paragraph('Avtalen gjelder oss.')),
    clause('2.0', 'Formål', paragraph('Formålet er godt.')),
    { ...clause(null, 'Underskrift', signature('Fossdal kommune', 'Nav Østfjell')), headingHidden: true },
  ),
)
const at = new Date('2026-03-10T10:03:00Z')
const said = (text: string) => ({ author: 'Kari Brekke (Fossdal kommune)', initials: 'KB', at, text })
const thread = (key: string, text: string, ...answers: string[]) => ({
  clause: key,
  called: 'Medier',
  comment: said(text),
  answers: answers.map(said),
})
const copyOf = (...threads: ReturnType<typeof thread>[]) =>
  word(document, { ...DRAFT, copy: { threads, settled: 0, standing: new Map() } })

const comments = (tree: WordTree) =>
  all(tree.part('word/comments.xml'), 'w:comment').map((one) => ({
    id: one.attributes['w:id'],
    author: one.attributes['w:author'],
    text: paragraphs(one).map(textOf).join('\n'),
  }))

/** The paragraph that a comment hangs on. */
const hangsOn = (tree: WordTree, id: string): string | undefined => {
  const found = paragraphs(body(tree)).find((one) =>
    all(one, 'w:commentRangeStart').some((start) => start.attributes['w:id'] === id),
  )
  return found && textOf(found)
}

test('a comment hangs on the heading of its clause, with its author, initials and every line of it', async () => {
  const tree = await copyOf(thread('mal/formål', 'Hva med\nungdom?'))
  expect(comments(tree)).toEqual([
    { id: '0', author: 'Kari Brekke (Fossdal kommune)', text: 'Hva med\nungdom?' },
  ])
  expect(first(tree.part('word/comments.xml'), 'w:comment')?.attributes['w:initials']).toBe('KB')
  expect(hangsOn(tree, '0')).toBe('Formål')
})

test('Word shows the Norwegian clock: the file says it as if it were universal time', async () => {
  const tree = await copyOf(thread('mal/formål', 'x'))
  expect(first(tree.part('word/comments.xml'), 'w:comment')?.attributes['w:date']).toBe(
    '2026-03-10T11:03:00.000Z',
  )
})

test('answers are answers in Word too, in the order they were given', async () => {
  const tree = await copyOf(
    thread('mal/parter', 'Spørsmål', 'Svar', 'Svar igjen'),
    thread('mal/formål', 'Noe annet'),
  )
  expect(comments(tree).map(({ text }) => text)).toEqual(['Spørsmål', 'Svar', 'Svar igjen', 'Noe annet'])
  const threads = all(tree.part('word/commentsExtended.xml'), 'w15:commentEx').map(({ attributes }) => [
    attributes['w15:paraId'],
    attributes['w15:paraIdParent'],
  ])
  const [root] = threads[0] ?? []
  expect(threads.map(([, parent]) => parent)).toEqual([undefined, root, root, undefined])
  expect(['0', '1', '2', '3'].map((id) => hangsOn(tree, id))).toEqual([
    'Parter',
    'Parter',
    'Parter',
    'Formål',
  ])
})

test('a clause whose heading is not printed still carries what is said of it', async () => {
  const tree = await copyOf(thread('mal/underskrift', 'Hvem signerer?'))
  expect(hangsOn(tree, '0')).toBe('Underskrift')
  expect(inStyle(tree, 'Note')).toEqual(['Underskrift'])
})

test('what is said of a clause that is gone stands before the agreement, under its name', async () => {
  const tree = await copyOf(thread('eget/medier', 'Savner dette.'))
  expect(hangsOn(tree, '0')).toBe('Medier')
  expect(documentText(tree)).toContain('Kommentarer til punkter som ikke står i avtalen nå\nMedier\n')
})

test('what a party stands for is a line at the clause; it says UTKAST, whatever is asked for', async () => {
  const tree = await word(document, {
    ...DRAFT,
    draft: false,
    copy: { ...workingCopy(document), standing: new Map([['mal/parter', 'Kommunen: enig']]) },
  })
  expect(documentText(tree)).toContain('Parter\nKommunen: enig\nAvtalen gjelder oss.')
  expect(tree.xml('word/header1.xml')).toContain('UTKAST')
  expect(documentText(tree)).toContain('Kommentarer som er merket som løst, er ikke med: 2.')
})

test('an ordinary draft has no comments in it, and no trace of them', async () => {
  const tree = await word(document, DRAFT)
  expect(tree.paths.filter((path) => /comment/i.test(path))).toEqual([])
  expect(documentText(tree)).not.toContain('arbeidskopi')
})

describe('said about single words', () => {
  const rich = documentOf(
    agreement(
      clause(
        '1.0',
        'Bemanning',
        paragraph(
          'Kontoret skal ha ',
          text('fire årsverk', { marks: ['bold'] }),
          ' til ',
          gap('formål'),
          '.',
        ),
        list(true, 'Ett punkt', [paragraph('Et punkt til'), paragraph('med et avsnitt under')]),
        table(['Post', 'Sum'], ['Husleie', 'tolv kroner']),
        { type: 'local', slot: 's', writtenIn: 'nn', content: [paragraph('Skrive her av oss')] },
        signature('Fossdal kommune'),
      ),
    ),
  )
  const [only] = rich.parts[0]?.clauses ?? []
  const { text: all } = clauseText(only?.blocks ?? [])
  const about = (words: string) => {
    const start = all.indexOf(words)
    expect(start, words).toBeGreaterThanOrEqual(0)
    return { ...thread(only?.key ?? '', `Om ${words}`), range: { start, end: start + words.length } }
  }
  const fileWith = (...threads: WordThread[]) =>
    word(rich, { ...DRAFT, copy: { threads, settled: 0, standing: new Map() } })

  test('a comment hangs on exactly those words, wherever in the clause they stand', async () => {
    const wanted = [
      'skal ha fire',
      'årsverk',
      'Ett punkt',
      'avsnitt under',
      'Husleie',
      'tolv',
      'her av',
      'Fossdal kommune',
    ]
    const tree = await fileWith(...wanted.map(about))
    expect(wanted.map((_, id) => wordsUnder(tree, String(id)))).toEqual(wanted)
    expect(textOf(body(tree))).toBe(
      textOf(body(await fileWith(...wanted.map(about).map((one) => ({ ...one, range: null }))))),
    )
  })

  test('over several paragraphs, over what is missing, and over one another', async () => {
    const tree = await fileWith(
      about(`årsverk til ${GAP_SIGN}`),
      about('fire årsverk til'),
      about('punkt\nEt punkt'),
    )
    expect(wordsUnder(tree, '0')).toMatch(/^årsverk til .*formål/)
    expect(['1', '2'].map((id) => wordsUnder(tree, id))).toEqual(['fire årsverk til', 'punktEt punkt'])
  })

  test('answers hang on the same words, and a comment on the clause still on its heading', async () => {
    const asked = about('fire årsverk')
    const tree = await fileWith({ ...asked, answers: [said('Ja.')] }, { ...asked, range: null })
    expect(['0', '1', '2'].map((id) => wordsUnder(tree, id))).toEqual([
      'fire årsverk',
      'fire årsverk',
      'Bemanning',
    ])
  })
})

/** What stands between the beginning and the end of a comment, in the order of the file. */
const wordsUnder = (tree: WordTree, id: string): string => {
  let words = ''
  let isInside = false
  const walk = (element: Element) => {
    const isIts = element.attributes['w:id'] === id
    if (isIts && element.name === 'w:commentRangeStart') isInside = true
    if (isIts && element.name === 'w:commentRangeEnd') isInside = false
    if (isInside && element.name === 'w:t') words += textOf(element)
    for (const child of childrenOf(element)) walk(child)
  }
  walk(body(tree))
  return words
}
