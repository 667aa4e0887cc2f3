import { expect, test } from 'vitest'
import { leftTable, refusedTable, typedRows } from './table-action.ts'
import { withThoseGone } from './with-those-gone.ts'

const [HERE, GONE, SAVED] = ['a', 'b', 'c'].map((letter) => letter.repeat(36)) as [string, string, string]
const form = new FormData()
for (const id of [HERE, GONE, SAVED]) {
  form.set(`${id}:seen`, '1')
  form.set(`${id}:result`, '7')
}
const rows = [{ id: HERE, indicator: 'Ledighet', unit: '', seen: 1, cells: {}, href: '/rad' }]
const left = (about: { indicator: string; unit: string } | null) => ({
  saved: 1,
  versions: new Map([[SAVED, 2]]),
  left: new Map([
    [GONE, { seen: 1, cells: { result: '7' }, about, lost: 'unknown', problems: {}, theirs: null }] as const,
  ]),
})
const namesOf = (answer: Parameters<typeof withThoseGone>[1]) =>
  withThoseGone(rows, answer, 'Rad uten navn').map(({ indicator }) => indicator)

test('a row that came back stands in the form though the table has it no more, and a saved one does not', () => {
  const about = { indicator: 'Sykefravær', unit: '' }
  const answer = leftTable(null, typedRows(form), left(about), 'nb')
  expect(namesOf(answer)).toEqual(['Ledighet', 'Sykefravær'])
  expect(withThoseGone(rows, answer, '').at(-1)?.cells).toEqual({ result: '7' })
  expect(namesOf(leftTable(null, typedRows(form), left(null), 'nb'))).toEqual(['Ledighet', 'Rad uten navn'])
})
test('when nothing was saved every row that was sent stands in the form', () => {
  expect(namesOf(refusedTable(null, typedRows(form), 'no-session'))).toHaveLength(3)
})
test('before anything is sent the form has the rows of the table', () => {
  expect(namesOf(null)).toEqual(['Ledighet'])
})
test('a table is read whole, however many rows it has', () => {
  const many = new FormData()
  for (let at = 0; at < 300; at += 1) many.set(`${String(at).padStart(36, '0')}:result`, '7')
  expect(typedRows(many)).toHaveLength(300)
})
