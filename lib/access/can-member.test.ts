import { describe, expect, test } from 'vitest'
import { NEUTRAL_ROLES, type Role, type Side } from '#lib/agreements/role.ts'
import type { Actor } from './actor.ts'
import { canMember, MEMBER_ACTIONS, type Member, type MemberAction } from './can-member.ts'

const OFFICE = 'fossdal'
const PARTIES = {
  K: { id: 'K', side: 'municipality', organisation: 'Fossdal kommune', contracting: true },
  N: { id: 'N', side: 'state', organisation: 'Nav Østfjell', contracting: true },
  S: { id: 'S', side: 'municipality', organisation: 'Skogmo kommune', contracting: false },
} as const satisfies Record<string, { side: Side; contracting: boolean; id: string; organisation: string }>
type PartyName = keyof typeof PARTIES

const person = (role: Role, party: PartyName | null, deputy = false): Actor => ({
  userId: 'u',
  name: 'Kari',
  memberships: [
    {
      office: OFFICE,
      role,
      party: party && PARTIES[party],
      ...(deputy && { deputyFor: { userId: 'd', name: 'Direktøren', ownRole: 'caseworker' } }),
    },
  ],
})

const about = (role: Role, party: PartyName | null, invitedBy: PartyName | null = null): Member => ({
  role,
  party: party && PARTIES[party],
  invitedBy,
})

const LETTERS: Readonly<Record<string, MemberAction>> = {
  i: 'invite',
  r: 'change-role',
  x: 'remove',
  a: 'ask-to-remove',
  d: 'appoint-deputy',
}

const ACTORS = {
  director: ['municipal_director', 'K'],
  caseworker: ['caseworker', 'K'],
  'reader of the party': ['reader', 'K'],
  'partner director': ['municipal_director', 'S'],
  'NAV leader': ['nav_leader', null],
  'employee rep': ['employee_rep', null],
  guest: ['guest', null],
} as const satisfies Record<string, readonly [Role, PartyName | null]>

/** Own: a colleague; other: of the other party; heard: one who is there for both; asked in: a guest of the own party. */
const WHOM: Readonly<Record<string, (own: PartyName | null) => Member>> = {
  own: (own) => about('caseworker', own),
  other: () => about('state_director', 'N'),
  'NAV leader': () => about('nav_leader', null, 'K'),
  heard: () => about('employee_rep', null, 'K'),
  'own guest': () => about('guest', null, 'K'),
  'the other’s guest': () => about('guest', null, 'N'),
  'a reader nobody knows who asked in': () => about('reader', null),
}

const TABLE: Readonly<Record<keyof typeof ACTORS, readonly string[]>> = {
  director: ['irxd', '', 'ia', 'ia', 'ix', 'ia', 'ia'],
  caseworker: ['i', '', 'i', 'i', 'i', 'i', 'i'],
  'reader of the party': ['', '', '', '', '', '', ''],
  'partner director': ['irxd', '', '', '', '', '', ''],
  'NAV leader': ['', '', '', '', '', '', ''],
  'employee rep': ['', '', '', '', '', '', ''],
  guest: ['', '', '', '', '', '', ''],
}

describe('who may do what with whom', () => {
  test('every action is in the table', () => {
    expect(Object.values(LETTERS)).toEqual([...MEMBER_ACTIONS])
  })

  const cells = Object.entries(ACTORS).flatMap(([who, [role, party]]) =>
    Object.entries(WHOM).flatMap(([whom, member], column) =>
      Object.entries(LETTERS).map(([letter, action]) => ({
        who,
        whom,
        action,
        actor: person(role, party),
        member: member(party),
        allowed: TABLE[who as keyof typeof TABLE][column]?.includes(letter) ?? false,
      })),
    ),
  )
  test.each(cells)('$who, $action, $whom: $allowed', ({ actor, action, member, allowed }) => {
    expect(canMember(actor, action, OFFICE, member)).toBe(allowed)
  })

  const MIRROR = { K: 'N', N: 'K', S: 'S' } as const
  const mirrored = (party: PartyName | null): PartyName | null => party && MIRROR[party]
  const everybody = (['K', 'N', null] as const).flatMap((party) =>
    (['K', 'N', null] as const).flatMap((invitedBy) =>
      (['caseworker', 'reader', ...NEUTRAL_ROLES] as const).map((role) => ({ role, party, invitedBy })),
    ),
  )
  test.each(MEMBER_ACTIONS)('%s: the two owners may exactly the same, each with the own side', (action) => {
    for (const { role, party, invitedBy } of everybody) {
      const own = about(role, party, invitedBy)
      const theirs = about(role, mirrored(party), mirrored(invitedBy))
      expect(canMember(person('municipal_director', 'K'), action, OFFICE, own)).toBe(
        canMember(person('state_director', 'N'), action, OFFICE, theirs),
      )
    }
  })

  test('a deputy invites, and neither removes, demotes nor appoints anybody', () => {
    const allowed = MEMBER_ACTIONS.filter((action) =>
      canMember(person('municipal_director', 'K', true), action, OFFICE, about('municipal_director', 'K')),
    )
    expect(allowed).toEqual(['invite'])
  })

  test('in another office: nothing', () => {
    const allowed = cells.filter(({ actor, action, member }) => canMember(actor, action, 'granli', member))
    expect(allowed).toEqual([])
  })
})
