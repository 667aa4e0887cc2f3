import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import type { MembersView } from '#lib/access/members-view.ts'
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { InvitationInput } from '#lib/agreements/invitation-input.ts'
import { placeOfNotice, topicOf } from '#lib/agreements/notice-kinds.ts'
import { EMPTY_DETAILS } from '#lib/agreements/party-details.ts'
import type { Role } from '#lib/agreements/role.ts'
import {
  acceptInvitation,
  accountForInvited,
  demonstrationInvitee,
  readInvitation,
} from '#lib/server/accept-invitation.ts'
import { loadAgreement } from '#lib/server/agreements.ts'
import { approve } from '#lib/server/approvals.ts'
import { askToRemove, changeRole, removeMember } from '#lib/server/change-members.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { appointDeputy, revokeDeputy } from '#lib/server/deputies.ts'
import { invite, resendInvitation, withdrawInvitation } from '#lib/server/invitations.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { openMembers } from '#lib/server/members.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { openParties, savePartyDetails } from '#lib/server/party-details.ts'
import { runtime, setRuntime } from '#lib/server/runtime.ts'
import { openSigning } from '#lib/server/signing.ts'
import { askToUnlock } from '#lib/server/unlock.ts'
import { checkVersions, listVersions } from '#lib/server/versions.ts'
import { anAgreement, anOffice, aPerson, type OfficeFixture } from '../support/builders.ts'
import { anAgreedAgreement, standingOf } from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase({ mail: true })
afterEach(() => {
  vi.useRealTimers()
})

