import { describe, expect, test } from 'vitest'
import { AGREEMENT_STATES, type AgreementState } from '#lib/agreements/agreement-state.ts'
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

// r read, w write, c create, a assess, e export, l change-language, o adapt-wording (ordlyd), n read-notes,
// p position, g approve (godkjenn), u unlock, k comment (kommenter), i internal-note, h record-hearing
const LETTERS: Readonly<Record<string, Action>> = {
  r: 'read',
  w: 'write',
  c: 'create',
  a: 'assess',
  e: 'export',
  l: 'change-language',
  o: 'adapt-wording',
  n: 'read-notes',
  p: 'position',
  g: 'approve',
  u: 'unlock',
  k: 'comment',
  i: 'internal-note',
  h: 'record-hearing',
}

type Row = readonly [Role, contracting: boolean | null, draft: string, frozen: string]

/** Role × action × state. `null`: belongs to no party; `false`: a partner municipality. Signed and later are like frozen, without u and k. */
const TABLE: readonly Row[] = [
  ['municipal_director', true, 'rwcaelonpgkih', 'rcenuki'],
  ['state_director', true, 'rwcaelonpgkih', 'rcenuki'],
  ['caseworker', true, 'rwcaelonpkih', 'rcenki'],
  ['nav_leader', null, 'rwcaelonkh', 'rcenk'],
  ['employee_rep', null, 'rek', 'rek'],
  ['reader', null, 're', 're'],
  ['municipal_director', false, 'reki', 'reki'],
  ['caseworker', false, 'reki', 'reki'],
  ['reader', false, 're', 're'],
]
const BEGINNING: readonly Row[] = [
  ['municipal_director', true, 'rc', ''],
  ['state_director', true, 'rc', ''],
  ['caseworker', true, 'rc', ''],
  ['nav_leader', null, 'rc', ''],
  ['employee_rep', null, 'r', ''],
  ['reader', null, 'r', ''],
  ['municipal_director', false, 'r', ''],
  ['caseworker', false, 'r', ''],
  ['reader', false, 'r', ''],
]

const lettersIn = (
  state: AgreementState | 'none',
  [, , draft, frozen]: Row,
  beginning: Row | undefined,
): string => {
  if (state === 'none') return beginning?.[2] ?? ''
  if (state === 'draft') return draft
  return state === 'frozen' ? frozen : frozen.replace(/[uk]/g, '')
}

describe('who may do what, and when', () => {
  test('every role, action and state is in the table', () => {
    expect(new Set(TABLE.map(([role]) => role))).toEqual(new Set(ROLES))
    expect(Object.values(LETTERS)).toEqual([...ACTIONS])
  })

  const cells = TABLE.flatMap((row, at) =>
    ([...AGREEMENT_STATES, 'none'] as const).flatMap((state) =>
      Object.entries(LETTERS).map(([letter, action]) => {
        const [role, contracting] = row
        const allowed = lettersIn(state, row, BEGINNING[at]).includes(letter)
        return { role, contracting, state, action, allowed }
      }),
    ),
  )
  test.each(cells)('$role (contracting: $contracting), $state, $action: $allowed', (cell) =>
    expect(can(member(cell.role, cell.contracting), cell.action, { office: OFFICE, state: cell.state })).toBe(
      cell.allowed,
    ),
  )

  test('in another office: nothing, for anybody, ever', () => {
    const allowed = cells.filter(({ role, contracting, action, state }) =>
      can(member(role, contracting, 'granli'), action, { office: OFFICE, state }),
    )
    expect(allowed).toEqual([])
  })
})

test.each(['municipal_director', 'state_director', 'caseworker'] as const)(
  'a %s without a party has nobody to answer for',
  (role) => {
    expect(can(member(role, null), 'position', DRAFT)).toBe(false)
    expect(can(member(role, null), 'approve', DRAFT)).toBe(false)
    expect(can(member(role, null), 'internal-note', DRAFT)).toBe(false)
    expect(can(member(role, null), 'unlock', { office: OFFICE, state: 'frozen' })).toBe(false)
  },
)

test('the two owners may do exactly the same', () => {
  const municipality = permissions(member('municipal_director', true), DRAFT)
  const state = permissions(member('state_director', true), DRAFT)
  expect(municipality).toEqual(state)
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

test('a NAV leader who was registered with one of the owners by mistake still answers for nobody', () => {
  const leader = member('nav_leader', true)
  expect(can(leader, 'position', DRAFT)).toBe(false)
  expect(can(leader, 'approve', DRAFT)).toBe(false)
  expect(can(leader, 'unlock', { office: OFFICE, state: 'frozen' })).toBe(false)
})
