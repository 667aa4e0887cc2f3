import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#lib/agreements/role.ts'
import type { Actor } from './actor.ts'
import { ACTIONS, type Action, can, permissions } from './can.ts'

const OFFICE = 'fossdal'
const DRAFT = { office: OFFICE, state: 'draft' } as const

const member = (role: Role, contracting: boolean | null, office = OFFICE): Actor => ({
  userId: 'u',
  name: 'Kari',
  memberships: [
    {
      office,
      role,
      party:
        contracting === null ? null : { id: 'p', side: 'municipality', organisation: 'Fossdal', contracting },
    },
  ],
})

// r read, w write, c create, a assess, e export, l change-language, o adapt-wording (ordlyd)
const LETTERS: Readonly<Record<string, Action>> = {
  r: 'read',
  w: 'write',
  c: 'create',
  a: 'assess',
  e: 'export',
  l: 'change-language',
  o: 'adapt-wording',
}

const TABLE: readonly [Role, string, boolean | null][] = [
  ['municipal_director', 'rwcaelo', true],
  ['state_director', 'rwcaelo', true],
  ['caseworker', 'rwcaelo', true],
  ['nav_leader', 'rwcaelo', null],
  ['employee_rep', 're', null],
  ['reader', 're', null],
]

describe('who may do what with a draft', () => {
  test('every role and every action is in the table', () => {
    expect(TABLE.map(([role]) => role)).toEqual([...ROLES])
    expect(Object.values(LETTERS)).toEqual([...ACTIONS])
  })

  const cells = TABLE.flatMap(([role, letters, contracting]) =>
    Object.entries(LETTERS).map(
      ([letter, action]) => [role, action, letters.includes(letter), contracting] as const,
    ),
  )
  test.each(cells)('%s, %s: %s', (role, action, allowed, contracting) =>
    expect(can(member(role, contracting), action, DRAFT)).toBe(allowed),
  )
})

test('the two owners may do exactly the same', () => {
  const municipality = permissions(member('municipal_director', true), DRAFT)
  const state = permissions(member('state_director', true), DRAFT)
  expect(municipality).toEqual(state)
})

test.each(['municipal_director', 'caseworker'] as const)(
  'a partner municipality’s %s reads along and changes nothing',
  (role) => {
    const allowed = ACTIONS.filter((action) => can(member(role, false), action, DRAFT))
    expect(allowed).toEqual(['read', 'export'])
  },
)

test.each(ROLES)('a %s of another office may nothing', (role) => {
  const stranger = member(role, true, 'granli')
  expect(ACTIONS.filter((action) => can(stranger, action, DRAFT))).toEqual([])
})

test('somebody without an office may nothing', () => {
  const nobody: Actor = { userId: 'u', name: 'Kari', memberships: [] }
  expect(ACTIONS.filter((action) => can(nobody, action, DRAFT))).toEqual([])
})

test('where there is no draft yet, it can be begun and nothing else', () => {
  const target = { office: OFFICE, state: 'none' } as const
  const leader = member('nav_leader', null)
  expect(ACTIONS.filter((action) => can(leader, action, target))).toEqual(['read', 'create'])
})
