import { expect, test } from 'vitest'
import { isTextOf } from './kept-notices.ts'

test.each([
  ['local:avtale/lokaler/tekst', 'avtale/lokaler', true],
  ['local:avtale/lokaler-2/tekst', 'avtale/lokaler', false],
  ['wording:avtale/lokaler:2', 'avtale/lokaler', true],
  ['wording:avtale/lokaler:2', 'avtale/annet', false],
  ['own:ab12', 'avtale/eget-ab12', true],
  ['own:ab12', 'avtale/eget-ab1', false],
])('%s is a text of %s: %s', (text, clause, expected) => {
  expect(isTextOf(text, clause)).toBe(expected)
})
