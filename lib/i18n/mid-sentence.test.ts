import { expect, it } from 'vitest'
import { midSentence } from './mid-sentence.ts'

it.each([
  ['Adresse', 'adresse'],
  ['Årsverk per telledato', 'årsverk per telledato'],
  ['Nav-leders tilsettingsvilkår', 'Nav-leders tilsettingsvilkår'],
  ['HMS-ansvarlig', 'HMS-ansvarlig'],
  ['', ''],
])('a label in the middle of a sentence: %s → %s', (label, expected) => {
  expect(midSentence(label)).toBe(expected)
})
