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

test('no word of either text falls out of the comparison', () => {
  const words = fc
    .array(fc.constantFrom('enig', 'eier', 'stat', ',', '.', '§ 14', 'NAV'), { maxLength: 30 })
    .map((list) => list.join(' '))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffWords(before, after)
      const text = (kinds: string[]) =>
        parts
          .filter((part) => kinds.includes(part.kind))
          .map((part) => part.text)
          .join('')
          .replace(/\s+/g, '')
      expect(text(['same', 'removed'])).toBe(before.replace(/\s+/g, ''))
      expect(text(['same', 'added'])).toBe(after.replace(/\s+/g, ''))
    }),
  )
})
