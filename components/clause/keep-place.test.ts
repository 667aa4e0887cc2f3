import { expect, test } from 'vitest'
import { textSchema } from '#lib/document/schema.ts'
import { placeAfter } from './keep-place.ts'

/** Paragraphs; the caret is where `|` stands. */
const docOf = (...paragraphs: readonly string[]) => {
  const text = (words: string) => (words ? [textSchema.text(words)] : [])
  const doc = textSchema.node(
    'doc',
    null,
    paragraphs.map((words) => textSchema.node('paragraph', null, text(words.replace('|', '')))),
  )
  const before = paragraphs.slice(
    0,
    paragraphs.findIndex((words) => words.includes('|')),
  )
  const line = paragraphs[before.length] ?? ''
  return { doc, caret: before.reduce((sum, words) => sum + words.length + 2, 1) + line.indexOf('|') }
}

test.each([
  ['another splits the paragraph before me', ['Først. Så mitt|'], ['Først.', ' Så mitt|']],
  ['another splits it after me', ['Mitt| her. Og så'], ['Mitt| her.', ' Og så']],
  ['another joins my paragraph to the one before', ['Først.', 'Mitt|.'], ['Først.Mitt|.']],
  ['another writes before me', ['Mitt| her'], ['Aller først. Mitt| her']],
  ['another writes after me', ['Mitt her| og'], ['Mitt her| og der']],
  ['another takes away a paragraph before me', ['Bort', 'Mitt| her'], ['Mitt| her']],
])('when %s, I go on where I was', (_what, before, after) => {
  const [old, now] = [docOf(...before), docOf(...after)]
  expect(placeAfter(old.doc, now.doc, old.caret)).toBe(now.caret)
})

test('inside what another has rewritten there is no such place', () => {
  const [old, now] = [docOf('Alt skal| bort'), docOf('Noe annet')]
  expect(placeAfter(old.doc, now.doc, old.caret)).toBeNull()
})
