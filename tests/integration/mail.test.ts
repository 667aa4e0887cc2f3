import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { writeComment } from '#lib/server/comments.ts'
import { db } from '#lib/server/db.ts'
import { mailDelivery } from '#lib/server/mail/deliver.ts'
import { gatherFor, gatherMail } from '#lib/server/mail/gather-mail.ts'
import { openMailbox } from '#lib/server/mail/mailbox.ts'
import { sendMail } from '#lib/server/mail/send-mail.ts'
import { chooseMail, mailSettings, rememberLanguage } from '#lib/server/mail-choices.ts'
import { markRead, noticesOf } from '#lib/server/notices.ts'
import { type Mail, queueMail } from '#lib/server/queue-mail.ts'
import { startRounds } from '#lib/server/rounds.ts'
import { runtime, setRuntime } from '#lib/server/runtime.ts'
import { type AgreementFixture, anAgreement } from '../support/builders.ts'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { holdRow } from '../support/hold-row.ts'
import { type MailServer, openMailServer } from '../support/mail-server.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const MINUTE = 60_000
const CLAUSE = 'partnerskapsavtale/medbestemmelse'
const later = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE)

const withMail = async (port?: number): Promise<MailServer> => {
  const server = await openMailServer(port)
  onTestFinished(server.close)
  setRuntime({ ...runtime(), smtp: { url: server.url, from: 'Samstemt <samstemt@example.no>' } })
  return server
}
const send = async (at = later(0)): Promise<number> => {
  const deliver = mailDelivery(new AbortController().signal)
  if (!deliver) throw new Error('e-mail is not set up')
  return sendMail(deliver, at)
}
const aMail = (more: Partial<Mail> = {}): Mail => ({
  toAddress: 'kari@example.no',
  toUserId: null,
  language: 'nb',
  subject: 'Samstemt: et varsel på norsk',
  text: 'Hei, det står ingenting her.',
  ...more,
})
const queue = (more?: Partial<Mail>) => db().$transaction((tx) => queueMail(tx, aMail(more)))
const mailRow = () => db().outgoingMail.findFirstOrThrow()

const giveAddress = async ({ userId }: Actor, email: string): Promise<void> => {
  await db().user.update({ where: { id: userId }, data: { email } })
}
const mention = async ({ id, office }: AgreementFixture, person: Actor, text: string) => {
  const input = { id: randomUUID(), clause: CLAUSE, parentId: null, text, mentions: [person.userId] }
  const done = await writeComment(office.people.nav_leader, id, input)
  if (!done.ok) throw new Error(done.error)
}

beforeEach(async () => {
  setRuntime({ ...runtime(), demo: false, smtp: undefined })
  await db().outgoingMail.deleteMany()
  await db().notice.deleteMany()
})

