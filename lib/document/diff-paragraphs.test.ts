import { expect, test } from 'vitest'
import { diffParagraphs } from './diff-paragraphs.ts'

const same = (text: string) => ({ kind: 'same', text })

test('a text is shown as it was and as it is, each with its own paragraphs and spaces', () =>
  expect(diffParagraphs('Eierne møtes.\nReferat skrives.', 'Eierne møtes ofte.\nReferat skrives.')).toEqual({
    before: [[same('Eierne møtes'), same('.')], [same('Referat skrives.')]],
    after: [[same('Eierne møtes '), { kind: 'added', text: 'ofte' }, same('.')], [same('Referat skrives.')]],
  }))

test('a paragraph that was divided is one before and two after', () => {
  const { before, after } = diffParagraphs('En. To.', 'En.\nTo.')
  expect([before.length, after.length]).toEqual([1, 2])
})

test('a paragraph that is new stands alone, with the rest unmarked', () => {
  const { before, after } = diffParagraphs('En.', 'En.\nTo.')
  expect(before).toEqual([[same('En.')]])
  expect(after).toEqual([[same('En.')], [{ kind: 'added', text: 'To.' }]])
})

test('what is the same far from what is changed is left out, on both sides', () => {
  const long = (last: string) => ['En.', 'To.', 'Tre.', 'Fire.', last].join('\n')
  const { before, after } = diffParagraphs(long('Fem.'), long('Seks.'))
  expect(before).toEqual([null, [same('Fire.')], [{ kind: 'removed', text: 'Fem' }, same('.')]])
  expect(after).toEqual([null, [same('Fire.')], [{ kind: 'added', text: 'Seks' }, same('.')]])
})

test('a side that lacks the new words is shown where they came in', () => {
  const long = 'En.\nTo.\nTre.\nFire.'
  expect(diffParagraphs(`${long}\nFem.`, `${long}\nNy.\nFem.`).before).toEqual([
    null,
    [same('Fire.')],
    [same('Fem.')],
  ])
})
