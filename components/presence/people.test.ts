import { expect, test } from 'vitest'
import type { Face, Place } from '#lib/document/presence.ts'
import { clauseOf, peopleFrom, type ToldState } from './people.ts'

const face = (id: string, name: string, rest: Partial<Face> = {}): Face => ({
  id,
  name,
  side: null,
  isNavLeader: false,
  ...rest,
})
const at = (clause: string | null, part: string | null = null): Place => ({ clause, part })
const told = (...states: ToldState[]) => new Map(states.entries())

const kari = face('kari', 'Kari', { side: 'municipality' })
const ola = face('ola', 'Ola', { side: 'state' })

test('a person with two tabs is one person in two places', () => {
  const people = peopleFrom(told({ user: ola, place: at('a/1') }, { user: ola, place: at('a/2') }), 'kari')
  expect(people).toEqual([{ ...ola, places: [at('a/1'), at('a/2')] }])
})

test('I am not among the others, in whichever tab', () => {
  expect(peopleFrom(told({ user: kari, place: at('a/1') }, { user: ola }), 'kari')).toEqual([
    { ...ola, places: [] },
  ])
})

test('one whom the server has not named is nobody', () => {
  expect(peopleFrom(told({ place: at('a/1') }, { user: { name: 'Uten id' } }), 'kari')).toEqual([])
})

test('the order is the agreement’s: kommunen, Nav, Nav-leder, then those of no party, by name', () => {
  const leader = face('leder', 'Amina', { isNavLeader: true })
  const people = peopleFrom(
    told(
      { user: face('b', 'Åse') },
      { user: leader },
      { user: face('a', 'Berit') },
      { user: ola },
      { user: kari },
    ),
    'me',
  )
  expect(people.map(({ name }) => name)).toEqual(['Kari', 'Ola', 'Amina', 'Berit', 'Åse'])
})

test.each([
  ['the clause written in', [at('a/1'), at('a/2', 'adresse')], 'a/2'],
  ['else a clause that is open', [at(null), at('a/1')], 'a/1'],
  ['else nowhere', [at(null)], null],
])('somebody is looked for in %s', (_where, places, expected) => {
  expect(clauseOf({ ...ola, places })).toBe(expected)
})
