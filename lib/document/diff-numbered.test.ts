import { expect, test } from 'vitest'
import { diffNumbered } from './diff-numbered.ts'

const shown = (side: readonly (readonly { kind: string; text: string; number: number }[])[]) =>
  side.map((parts) =>
    parts.map(({ kind, text, number }) => (kind === 'same' ? text : `[${number} ${text}]`)).join(''),
  )

test('a sentence that is rewritten is one change, with the same number on both sides and in the list', () => {
  const diff = diffNumbered(
    'Målene er: Kontoret skal arbeide for at flere unge kommer i arbeid.',
    'Målene er: Minst 65 prosent av brukere under 30 år skal være i arbeid.',
  )
  expect(shown(diff.before)).toEqual([
    'Målene er: [1 Kontoret skal arbeide for at flere unge kommer ]i arbeid.',
  ])
  expect(shown(diff.after)).toEqual([
    'Målene er: [1 Minst 65 prosent av brukere under 30 år skal være ]i arbeid.',
  ])
  expect(diff.changes).toEqual([
    {
      number: 1,
      removed: 'Kontoret skal arbeide for at flere unge kommer',
      added: 'Minst 65 prosent av brukere under 30 år skal være',
    },
  ])
})

test('words that only come in, or only go out, leave the words around them alone', () => {
  const diff = diffNumbered('Eierne møtes i mars.', 'Eierne møtes alltid i slutten av mars.')
  expect(shown(diff.before)).toEqual(['Eierne møtes i mars.'])
  expect(shown(diff.after)).toEqual(['Eierne møtes [1 alltid ]i [2 slutten av ]mars.'])
  expect(diff.changes.map(({ removed, added }) => [removed, added])).toEqual([
    ['', 'alltid'],
    ['', 'slutten av'],
  ])
})

test('every paragraph is shown, also those that are the same: it must be read as a whole', () => {
  const same = ['En.', 'To.', 'Tre.', 'Fire.', 'Fem.']
  const diff = diffNumbered([...same, 'Seks.'].join('\n'), [...same, 'Sju.'].join('\n'))
  expect(shown(diff.before)).toEqual([...same, '[1 Seks].'])
  expect(shown(diff.after)).toEqual([...same, '[1 Sju].'])
})

test('a paragraph that is divided is a change without words', () => {
  const diff = diffNumbered('En setning. En til.', 'En setning.\nEn til.')
  expect(shown(diff.before)).toEqual(['En setning. En til.'])
  expect(diff.after).toHaveLength(2)
})

test('the same text has no changes', () => {
  expect(diffNumbered('Likt.\nOgså likt.', 'Likt.\nOgså likt.').changes).toEqual([])
})

test('a text that comes where there was none is one change, and the other side is empty', () => {
  const diff = diffNumbered('', 'Nytt avsnitt.\nEtt til.')
  expect(diff.before).toEqual([])
  expect(diff.changes).toEqual([{ number: 1, removed: '', added: 'Nytt avsnitt. Ett til.' }])
})
