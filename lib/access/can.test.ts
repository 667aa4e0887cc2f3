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

/** Everybody one can be: a role with a party that makes the agreement, beside it (a partner municipality), or without one. */
const WHO: Readonly<Record<string, readonly [Role, contracting: boolean | null]>> = {
  K: ['municipal_director', true],
  N: ['state_director', true],
  S: ['caseworker', true],
  L: ['nav_leader', null],
  T: ['employee_rep', null],
  V: ['safety_rep', null],
  B: ['user_council', null],
  G: ['guest', null],
  R: ['reader', null],
  k: ['municipal_director', false],
  s: ['caseworker', false],
  r: ['reader', false],
}

const STATES: Readonly<Record<string, AgreementState | 'none'>> = {
  d: 'draft',
  f: 'frozen',
  s: 'signed',
  i: 'in_force',
  t: 'terminated',
  '-': 'none',
}

/** Each action: who may, and in which states. What is not here nobody may. */
const TABLE: Readonly<Record<Action, readonly [who: string, when: string]>> = {
  read: ['KNSLTVBGRksr', 'dfsit-'],
  write: ['KNSL', 'd'],
  create: ['KNSL', 'dfsit-'],
  assess: ['KNSL', 'd'],
  export: ['KNSLTVBGRksr', 'dfsit'],
  'change-language': ['KNSL', 'd'],
  'adapt-wording': ['KNSL', 'd'],
  'read-notes': ['KNSL', 'dfsit'],
  position: ['KNS', 'd'],
  approve: ['KN', 'd'],
  unlock: ['KN', 'f'],
  comment: ['KNSLTVBGks', 'df'],
  'internal-note': ['KNSks', 'dfsit'],
  'record-hearing': ['KNSL', 'd'],
  'attach-file': ['KNSL', 'dfsi'],
  'invite-members': ['KNSks', 'dfsit-'],
  'manage-members': ['KNk', 'dfsit-'],
  'invite-guests': ['KNS', 'dfsit-'],
  'end-guests': ['KN', 'dfsit-'],
  'edit-own-party': ['KNS', 'df'],
  'draft-proposal': ['KNS', 'dfsit'],
  propose: ['KNS', 'd'],
  'read-log': ['KNSLR', 'dfsit'],
  dispute: ['KNS', 'dfsit'],
  remind: ['KNSL', 'dfsi'],
  'upload-signed': ['KNSL', 'f'],
  'confirm-signed': ['KN', 'f'],
  'propose-terms': ['KNSL', 'fsi'],
  'confirm-terms': ['KN', 'fsi'],
  'record-evaluation': ['KNSL', 'si'],
  terminate: ['KN', 'si'],
  revise: ['KNSL', 'sit'],
  'propose-item': ['KNSLTVBks', 'dfsit-'],
  'lead-meeting': ['L', 'dfsit-'],
  'write-minutes': ['KNSL', 'dfsit-'],
  'object-to-minutes': ['KNS', 'dfsit-'],
  'approve-minutes': ['KN', 'dfsit-'],
  'answer-invitation': ['KNSLTVBGRksr', 'dfsit-'],
  'follow-up': ['KNSL', 'dfsit-'],
}

describe('who may do what, and when', () => {
  test('every role, action and state is in the table', () => {
    expect(new Set(Object.values(WHO).map(([role]) => role))).toEqual(new Set(ROLES))
    expect(Object.keys(TABLE).toSorted()).toEqual([...ACTIONS].toSorted())
    expect(new Set(Object.values(STATES))).toEqual(new Set([...AGREEMENT_STATES, 'none']))
  })

  const cells = Object.entries(WHO).flatMap(([letter, [role, contracting]]) =>
    Object.entries(STATES).flatMap(([when, state]) =>
      ACTIONS.map((action) => {
        const [who, states] = TABLE[action]
        return { role, contracting, state, action, allowed: who.includes(letter) && states.includes(when) }
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
    expect(can(member(role, null), 'propose', DRAFT)).toBe(false)
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

test('a NAV leader who was registered with one of the owners by mistake still answers for nobody', () => {
  const leader = member('nav_leader', true)
  expect(can(leader, 'position', DRAFT)).toBe(false)
  expect(can(leader, 'approve', DRAFT)).toBe(false)
  expect(can(leader, 'unlock', { office: OFFICE, state: 'frozen' })).toBe(false)
})

test('a deputy may what the director may, but not say who belongs to the party', () => {
  const [membership] = member('municipal_director', true).memberships
  if (!membership) throw new Error('one was just made')
  const deputyFor = { userId: 'd', name: 'Direktøren', ownRole: 'caseworker' } as const
  const deputy: Actor = { userId: 'u', name: 'Kari', memberships: [{ ...membership, deputyFor }] }
  for (const state of [...AGREEMENT_STATES, 'none'] as const) {
    const director = permissions(member('municipal_director', true), { office: OFFICE, state })
    expect(permissions(deputy, { office: OFFICE, state })).toEqual({ ...director, 'manage-members': false })
  }
})
