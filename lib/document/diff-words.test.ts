import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from './diff-words.ts'

test('only the words that differ are marked', () => {
  expect(diffWords('Eierne møtes hvert år, i mars.', 'Eierne møtes to ganger hvert år, i mars.')).toEqual([
    { kind: 'same', text: 'Eierne møtes ' },
    { kind: 'added', text: 'to ganger ' },
    { kind: 'same', text: 'hvert år, i mars.' },
  ])
})

test('equal wordings have no difference', () => {
  expect(diffWords('NAV-loven § 14.', 'NAV-loven § 14.')).toEqual([{ kind: 'same', text: 'NAV-loven § 14.' }])
})

test('another space after the same word is a change of the space alone', () => {
  expect(diffWords('Eierne møtes.', 'Eierne møtes ofte.')).toEqual([
    { kind: 'same', text: 'Eierne møtes' },
    { kind: 'added', text: ' ofte' },
    { kind: 'same', text: '.' },
  ])
})

test('no word and no space of either text falls out of the comparison', () => {
  const words = fc
    .array(fc.constantFrom('enig', 'eier', 'stat', ',', '.', '§ 14', 'NAV', ' ', '  ', '\n'), {
      maxLength: 30,
    })
    .map((list) => list.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffWords(before, after)
      const text = (without: string) =>
        parts
          .filter((part) => part.kind !== without)
          .map((part) => part.text)
          .join('')
      expect(text('added')).toBe(before)
      expect(text('removed')).toBe(after)
    }),
  )
})
