import { expect, test } from 'vitest'
import { diffExcerpt } from './diff-excerpt.ts'
import { diffWords } from './diff-words.ts'

/** «a b [-c-][+d+] e» */
const shown = (before: string, after: string): string =>
  diffExcerpt(diffWords(before, after))
    .parts.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('')

const LONG = 'en to tre fire fem seks sju åtte ni ti elleve tolv'

test('a changed word is shown with five words on each side', () => {
  expect(shown(`${LONG} delt ${LONG}`, `${LONG} felles ${LONG}`)).toBe(
    '…åtte ni ti elleve tolv [-delt -][+felles +]en to tre fire fem…',
  )
})

test('a short text is shown whole', () => {
  expect(shown('Vi er enige.', 'Vi er ikke enige.')).toBe('Vi er [+ikke +]enige.')
})

test('what stands between two changes is shown once, and shortened where it is long', () => {
  expect(shown(`x ${LONG} y`, `q ${LONG} w`)).toBe(
    '[-x -][+q +]en to tre fire fem … åtte ni ti elleve tolv [-y-][+w+]',
  )
  expect(shown('x en to y', 'q en to w')).toBe('[-x -][+q +]en to [-y-][+w+]')
})

test('the first three of many changes are shown, and all of them counted', () => {
  const excerpt = diffExcerpt(diffWords('a en b to c tre d', 'k en l to m tre slutt'))
  expect(excerpt.changes).toBe(4)
  expect(excerpt.parts.map(({ text }) => text).join('')).not.toContain('slutt')
})

test('a paragraph that is new is cut, and no line of it is broken', () => {
  const words = Array.from({ length: 60 }, (_, at) => `ord${at}`).join('\n')
  const [added] = diffExcerpt(diffWords('', words)).parts
  expect(added?.text).toMatch(/^ord0 ord1 .* ord39…$/)
})

test('the same text has nothing to show', () => {
  expect(diffExcerpt(diffWords(LONG, LONG))).toEqual({ parts: [], changes: 0 })
})