describe('a mail that is queued', () => {
  test('is handed over once, though several processes look for it at once', async () => {
    const server = await withMail()
    for (const number of [1, 2, 3, 4, 5]) await queue({ toAddress: `nr${number}@example.no` })
    const sent = await Promise.all([send(), send(), send()])
    expect(sent.reduce((sum, one) => sum + one)).toBe(5)
    expect(server.received.map(({ to }) => to).sort()).toEqual(
      [1, 2, 3, 4, 5].map((number) => `nr${number}@example.no`),
    )
    expect(await send(later(10_000))).toBe(0)
  })

  test('that another process has in its hand is left alone', async () => {
    const server = await withMail()
    await queue()
    const letGo = await holdRow(database.url(), 'outgoing_mail', (await mailRow()).id)
    expect(await Promise.all([send(), send(), send()])).toEqual([0, 0, 0])
    await letGo()
    expect((await Promise.all([send(), send(), send()])).sort()).toEqual([0, 0, 1])
    expect(server.received).toHaveLength(1)
  })

  test('keeps its letters, says that a machine wrote it, and bears its file', async () => {
    const server = await withMail()
    const bytes = new TextEncoder().encode('BEGIN:VCALENDAR')
    await queue({ attachment: { name: 'møte.ics', type: 'text/calendar', bytes } })
    await send()
    const [mail] = server.received
    expect(mail?.from).toBe('samstemt@example.no')
    expect(mail?.text).toContain('Hei, det står ingenting her.')
    expect(mail?.text).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(mail?.text).toContain(`Message-ID: <${(await mailRow()).id}@samstemt.test>`)
    expect(mail?.text).toContain('Content-Type: text/calendar')
  })

  test('waits while the mail server is away, and comes when it is back', async () => {
    const port = await freePort()
    const first = await withMail(port)
    await first.close()
    await queue()
    expect(await send()).toBe(0)
    expect(await mailRow()).toMatchObject({ tries: 1, sentAt: null, givenUpAt: null, lastCode: 'ESOCKET' })
    const back = await withMail(port)
    expect(await send(later(0.5))).toBe(0)
    expect(await send(later(2))).toBe(1)
    expect(back.received).toHaveLength(1)
  })

  test('does not cost the others a try when the server is away', async () => {
    const port = await freePort()
    await (await withMail(port)).close()
    await queue({ toAddress: 'en@example.no' })
    await queue({ toAddress: 'to@example.no' })
    await send()
    expect((await db().outgoingMail.findMany()).map(({ tries }) => tries).sort()).toEqual([0, 1])
  })

  test('to an address that is not there is given up, and the next one is sent', async () => {
    const server = await withMail()
    await queue({ toAddress: 'ingen@example.no' })
    server.refuse(550)
    expect(await send()).toBe(0)
    expect(await mailRow()).toMatchObject({ sentAt: null, lastCode: '550' })
    expect((await mailRow()).givenUpAt).not.toBeNull()
    server.refuse(null)
    await queue()
    expect(await send()).toBe(1)
    expect(server.received.map(({ to }) => to)).toEqual(['kari@example.no'])
  })

  test('is tried again for two days, and then no more', async () => {
    const server = await withMail()
    server.refuse(450)
    await queue()
    let minutes = 0
    for (let tries = 1; tries <= 12; tries += 1) {
      await send(later(minutes))
      minutes += 1441
    }
    expect(await mailRow()).toMatchObject({ tries: 10, lastCode: '450' })
    expect((await mailRow()).givenUpAt).not.toBeNull()
  })

  test('that a process took and died with is taken by another after a while', async () => {
    const server = await withMail()
    await queue()
    const dies = sendMail(() => new Promise(() => {}), later(0))
    await eventually('it is taken', async () => (await mailRow()).tries === 1)
    expect(await send(later(1))).toBe(0)
    expect(await send(later(6))).toBe(1)
    expect(server.received).toHaveLength(1)
    void dies
  })

  test('leaves neither address nor words in the log', async () => {
    const server = await withMail()
    server.refuse(550)
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    onTestFinished(() => written.mockRestore())
    await queue({ toAddress: 'hemmelig@example.no', subject: 'Ikke i loggen' })
    await send()
    const log = written.mock.calls.map(([line]) => String(line)).join('')
    expect(log).toContain('mail given up')
    expect(log).not.toMatch(/hemmelig|loggen|example/)
  })
})

