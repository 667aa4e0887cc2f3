import { describe, expect, test } from 'vitest'
import type { Block, Inline, ResolvedDocument } from '#lib/document/content.ts'
import { exportWord } from '#lib/export/export-word.ts'
import { isUnfinished } from '#lib/export/is-unfinished.ts'
import { numbersInWord } from '#lib/export/testing/numbers-in-word.ts'
import { documentText, readWord } from '#lib/export/testing/word-tree.ts'
import { nationalSentences, sentencePattern } from './national-sentences.ts'
import { resolveSample, type Sample, samples } from './samples.ts'

const OPTIONS = {
  version: 'Utkast',
  draft: false,
  now: new Date('2026-03-10T10:00:00Z'),
  author: 'Test',
}
const export_ = async (document: ResolvedDocument) => readWord(await exportWord(document, OPTIONS))
const plain = (text: string): string => text.replace(/[^\S\n]+/g, ' ')

/** Each piece of text between gaps, in the order it is to be printed. */
const inlineTexts = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => (inline.type === 'text' ? inline.text.split('\n') : []))

function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineTexts(block.content)
    case 'list':
      return block.items.flat().flatMap(blockTexts)
    case 'local':
      return block.content.flatMap(blockTexts)
    case 'table':
      return [
        block.caption,
        ...[block.header, ...block.rows].flat().flatMap((cell) => cell.content.flatMap(blockTexts)),
      ]
    case 'signature':
      return block.signatories.flatMap(({ lines }) => [block.placeAndDate, ...lines.flatMap(inlineTexts)])
  }
}

const documentTexts = (document: ResolvedDocument): readonly string[] =>
  document.parts.flatMap((part) =>
    part.clauses.flatMap((clause) => [
      ...(clause.headingHidden ? [] : inlineTexts(clause.heading)),
      ...clause.blocks.flatMap(blockTexts),
    ]),
  )

/** The texts that do not come after the one before them. */
function outOfOrder(texts: readonly string[], printed: string): readonly string[] {
  let from = 0
  return texts.map(plain).filter((text) => {
    const at = printed.indexOf(text, from)
    from = at < 0 ? from : at + text.length
    return at < 0
  })
}

test('there are samples in both languages', () => {
  expect(new Set(samples.map(({ json }) => json.language))).toEqual(new Set(['nb', 'nn']))
})

describe.each(samples)('Word from $name', (sample) => {
  test('has every sentence of the agreement and its annexes in order', async () => {
    const document = await resolveSample(sample)
    expect(outOfOrder(documentTexts(document), plain(documentText(await export_(document))))).toEqual([])
  })

  test('numbers the clauses as the agreement does', async () => {
    const document = await resolveSample(sample)
    const headings = numbersInWord(await export_(document)).filter(({ style }) =>
      style?.startsWith('Heading'),
    )
    const clauses = document.parts.flatMap((part) => part.clauses.filter(({ number }) => number !== null))
    expect(headings.map(({ number }) => number)).toEqual(clauses.map(({ number }) => number))
  })

  test('says «UTKAST» in the headers exactly when something is missing', async () => {
    const document = await resolveSample(sample)
    const word = await export_(document)
    const headers = word.paths.filter((path) => path.startsWith('word/header'))
    expect(headers.map((path) => word.xml(path).includes('UTKAST'))).toEqual(
      headers.map(() => isUnfinished(document)),
    )
    expect(documentText(word)).not.toMatch(/undefined|………|\.{5}/)
  })
})

/** Samples that keep the spelling and titles of 2019; the clauses they have adapted stand in other samples. */
const keepsOwnWords = ({ json }: Sample): boolean =>
  json.template === 'partnerskapsavtale' &&
  json.language === 'nb' &&
  json.answers.skrivemate === 'nav-stor' &&
  json.answers.kommunetittel === 'rådmann' &&
  json.answers.fylkestittel === 'direktør'

describe('the national template', () => {
  const sentences = nationalSentences()

  test('is read as sentences, without the hints to whoever fills it in', () => {
    expect(sentences.length).toBeGreaterThan(85)
    expect(
      sentences.filter((sentence) => /fyll inn|stryk|Alternativ|\(lenke|\(fylke/.test(sentence)),
    ).toEqual([])
    expect(sentences).toContain('Eierne er enige om å ha delt administrativ og faglig ledelse for NAV □.')
  })

  test('stands word for word in the bokmål agreements that keep its own words', async () => {
    const words = await Promise.all(
      samples
        .filter(keepsOwnWords)
        .map(async (sample) => documentText(await export_(await resolveSample(sample)))),
    )
    const printed = words.map(plain)
    expect(
      sentences.filter((sentence) => !printed.some((text) => sentencePattern(sentence).test(text))),
    ).toEqual([])
  })
})
