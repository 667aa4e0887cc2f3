import { expect, it } from 'vitest'
import { countOwnTexts } from './count-own-texts.ts'
import { EMPTY_DRAFT, type WrittenText } from './draft.ts'
import { EMPTY_TEXT } from './rich-text.ts'

const nynorsk: WrittenText = { writtenIn: 'nn', content: EMPTY_TEXT }
const bokmal: WrittenText = { ...nynorsk, writtenIn: 'nb' }

it('counts local text, adapted wording and own clauses in the language that is left', () => {
  const draft = {
    ...EMPTY_DRAFT,
    texts: { 'avtale/a/lokal': bokmal, 'avtale/b/lokal': nynorsk },
    wordings: { 'avtale/c': bokmal },
    ownClauses: [{ id: 'x', chapter: 'new', title: 'HMS', text: bokmal }],
  }
  expect(countOwnTexts(draft)).toBe(3)
})

it('counts nothing in a draft where nobody has written', () => {
  expect(countOwnTexts(EMPTY_DRAFT)).toBe(0)
})