const again = async ({ userId }: Actor): Promise<Actor> => {
  const actor = await loadActor(userId)
  if (!actor) throw new Error('the user is there')
  return actor
}
const viewOf = async (actor: Actor, { id }: { id: string }): Promise<MembersView> => {
  const opened = await openMembers(await again(actor), id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
const partyOf = (actor: Actor): string => actor.memberships[0]?.party?.id ?? ''
const NOT_FOUND = { ok: false, error: 'not-found' }
const FORBIDDEN = { ok: false, error: 'forbidden' }
const DAY_MS = 24 * 3600 * 1000
const dayFromNow = (days: number): string => addDays(today(), days)
/** As if it were noon of that day. */
const goTo = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T11:00:00Z`) })

let invited = 0
const someone = (partyId: string | null, more: Partial<InvitationInput> = {}): InvitationInput => {
  invited += 1
  return {
    name: 'Ola Nordmann',
    email: `ola.${invited}@example.com`,
    role: 'caseworker',
    partyId,
    language: 'nb',
    guestTo: '',
    ...more,
  }
}
/** The link as it stands in the mail: nowhere else. */
const tokenTo = async (email: string): Promise<string> => {
  const mail = await db().outgoingMail.findFirst({
    where: { toAddress: email },
    orderBy: { createdAt: 'desc' },
  })
  return /\/invitasjon\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
}
const sent = async (actor: Actor, office: OfficeFixture, input: InvitationInput) => {
  const done = await invite(actor, office.id, input)
  if (!done.ok) throw new Error(JSON.stringify(done))
  return { id: done.value.id, token: await tokenTo(input.email) }
}
const newcomer = async (email: string | null, name = 'Ola Nordmann'): Promise<Actor> => {
  const { id } = await db().user.create({ data: { name, email } })
  return again({ userId: id, name, memberships: [] })
}

describe('each party with its own side', () => {
  test('the directors may the same, and neither touches the other’s people', async () => {
    const office = await anOffice()
    const { people } = office
    const sides = [
      [people.municipal_director, people.caseworker, people.state_caseworker, people.state_director],
      [people.state_director, people.state_caseworker, people.caseworker, people.municipal_director],
    ] as const
    for (const [director, own, others, othersDirector] of sides) {
      for (const other of [others, othersDirector]) {
        expect(await removeMember(director, office.id, other.userId)).toEqual(FORBIDDEN)
        expect(await changeRole(director, office.id, { userId: other.userId, role: 'reader' })).toEqual(
          FORBIDDEN,
        )
        expect(await askToRemove(director, office.id, { userId: other.userId, act: 'given' })).toEqual(
          FORBIDDEN,
        )
        const period = { from: today(), to: today() }
        const deputy = { directorId: othersDirector.userId, deputyId: others.userId, ...period }
        expect(await appointDeputy(director, office.id, deputy)).toEqual(FORBIDDEN)
      }
      expect(await invite(director, office.id, someone(partyOf(others)))).toEqual(FORBIDDEN)
      expect(await changeRole(director, office.id, { userId: own.userId, role: 'reader' })).toMatchObject({
        ok: true,
      })
      expect(await invite(director, office.id, someone(partyOf(director)))).toMatchObject({ ok: true })
    }
  })

  test('caseworkers invite, and change nobody; the others do neither', async () => {
    const office = await anOffice()
    const { people } = office
    const { caseworker, municipal_director } = people
    expect(await invite(caseworker, office.id, someone(partyOf(caseworker)))).toMatchObject({ ok: true })
    expect(await removeMember(caseworker, office.id, municipal_director.userId)).toEqual(FORBIDDEN)
    for (const role of ['nav_leader', 'employee_rep', 'reader', 'safety_rep', 'user_council'] as const) {
      const actor = people[role]
      expect(await invite(actor, office.id, someone(null, { role: 'reader' }))).toEqual(FORBIDDEN)
      expect(await removeMember(actor, office.id, caseworker.userId)).toEqual(FORBIDDEN)
    }
    expect(await invite(people.partner_director, office.id, someone(null, { role: 'reader' }))).toEqual(
      FORBIDDEN,
    )
    const partners = someone(partyOf(people.partner_director))
    expect(await invite(people.partner_director, office.id, partners)).toMatchObject({ ok: true })
  })

  test('nobody becomes what is not on the side, and a stranger finds no office', async () => {
    const office = await anOffice()
    const { municipal_director, caseworker } = office.people
    for (const role of ['state_director', 'nav_leader', 'guest'] as const) {
      expect(
        await changeRole(municipal_director, office.id, { userId: caseworker.userId, role }),
      ).toMatchObject({
        error: 'wrong-role',
      })
      const wrong = someone(partyOf(caseworker), { role, guestTo: today() })
      expect(await invite(caseworker, office.id, wrong)).toMatchObject({ problems: { role: 'no-role' } })
    }
    const stranger = (await anOffice('Granli')).people.municipal_director
    expect(await openMembers(stranger, office.id)).toEqual(NOT_FOUND)
    expect(await invite(stranger, office.id, someone(partyOf(caseworker)))).toEqual(NOT_FOUND)
    expect(await removeMember(stranger, office.id, caseworker.userId)).toEqual(NOT_FOUND)
    expect(await revokeDeputy(stranger, office.id, caseworker.userId)).toEqual(NOT_FOUND)
    expect(await openMembers(stranger, 'no office')).toEqual(NOT_FOUND)
  })

  test('whom a party asks in to its own side the other does not see before they come', async () => {
    const office = await anOffice()
    const { municipal_director, state_director, nav_leader, reader } = office.people
    const own = someone(partyOf(municipal_director), { name: 'Hemmelig Navn' })
    const { id } = await sent(municipal_director, office, own)
    expect((await viewOf(municipal_director, office)).invitations).toMatchObject([
      { email: own.email, isOwn: true },
    ])
    for (const other of [state_director, nav_leader, reader])
      expect(JSON.stringify(await viewOf(other, office))).not.toMatch(/Hemmelig|example\.com/)
    expect(await withdrawInvitation(state_director, office.id, id)).toEqual(NOT_FOUND)
    const same = someone(partyOf(state_director), { email: own.email })
    expect(await invite(state_director, office.id, same)).toMatchObject({ ok: true })
  })
})

describe('a director', () => {
  test('who is the last of the party is neither removed nor demoted, also past the services', async () => {
    const office = await anOffice()
    const { municipal_director: director, caseworker } = office.people
    const { userId } = director
    const LAST = { ok: false, error: 'last-director' }
    expect(await removeMember(director, office.id, userId)).toEqual(LAST)
    expect(await changeRole(director, office.id, { userId, role: 'caseworker' })).toEqual(LAST)
    await expect(db().membership.deleteMany({ where: { userId } })).rejects.toThrow()
    await expect(
      db().membership.updateMany({ where: { userId }, data: { role: 'reader' } }),
    ).rejects.toThrow()
    expect(
      (await viewOf(director, office)).members.find((one) => one.userId === userId)?.isLastDirector,
    ).toBe(true)
    const up = { userId: caseworker.userId, role: 'municipal_director' } as const
    expect(await changeRole(director, office.id, up)).toMatchObject({ ok: true })
    expect(await removeMember(director, office.id, userId)).toMatchObject({ ok: true })
  })

  test('and another who remove each other at once: one of them stays', async () => {
    for (let round = 0; round < 5; round += 1) {
      const office = await anOffice()
      const one = office.people.municipal_director
      const other = await aPerson(office.id, 'municipal_director', partyOf(one))
      const done = await Promise.all([
        removeMember(one, office.id, other.userId),
        removeMember(other, office.id, one.userId),
      ])
      expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(done).toContainEqual(NOT_FOUND)
      const left = await db().membership.count({
        where: { partyId: partyOf(one), role: 'municipal_director' },
      })
      expect(left).toBe(1)
    }
  })
})

describe('those who belong to neither owner', () => {
  test('the NAV leader and those who are heard leave only when both owners say so', async () => {
    for (const role of ['nav_leader', 'employee_rep', 'safety_rep', 'user_council'] as const) {
      const office = await anOffice()
      const { municipal_director, state_director } = office.people
      const { userId } = office.people[role]
      expect(await removeMember(municipal_director, office.id, userId)).toEqual(FORBIDDEN)
      const ask = (actor: Actor, act: 'given' | 'withdrawn') => askToRemove(actor, office.id, { userId, act })
      expect(await ask(municipal_director, 'given')).toEqual({ ok: true, value: { removed: false } })
      expect(await ask(municipal_director, 'given')).toEqual({ ok: true, value: { removed: false } })
      expect(await ask(municipal_director, 'withdrawn')).toEqual({ ok: true, value: { removed: false } })
      expect(await ask(state_director, 'given')).toEqual({ ok: true, value: { removed: false } })
      expect(await openMembers(await again(office.people[role]), office.id)).toMatchObject({ ok: true })
      expect(await ask(municipal_director, 'given')).toEqual({ ok: true, value: { removed: true } })
      expect(await openMembers(await again(office.people[role]), office.id)).toEqual(NOT_FOUND)
    }
  })

  test('the other owner’s director is told that somebody is asked to leave, once, and not the person', async () => {
    const { office } = await anAgreement()
    const { municipal_director, state_director, state_caseworker, caseworker, nav_leader } = office.people
    const kinds = async (actor: Actor) => (await noticesOf(await again(actor))).map(({ kind }) => kind)
    const ask = (actor: Actor, act: 'given' | 'withdrawn') =>
      askToRemove(actor, office.id, { userId: nav_leader.userId, act })
    await ask(municipal_director, 'given')
    await ask(municipal_director, 'given')
    expect(await kinds(state_director)).toEqual(['removal-asked'])
    for (const other of [municipal_director, caseworker, state_caseworker, nav_leader])
      expect(await kinds(other)).toEqual([])
    const [notice] = await noticesOf(state_director)
    expect(notice && placeOfNotice(notice)).toBe(`/kontor/${office.id}/medlemmer`)
    expect(notice && topicOf(notice.kind)).toBe('mine')
    await ask(municipal_director, 'withdrawn')
    expect(await kinds(state_director)).toEqual([])
    await ask(state_director, 'given')
    expect(await kinds(municipal_director)).toEqual(['removal-asked'])
    await ask(municipal_director, 'given')
    expect(await kinds(municipal_director)).toEqual([])
  })

  test('a guest is ended by the owner who asked them in; the other owner alone cannot', async () => {
    const office = await anOffice()
    const { municipal_director, state_director } = office.people
    const input = someone(null, { role: 'guest', guestTo: dayFromNow(5) })
    const { token } = await sent(municipal_director, office, input)
    const guest = await newcomer(input.email)
    expect(await acceptInvitation(guest, token)).toMatchObject({ ok: true })
    expect(await removeMember(state_director, office.id, guest.userId)).toEqual(FORBIDDEN)
    expect(await removeMember(municipal_director, office.id, guest.userId)).toMatchObject({ ok: true })
  })

  test('a guest reads and comments to the last day, and finds nothing the day after; and may come back', async () => {
    const { id, office } = await anAgreement()
    const last = dayFromNow(5)
    const input = someone(null, { role: 'guest', guestTo: last })
    const guest = await newcomer(input.email)
    const { token } = await sent(office.people.state_director, office, input)
    await acceptInvitation(guest, token)
    goTo(last)
    const opened = await loadAgreement(await again(guest), id)
    expect(opened).toMatchObject({ value: { permissions: { read: true, comment: true, write: false } } })
    goTo(dayFromNow(1))
    expect(await loadAgreement(await again(guest), id)).toEqual(NOT_FOUND)
    expect((await viewOf(office.people.nav_leader, office)).former).toMatchObject([{ userId: guest.userId }])
    const back = await sent(office.people.state_director, office, { ...input, guestTo: dayFromNow(5) })
    expect(await acceptInvitation(guest, back.token)).toMatchObject({ ok: true })
    expect(await loadAgreement(await again(guest), id)).toMatchObject({ ok: true })
  })

  test('an office has one NAV leader: another comes when both have parted with the first', async () => {
    const office = await anOffice()
    const { municipal_director, state_director, nav_leader } = office.people
    const leader = someone(null, { role: 'nav_leader' })
    expect(await invite(state_director, office.id, leader)).toMatchObject({
      problems: { role: 'has-leader' },
    })
    for (const actor of [state_director, municipal_director])
      await askToRemove(actor, office.id, { userId: nav_leader.userId, act: 'given' })
    expect(await invite(state_director, office.id, leader)).toMatchObject({ ok: true })
    const second = someone(null, { role: 'nav_leader' })
    expect(await invite(municipal_director, office.id, second)).toMatchObject({
      problems: { role: 'has-leader' },
    })
  })
})

describe('an invitation', () => {
  test('lets in the one it was sent to, as what it says, and no other', async () => {
    const { id, office } = await anAgreement()
    const { caseworker } = office.people
    const input = someone(partyOf(caseworker), { language: 'nn' })
    const { token } = await sent(caseworker, office, input)
    const mail = await db().outgoingMail.findFirstOrThrow({ where: { toAddress: input.email } })
    expect(mail).toMatchObject({ language: 'nn', toUserId: null })
    expect(mail.text).toContain('partnarskapsavtalen')
    expect(await readInvitation(token)).toMatchObject({
      state: 'open',
      office: 'Nav Fossdal',
      role: 'caseworker',
    })
    const another = await newcomer('en.annen@example.com', 'En Annen')
    expect(await acceptInvitation(another, token)).toEqual({ ok: false, error: 'other-email' })
    const person = await newcomer(input.email.toUpperCase())
    expect(await loadAgreement(person, id)).toEqual(NOT_FOUND)
    expect(await acceptInvitation(person, token)).toEqual({ ok: true, value: { officeId: office.id } })
    expect(await loadAgreement(await again(person), id)).toMatchObject({ value: { role: 'caseworker' } })
    expect(await acceptInvitation(person, token)).toMatchObject({ ok: true })
    expect(await acceptInvitation(another, token)).toEqual({ ok: false, error: 'used' })
  })

  test('accepted twice at once lets in once', async () => {
    const office = await anOffice()
    const { state_director } = office.people
    const { token } = await sent(state_director, office, someone(partyOf(state_director)))
    const [one, other] = [await newcomer(null, 'Ola Én'), await newcomer(null, 'Ola To')]
    const done = await Promise.all([acceptInvitation(one, token), acceptInvitation(other, token)])
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
    const came = (await viewOf(state_director, office)).members.filter(({ name }) => name.startsWith('Ola'))
    expect(came).toHaveLength(1)
    expect((await viewOf(state_director, office)).otherNames).toMatchObject([{ accepted: came[0]?.name }])
    const same = await sent(state_director, office, someone(partyOf(state_director)))
    const person = await newcomer(null)
    const both = await Promise.all([
      acceptInvitation(person, same.token),
      acceptInvitation(person, same.token),
    ])
    expect(both.every(({ ok }) => ok)).toBe(true)
  })

  test('is known by its token only, which is long, new each time, and not kept', async () => {
    const office = await anOffice()
    const { caseworker } = office.people
    const tokens = new Set<string>()
    for (let at = 0; at < 5; at += 1)
      tokens.add((await sent(caseworker, office, someone(partyOf(caseworker)))).token)
    expect([...tokens].every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
    expect(tokens.size).toBe(5)
    const kept =
      JSON.stringify(await db().invitation.findMany()) +
      JSON.stringify((await db().auditEvent.findMany()).map(({ details }) => details))
    for (const token of tokens) expect(kept).not.toContain(token)
    expect(kept).not.toMatch(/"details":.*example\.com/)
    for (const wrong of ['', 'x', 'a'.repeat(43), `${[...tokens][0]?.slice(0, 42)}!`])
      expect(await readInvitation(wrong)).toBeNull()
  })

  test('opens for fourteen days, until it is withdrawn, or until a newer one is sent', async () => {
    const office = await anOffice()
    const { caseworker } = office.people
    const first = someone(partyOf(caseworker))
    const { id, token } = await sent(caseworker, office, first)
    const person = await newcomer(first.email)
    expect(await resendInvitation(caseworker, office.id, id)).toEqual({ ok: false, error: 'too-soon' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14 * DAY_MS + 1000 })
    expect(await readInvitation(token)).toMatchObject({ state: 'expired' })
    expect(await acceptInvitation(person, token)).toEqual({ ok: false, error: 'expired' })
    expect((await viewOf(caseworker, office)).invitations).toMatchObject([{ hasExpired: true }])
    expect(await resendInvitation(caseworker, office.id, id)).toMatchObject({ ok: true })
    const newer = await tokenTo(first.email)
    expect(await acceptInvitation(person, token)).toEqual(NOT_FOUND)
    expect(await withdrawInvitation(caseworker, office.id, id)).toMatchObject({ ok: true })
    expect(await acceptInvitation(person, newer)).toEqual({ ok: false, error: 'withdrawn' })
    expect(await withdrawInvitation(caseworker, office.id, id)).toEqual({ ok: false, error: 'gone' })
  })

  test('is not sent twice, nor to somebody who is here', async () => {
    const office = await anOffice()
    const { caseworker } = office.people
    const once = someone(partyOf(caseworker))
    const { token } = await sent(caseworker, office, once)
    expect(await invite(caseworker, office.id, once)).toMatchObject({
      problems: { email: 'already-invited' },
    })
    await acceptInvitation(await newcomer(once.email), token)
    expect(await invite(caseworker, office.id, once)).toMatchObject({ problems: { email: 'already-member' } })
  })

  test('to many at once is stopped for the party that does it, not for the other', async () => {
    const office = await anOffice()
    const { caseworker, state_caseworker } = office.people
    for (let at = 0; at < 50; at += 1)
      expect(await invite(caseworker, office.id, someone(partyOf(caseworker)))).toMatchObject({ ok: true })
    expect(await invite(caseworker, office.id, someone(null, { role: 'reader' }))).toEqual({
      ok: false,
      error: 'too-many',
    })
    expect(await invite(state_caseworker, office.id, someone(null, { role: 'reader' }))).toMatchObject({
      ok: true,
    })
  })

  test('makes one new person in the demonstration, and nobody elsewhere', async () => {
    const office = await anOffice()
    const input = someone(partyOf(office.people.caseworker))
    const { token } = await sent(office.people.caseworker, office, input)
    expect(await demonstrationInvitee(token)).toBeNull()
    const settled = runtime()
    setRuntime({ ...settled, demo: true })
    const made = await Promise.all([demonstrationInvitee(token), demonstrationInvitee(token)])
    const stranger = await demonstrationInvitee('a'.repeat(43))
    setRuntime(settled)
    expect(made[0]).toMatchObject({ name: 'Ola Nordmann' })
    expect(made[1]?.id).toBe(made[0]?.id)
    expect(stranger).toBeNull()
  })

  test('gives an account to somebody the log-in service knows, and no access before the link is opened', async () => {
    const { id, office } = await anAgreement()
    const input = someone(partyOf(office.people.caseworker))
    const { token } = await sent(office.people.caseworker, office, input)
    const known = { name: 'Ola fra tjenesten', email: input.email }
    await accountForInvited({ ...known, subject: 'oidc|ola' })
    await accountForInvited({ ...known, email: 'ukjent@example.com', subject: 'oidc|ukjent' })
    expect(await db().user.count({ where: { subject: 'oidc|ukjent' } })).toBe(0)
    const person = await again({
      userId: (await db().user.findUniqueOrThrow({ where: { subject: 'oidc|ola' } })).id,
      name: '',
      memberships: [],
    })
    expect(await loadAgreement(person, id)).toEqual(NOT_FOUND)
    expect(await acceptInvitation(person, token)).toMatchObject({ ok: true })
  })
})

describe('somebody who is removed', () => {
  test('finds nothing any more, and what they did and that they were here stays', async () => {
    const agreement = await anAgreedAgreement()
    const { id, office } = agreement
    const { municipal_director: director, caseworker } = office.people
    expect(await removeMember(director, office.id, caseworker.userId)).toMatchObject({ ok: true })
    const gone = await again(caseworker)
    expect(await loadAgreement(gone, id)).toEqual(NOT_FOUND)
    expect(await openMembers(gone, office.id)).toEqual(NOT_FOUND)
    const view = await viewOf(director, office)
    expect(view.former).toMatchObject([{ userId: caseworker.userId, role: 'caseworker' }])
    const period = { where: { userId: caseworker.userId } }
    const [kept] = await db().membershipPeriod.findMany(period)
    expect(kept).toMatchObject({ endedBy: director.userId })
    await expect(db().membershipPeriod.updateMany({ ...period, data: { endedAt: null } })).rejects.toThrow()
    await expect(db().membershipPeriod.deleteMany(period)).rejects.toThrow()
    const told = await db().auditEvent.findMany({ where: { officeId: office.id, kind: 'member-removed' } })
    expect(told).toMatchObject([{ actorId: director.userId, details: { member: caseworker.userId } }])
  })
})

describe('a deputy', () => {
  const appoint = async (office: OfficeFixture, from: string, to: string) => {
    const { municipal_director, caseworker } = office.people
    const who = { directorId: municipal_director.userId, deputyId: caseworker.userId }
    const done = await appointDeputy(municipal_director, office.id, { ...who, from, to })
    if (!done.ok) throw new Error(done.error)
    return done.value.id
  }
  const roleOf = async (actor: Actor): Promise<readonly [Role | undefined, string | undefined]> => {
    const [membership] = (await again(actor)).memberships
    return [membership?.role, membership?.deputyFor?.name]
  }

  test('acts from the first day to the last, both included', async () => {
    const office = await anOffice()
    const { municipal_director, caseworker } = office.people
    const [from, to] = [dayFromNow(2), dayFromNow(4)]
    await appoint(office, from, to)
    const acting = ['municipal_director', municipal_director.name] as const
    const days: readonly (readonly [string, readonly [Role, string | undefined]])[] = [
      [dayFromNow(1), ['caseworker', undefined]],
      [from, acting],
      [to, acting],
      [dayFromNow(5), ['caseworker', undefined]],
    ]
    for (const [day, expected] of days) {
      goTo(day)
      expect([day, await roleOf(caseworker)]).toEqual([day, expected])
    }
  })

  test('approves in the director’s place, and everybody sees in whose name, for ever', async () => {
    const agreement = await anAgreedAgreement()
    const { id, office } = agreement
    const { municipal_director: director, caseworker, state_director, nav_leader } = office.people
    const { seen } = await standingOf(director, id)
    expect(await approve(caseworker, id, { seen })).toEqual(FORBIDDEN)
    await appoint(office, today(), today())
    expect((await noticesOf(await again(caseworker))).map(({ kind }) => kind)).toEqual(['deputy-appointed'])
    expect((await noticesOf(state_director)).map(({ kind }) => kind)).toEqual(['deputy-appointed'])
    const deputy = await again(caseworker)
    expect(await approve(deputy, id, { seen })).toMatchObject({ ok: true, value: { frozen: null } })
    const signing = await openSigning(nav_leader, id)
    expect(signing).toMatchObject({
      value: {
        approvals: [
          { status: 'approved', last: { userName: caseworker.name, deputyFor: director.name } },
          {},
        ],
      },
    })
    const approvers = signing.ok ? signing.value.approvers.flatMap(({ people }) => people) : []
    expect(approvers.map(({ name, deputyFor }) => [name, deputyFor?.name])).toContainEqual([
      caseworker.name,
      director.name,
    ])
    expect(await approve(state_director, id, { seen })).toMatchObject({ value: { frozen: 1 } })
    expect(await listVersions(nav_leader, id)).toMatchObject({
      value: [{ approvals: [{ name: caseworker.name, deputyFor: director.name }, {}] }],
    })
    expect(await checkVersions(nav_leader, id)).toEqual({ ok: true, value: [] })
    expect(await askToUnlock(deputy, id, { version: 1, reason: '' })).toMatchObject({ ok: true })
  })

  test('is of the own party, for days that are not over, one at a time', async () => {
    const office = await anOffice()
    const { municipal_director: director, caseworker, state_caseworker } = office.people
    const ask = (deputyId: string, from: string, to: string) =>
      appointDeputy(director, office.id, { directorId: director.userId, deputyId, from, to })
    const [now, soon, later] = [today(), dayFromNow(3), dayFromNow(5)]
    expect(await ask(state_caseworker.userId, now, soon)).toMatchObject({ error: 'no-deputy' })
    expect(await ask(director.userId, now, soon)).toMatchObject({ error: 'no-deputy' })
    expect(await ask(caseworker.userId, soon, now)).toMatchObject({ error: 'wrong-order' })
    expect(await ask(caseworker.userId, dayFromNow(-3), dayFromNow(-1))).toMatchObject({ error: 'over' })
    expect(await ask(caseworker.userId, now, soon)).toMatchObject({ ok: true })
    expect(await ask(caseworker.userId, soon, later)).toMatchObject({ error: 'overlaps' })
    const wrong = { officeId: office.id, partyId: partyOf(director), directorId: director.userId }
    const days = { fromOn: new Date(), toOn: new Date(), appointedBy: director.userId }
    await expect(
      db().deputy.create({ data: { ...wrong, ...days, deputyId: state_caseworker.userId } }),
    ).rejects.toThrow()
  })

  test('can be taken back at once, and takes nobody’s place while the director is away', async () => {
    const office = await anOffice()
    const { municipal_director: director, caseworker } = office.people
    const id = await appoint(office, today(), dayFromNow(3))
    const deputy = await again(caseworker)
    const { userId } = director
    expect(await removeMember(deputy, office.id, userId)).toEqual(FORBIDDEN)
    expect(
      await changeRole(deputy, office.id, { userId: caseworker.userId, role: 'municipal_director' }),
    ).toEqual(FORBIDDEN)
    expect(await revokeDeputy(deputy, office.id, id)).toEqual(FORBIDDEN)
    expect(await revokeDeputy(director, office.id, id)).toMatchObject({ ok: true })
    expect(await roleOf(caseworker)).toEqual(['caseworker', undefined])
    expect(await revokeDeputy(director, office.id, id)).toEqual({ ok: false, error: 'gone' })
  })

  test('acts for nobody when the director is no longer there', async () => {
    const office = await anOffice()
    const { municipal_director: director, caseworker } = office.people
    await appoint(office, today(), dayFromNow(3))
    const next = await aPerson(office.id, 'municipal_director', partyOf(director))
    await removeMember(next, office.id, director.userId)
    expect(await roleOf(caseworker)).toEqual(['caseworker', undefined])
  })
})

describe('what a party says of itself for one agreement', () => {
  const told = { ...EMPTY_DETAILS, caseNumber: '26/101', signatoryName: 'Kari Brekke' }

  test('both see, each writes its own, and the others write nothing', async () => {
    const { id, office } = await anAgreement()
    const { people } = office
    const { municipal_director, state_caseworker } = people
    expect(await savePartyDetails(municipal_director, id, { ...told, seen: 0 })).toMatchObject({ ok: true })
    const state = { ...told, caseNumber: '26/999' }
    expect(await savePartyDetails(state_caseworker, id, { ...state, seen: 0 })).toMatchObject({ ok: true })
    for (const reader of [municipal_director, state_caseworker, people.nav_leader, people.employee_rep]) {
      const view = await openParties(reader, id)
      expect(view).toMatchObject({
        value: {
          parties: [{ details: told, edition: 1 }, { details: state }],
          partners: [{ contracting: false }],
        },
      })
      const editable = view.ok ? view.value.parties.filter(({ mayEdit }) => mayEdit) : []
      expect(editable.map(({ party }) => party.id)).toEqual(
        [municipal_director, state_caseworker].includes(reader) ? [partyOf(reader)] : [],
      )
    }
    for (const other of [people.nav_leader, people.reader, people.partner_director])
      expect(await savePartyDetails(other, id, { ...told, seen: 0 })).toEqual(FORBIDDEN)
    const stranger = (await anOffice('Granli')).people.municipal_director
    expect(await openParties(stranger, id)).toEqual(NOT_FOUND)
    expect(await savePartyDetails(stranger, id, { ...told, seen: 0 })).toEqual(NOT_FOUND)
  })

  test('two of the same party do not write over each other unseen', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker } = office.people
    const done = await Promise.all([
      savePartyDetails(municipal_director, id, { ...told, seen: 0 }),
      savePartyDetails(caseworker, id, { ...told, caseNumber: 'en annen', seen: 0 }),
    ])
    expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(done).toContainEqual({ ok: false, error: 'changed' })
  })
})
