import { expect, test } from 'vitest'
import { touchedBy } from './clauses-touched.ts'
import { bundle } from './test-templates.ts'

const touched = touchedBy(bundle())

test.each([
  ['a fact, to the clause that asks for it', ['answers:kommune'], ['prove/parter']],
  ['a choice', ['answers:ledelse'], ['prove/ledelse']],
  ['a passage', ['answers:stryk-apent'], ['prove/ledelse']],
  ['a cell of a table', ['answers:mal:r1:navn'], ['prove/mal']],
  ['a row that is struck', ['answers:row:mal:r1'], ['prove/mal']],
  ['a row that is added', ['rows:mal'], ['prove/mal']],
  ['local text', ['local:prove/mal/egne'], ['prove/mal']],
  ['the language a text says it is in', ['answers:written:local:prove/mal/egne'], ['prove/mal']],
  ['adapted wording, with its number', ['meta', 'wording:prove/mal:2'], ['prove/mal']],
  ['an own clause and its title', ['own:m1', 'answers:own:m1:title'], ['prove/eget-m1']],
  ['a notice that is read, to none', ['kept', 'emptied'], []],
])('%s', (_what, parts, clauses) => {
  const { isWhole, isOwnList, ...found } = touched(parts)
  expect([...found.clauses]).toEqual(clauses)
  expect([isWhole, isOwnList]).toEqual([false, false])
})

test.each(['answers:skrivemate', 'meta', 'noe-annet'])('%s belongs to no single clause', (part) =>
  expect(touched([part])).toEqual({ clauses: new Set(), isWhole: true, isOwnList: false }),
)

test('the list of own clauses is told of as such', () =>
  expect(touched(['own'])).toEqual({ clauses: new Set(), isWhole: false, isOwnList: true }))