describe('what has happened', () => {
  test('comes in one mail when it has been quiet, in the person’s language, without a word of what was written', async () => {
    const server = await withMail()
    const agreement = await anAgreement()
    const { reader, nav_leader } = agreement.office.people
    await giveAddress(reader, 'leser@example.no')
    await rememberLanguage(reader, 'nn')
    await mention(agreement, reader, 'Løyndom nummer éin')
    await mention(agreement, reader, 'Løyndom nummer to')
    await gatherMail(later(1))
    expect(await send(later(1))).toBe(0)
    await gatherMail(later(6))
    expect(await send(later(6))).toBe(1)
    const [mail] = server.received
    expect(mail?.to).toBe('leser@example.no')
    expect(mail?.text).toContain(`${nav_leader.name} nemnde deg i ein kommentar til punkt`)
    expect(mail?.text).toMatch(/http:\/\/samstemt\.test\/varsler\/[0-9a-f-]{36}/)
    expect(mail?.text).toContain('http://samstemt.test/varsler/innstillinger')
    expect(mail?.text).not.toContain('Løyndom')
    await gatherMail(later(60))
    expect(await send(later(60))).toBe(0)
  })

  test('is gathered once, though two processes do it at once', async () => {
    await withMail()
    const agreement = await anAgreement()
    const { reader } = agreement.office.people
    await giveAddress(reader, 'leser@example.no')
    await mention(agreement, reader, 'Hei')
    await Promise.all([gatherMail(later(6)), gatherMail(later(6)), gatherMail(later(6))])
    expect(await db().outgoingMail.count()).toBe(1)
  })

  test('is left alone while another process gathers for the same person', async () => {
    await withMail()
    const agreement = await anAgreement()
    const { reader } = agreement.office.people
    await giveAddress(reader, 'leser@example.no')
    await mention(agreement, reader, 'Hei')
    const letGo = await holdRow(database.url(), 'user_account', reader.userId)
    await gatherMail(later(6))
    expect(await db().outgoingMail.count()).toBe(0)
    await letGo()
    await gatherMail(later(6))
    expect(await db().outgoingMail.count()).toBe(1)
  })

  test('is not mailed to somebody who has read it, does not want it, or may no longer see it', async () => {
    await withMail()
    const agreement = await anAgreement()
    const { reader, caseworker, employee_rep } = agreement.office.people
    for (const person of [reader, caseworker, employee_rep]) {
      await giveAddress(person, `${person.userId}@example.no`)
      await mention(agreement, person, 'Hei')
    }
    await markRead(reader, 'all')
    await chooseMail(caseworker, { mine: 'none', others: 'none', reminders: 'none' })
    await db().membership.deleteMany({ where: { userId: employee_rep.userId } })
    await gatherMail(later(6))
    expect(await db().outgoingMail.count()).toBe(0)
    const userId = { in: [reader, caseworker, employee_rep].map((person) => person.userId) }
    expect(await db().notice.count({ where: { userId, mailedAt: null } })).toBe(0)
  })

  test('waits for half past seven when one wants it once a day', async () => {
    const server = await withMail()
    const agreement = await anAgreement()
    const { reader } = agreement.office.people
    await giveAddress(reader, 'leser@example.no')
    await chooseMail(reader, { mine: 'daily', others: 'daily', reminders: 'daily' })
    await mention(agreement, reader, 'Hei')
    await mention(agreement, reader, 'Hei igjen')
    // A Tuesday in March: what is due depends on the hour, and must not on the hour the test is run.
    await db().notice.updateMany({ data: { createdAt: new Date('2026-03-10T08:00:00+01:00') } })
    await gatherMail(new Date('2026-03-10T08:06:00+01:00'))
    expect(await db().outgoingMail.count()).toBe(0)
    await gatherMail(new Date('2026-03-11T07:29:00+01:00'), 'recent')
    expect(await db().notice.count({ where: { userId: reader.userId, mailedAt: null } })).toBe(2)
    await gatherMail(new Date('2026-03-11T07:31:00+01:00'), 'recent')
    expect(await send()).toBe(1)
    expect(server.received[0]?.text).toContain('Subject: Samstemt: 2 varsler')
  })

  test('is not queued where nobody has set up e-mail', async () => {
    const agreement = await anAgreement()
    const { reader } = agreement.office.people
    await giveAddress(reader, 'leser@example.no')
    await mention(agreement, reader, 'Hei')
    await gatherMail(later(6))
    expect(await queue()).toBe(false)
    expect(await db().outgoingMail.count()).toBe(0)
    expect(await mailSettings(reader)).toMatchObject({ way: 'off', address: 'leser@example.no' })
    expect(await noticesOf(reader)).toHaveLength(1)
  })
})

describe('in a demonstration', () => {
  beforeEach(() => setRuntime({ ...runtime(), demo: true }))

  test('it lies in the person’s own mailbox, and in nobody else’s', async () => {
    const agreement = await anAgreement()
    const { reader, caseworker } = agreement.office.people
    await mention(agreement, reader, 'Hei')
    expect(await openMailbox(reader)).toMatchObject([{ subject: expect.stringContaining('nevnte deg') }])
    expect(await openMailbox(caseworker)).toEqual([])
    expect(await openMailbox(reader)).toHaveLength(1)
  })

  test('there is no mailbox where e-mail is sent', async () => {
    await withMail()
    const { office } = await anAgreement()
    expect(await openMailbox(office.people.reader)).toBeNull()
  })
})

test('the process gathers and sends by itself, and stops at once', async () => {
  const server = await withMail()
  const agreement = await anAgreement()
  const { reader } = agreement.office.people
  await giveAddress(reader, 'leser@example.no')
  await mention(agreement, reader, 'Hei')
  await gatherFor(reader.userId, later(0), 0)
  const rounds = startRounds()
  await eventually('it is sent', () => server.received.length === 1)
  const began = performance.now()
  await rounds.close()
  // And not when the next round is due, twenty seconds later.
  expect(performance.now() - began).toBeLessThan(15_000)
})
