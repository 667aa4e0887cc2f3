import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { addDays, addMonths } from '#lib/agreements/calendar-day.ts'
import { documentText, readWord } from '#lib/export/testing/word-tree.ts'
import { annexesOf, takenAnnexes } from '#lib/meetings/annexes.ts'
import { setAttendance } from '#lib/meetings/minutes-doc.ts'
import { today } from '#lib/server/clock.ts'
import { addendaWord, minutesWord } from '#lib/server/close-minutes.ts'
import { db } from '#lib/server/db.ts'
import { appointDeputy, revokeDeputy } from '#lib/server/deputies.ts'
import { sha256 } from '#lib/server/hash.ts'
import { giveBack } from '#lib/server/kept-files.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { type AnnexUpload, addAnnex, readAnnex, takeOutAnnex } from '#lib/server/meeting-annexes.ts'
import { cancelMeeting, invitationWord, inviteToMeeting } from '#lib/server/meeting-invitation.ts'
import { addToMeeting, openMeeting, planMeeting, takeSuggestions } from '#lib/server/meetings.ts'
import { approveMinutes, openMinutes, sendMinutes } from '#lib/server/minutes.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { syncMinutes } from '#lib/server/sync-minutes.ts'
import { anOffice, type OfficeFixture } from '../support/builders.ts'
import { lockedPdf, pdfOf } from '../support/pdf.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase({ mail: true })

const ACCOUNTS = pdfOf([['Regnskap for kontoret']])
const refused = (error: string) => ({ ok: false, error })

const aMeeting = async ({ id, people }: OfficeFixture, date = addMonths(today(), 1)): Promise<string> => {
  const planned = await planMeeting(people.nav_leader, id, {
    date,
    from: '09:00',
    to: '11:00',
    place: 'Rådhuset',
    link: '',
    language: 'nb',
    itemsBy: today(),
    invitationBy: today(),
  })
  if (!planned.ok) throw new Error(planned.error)
  return planned.value.id
}
const viewOf = async (actor: Actor, id: string) => {
  const opened = await openMeeting(actor, id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
const attach = (actor: Actor, id: string, given: Partial<AnnexUpload> = {}) =>
  addAnnex(actor, id, {
    item: 'status',
    title: 'Hemmelig regnskap',
    name: 'regnskap.pdf',
    bytes: ACCOUNTS,
    ...given,
  })
const attached = async (...given: Parameters<typeof attach>): Promise<string> => {
  const done = await attach(...given)
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}
const another = (word: string) => pdfOf([[word]])
const toldOf = async (actor: Actor, kind: string) =>
  (await noticesOf(actor)).filter((notice) => notice.kind === kind)
const invite = async (office: OfficeFixture, id: string, ...to: readonly Actor[]) => {
  const sent = await inviteToMeeting(office.people.nav_leader, id, {
    to: to.map(({ userId }) => userId),
    others: '',
  })
  if (!sent.ok) throw new Error(sent.error)
}
const withAddress = async (actor: Actor): Promise<string> => {
  const email = `${actor.userId}@example.org`
  await db().user.update({ where: { id: actor.userId }, data: { email } })
  return email
}
const lettersTo = (actor: Actor) =>
  db().outgoingMail.findMany({ where: { toUserId: actor.userId }, orderBy: { createdAt: 'asc' } })
const textOf = async (response: Response | null): Promise<string> => {
  if (!response) throw new Error('there is no such file')
  return documentText(readWord(Buffer.from(await response.arrayBuffer())))
}
/** The owner's proposal on the agenda: the id of the item. */
const proposedItem = async (office: OfficeFixture, id: string, by: Actor): Promise<string> => {
  const about = { title: 'Kommunebrevet', type: 'information', minutes: 10, why: '' }
  await addToMeeting(by, id, { kind: 'item-proposed', id: 'p1', ...about })
  await takeSuggestions(office.people.nav_leader, id, ['proposed:p1'])
  const { meeting } = await viewOf(by, id)
  return meeting.items.find(({ source }) => source === 'proposed:p1')?.id ?? ''
}

describe('a file that goes with an item', () => {
  test('is kept as it came, with its hash, and whoever reads the meeting reads it', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    const file = await attached(people.nav_leader, id, { name: 'C:\\saker\\regnskap.pdf' })
    for (const reader of [
      people.municipal_director,
      people.state_director,
      people.employee_rep,
      people.reader,
    ]) {
      const read = await readAnnex(reader, id, file)
      expect(read).toMatchObject({ ok: true, value: { kind: 'pdf', name: 'regnskap.pdf' } })
      expect(read.ok && Buffer.from(read.value.bytes).equals(ACCOUNTS)).toBe(true)
    }
    const event = await db().auditEvent.findFirstOrThrow({ where: { kind: 'meeting-annex-added' } })
    expect(event).toMatchObject({
      actorId: people.nav_leader.userId,
      details: { meeting: id, file, sha256: sha256(ACCOUNTS) },
    })
  })
  test('has a title that the database can keep, whatever was sent', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const { nav_leader } = office.people
    await attached(nav_leader, id, { title: `Regn\0skap ${'a'.repeat(190)}\u{1F4C4}` })
    const { meeting } = await viewOf(nav_leader, id)
    expect(meeting.annexes[0]?.title).toBe(`Regnskap ${'a'.repeat(190)}`)
    const renamed = { kind: 'item-changed', id: 'status', title: 'Sta\0tus', type: 'discussion', minutes: 5 }
    expect(await addToMeeting(nav_leader, id, renamed)).toEqual(refused('invalid'))
  })
  test('to a stranger there is no such meeting, and it is not found in another meeting', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const file = await attached(office.people.nav_leader, id)
    const elsewhere = await anOffice('Granli')
    const { nav_leader: stranger } = elsewhere.people
    expect(await readAnnex(stranger, id, file)).toEqual(refused('not-found'))
    expect(await attach(stranger, id)).toEqual(refused('not-found'))
    expect(await takeOutAnnex(stranger, id, file)).toEqual(refused('not-found'))
    const other = await aMeeting(elsewhere)
    expect(await readAnnex(stranger, other, file)).toEqual(refused('not-found'))
    expect(await takeOutAnnex(stranger, other, file)).toEqual(refused('gone'))
  })
  test('is put there by the NAV leader, and by those who asked for the item, at that item only', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    const item = await proposedItem(office, id, people.state_director)
    expect(await attach(people.state_caseworker, id, { item })).toMatchObject({ ok: true })
    expect(await attach(people.state_director, id)).toEqual(refused('forbidden'))
    for (const actor of [people.municipal_director, people.employee_rep, people.reader])
      expect(await attach(actor, id, { item })).toEqual(refused('forbidden'))
    expect((await viewOf(people.state_director, id)).annexRights.attachTo).toEqual([item])
    expect((await viewOf(people.municipal_director, id)).annexRights.attachTo).toEqual([])
  })
  test('is taken out by its own side and the NAV leader, and then read by nobody', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    const item = await proposedItem(office, id, people.state_director)
    const theirs = await attached(people.state_director, id, { item })
    const leaders = await attached(people.nav_leader, id, { item, bytes: another('Brev') })
    expect(await takeOutAnnex(people.municipal_director, id, theirs)).toEqual(refused('forbidden'))
    expect(await takeOutAnnex(people.state_director, id, leaders)).toEqual(refused('forbidden'))
    expect(await takeOutAnnex(people.state_caseworker, id, theirs)).toEqual({ ok: true, value: { item } })
    expect(await readAnnex(people.nav_leader, id, theirs)).toEqual(refused('not-found'))
    expect(await takeOutAnnex(people.nav_leader, id, theirs)).toEqual(refused('gone'))
    expect(await db().meetingFile.count({ where: { meetingId: id } })).toBe(2)
    expect(await db().auditEvent.count({ where: { kind: 'meeting-annex-removed' } })).toBe(1)
  })
  test('is not taken out behind the back of the one who put it there, sent or not', async () => {
    const office = await anOffice()
    const { nav_leader, state_director, state_caseworker } = office.people
    const id = await aMeeting(office)
    const item = await proposedItem(office, id, state_director)
    const early = await attached(state_director, id, { item })
    await takeOutAnnex(nav_leader, id, early)
    const sent = await attached(state_director, id, { item, bytes: another('Brev') })
    await invite(office, id, state_director)
    await takeOutAnnex(nav_leader, id, sent)
    const told = await toldOf(state_director, 'annex-taken-out')
    const { date } = (await viewOf(nav_leader, id)).meeting.plan
    const about = { actorName: nav_leader.name, subjectId: id, dueOn: date, officeId: office.id }
    expect(told).toMatchObject([about, about])
    for (const actor of [nav_leader, state_caseworker])
      expect(await toldOf(actor, 'annex-taken-out')).toEqual([])
  })
  test('is taken out by the one who put it there without anybody being told', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const item = await proposedItem(office, id, office.people.state_director)
    const own = await attached(office.people.state_director, id, { item })
    await takeOutAnnex(office.people.state_director, id, own)
    for (const actor of Object.values(office.people))
      expect(await toldOf(actor, 'annex-taken-out')).toEqual([])
  })
  test('is what it contains, whatever it is called', async () => {
    const office = await anOffice()
    const { nav_leader } = office.people
    const id = await aMeeting(office)
    const zip = (parts: Record<string, string>) =>
      Buffer.from(
        zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
      )
    const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
    const kinds: [Buffer<ArrayBuffer>, string, string][] = [
      [zip({ 'word/document.xml': 'a' }), 'brev.docx', 'brev.docx'],
      [zip({ 'xl/workbook.xml': 'a' }), 'tall', 'tall.xlsx'],
      [zip({ 'ppt/presentation.xml': 'a' }), 'vis.pptx', 'vis.pptx'],
      [zip({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'brev.odt', 'brev.odt'],
      [PNG, 'bilde.exe', 'bilde.exe.png'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'bilde.JPEG', 'bilde.JPEG'],
    ]
    for (const [bytes, name, kept] of kinds) {
      const file = await attached(nav_leader, id, { bytes, name })
      expect(await readAnnex(nav_leader, id, file)).toMatchObject({ ok: true, value: { name: kept } })
    }
    const many = Array.from({ length: 10_000 }, (_, at) => [`word/media/${at}`, ''] as const)
    const hidden = zip({
      'word/document.xml': 'a',
      ...Object.fromEntries(many),
      'word/vbaProject.bin': 'a',
    })
    const wrong: [Buffer<ArrayBuffer>, string][] = [
      [Buffer.from('<script>alert(1)</script>'), 'wrong-type'],
      [zip({ 'a.txt': 'a' }), 'wrong-type'],
      [zip({ 'word/document.xml': 'a', 'word/vbaProject.bin': 'a' }), 'wrong-type'],
      [hidden, 'wrong-type'],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'encrypted'],
      [lockedPdf(), 'encrypted'],
      [Buffer.from('PK\u0003\u0004halv', 'latin1'), 'damaged'],
      [Buffer.from(''), 'empty'],
      [Buffer.alloc(25_000_001), 'too-large'],
    ]
    for (const [bytes, error] of wrong)
      expect(await attach(nav_leader, id, { bytes, name: 'regnskap.pdf' })).toEqual(refused(error))
  })
  test('is there once, however often it is sent, and there are no more than the disk is to hold', async () => {
    const office = await anOffice()
    const { nav_leader } = office.people
    const id = await aMeeting(office)
    const file = await attached(nav_leader, id)
    expect(await attach(nav_leader, id)).toEqual({ ok: true, value: { id: file, isNew: false } })
    for (let at = 1; at < 60; at += 1) await attached(nav_leader, id, { bytes: another(String(at)) })
    expect(await attach(nav_leader, id, { bytes: another('60') })).toEqual(refused('too-many'))
    expect(await attach(nav_leader, id)).toMatchObject({ ok: true })
  })
  test('is called what the file is called, when nobody gives it a title', async () => {
    const office = await anOffice()
    const { nav_leader } = office.people
    const id = await aMeeting(office)
    await attached(nav_leader, id, { title: '  ', name: 'Regnskap 2026.pdf' })
    expect((await viewOf(nav_leader, id)).meeting.annexes).toMatchObject([{ title: 'Regnskap 2026' }])
  })
  test('never changes, nor goes, in the database', async () => {
    const office = await anOffice()
    const id = await aMeeting(office)
    const file = await attached(office.people.nav_leader, id)
    const where = { id: file }
    await expect(db().meetingFile.update({ where, data: { name: 'x.pdf' } })).rejects.toThrow()
    await expect(db().meetingFile.delete({ where })).rejects.toThrow()
  })
  test('is given to nobody when it is not what was stored', () => {
    const file = { id: 'x', kind: 'pdf', name: 'a.pdf', sha256: sha256(ACCOUNTS), bytes: ACCOUNTS }
    expect(giveBack(file)).toMatchObject({ ok: true })
    expect(() => giveBack({ ...file, bytes: another('noe annet') })).toThrow('not the one that was stored')
    expect(giveBack(null)).toEqual(refused('not-found'))
  })
  test('stays where it is once the meeting is cancelled, or its minutes are with the owners', async () => {
    const office = await anOffice()
    const { nav_leader, reader } = office.people
    const id = await aMeeting(office)
    const file = await attached(nav_leader, id)
    await cancelMeeting(nav_leader, id, 'Sykdom')
    expect(await attach(nav_leader, id, { bytes: another('Brev') })).toEqual(refused('cancelled'))
    expect(await takeOutAnnex(nav_leader, id, file)).toEqual(refused('cancelled'))
    expect((await viewOf(nav_leader, id)).annexRights).toMatchObject({ attachTo: [], takeOut: [] })
    expect(await readAnnex(reader, id, file)).toMatchObject({ ok: true })
  })
  test('keeps its item on the agenda', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    const item = await proposedItem(office, id, people.state_director)
    const file = await attached(people.nav_leader, id, { item })
    const remove = () => addToMeeting(people.nav_leader, id, { kind: 'item-removed', id: item })
    expect(await remove()).toEqual(refused('has-annexes'))
    await takeOutAnnex(people.nav_leader, id, file)
    expect(await remove()).toMatchObject({ ok: true })
  })
})

describe('annexes in the invitation', () => {
  test('are listed under their item, with what has come and gone since the one before', async () => {
    const office = await anOffice()
    const { people } = office
    const id = await aMeeting(office)
    const wrong = await attached(people.nav_leader, id, { title: 'Feil fil', bytes: another('Feil') })
    await takeOutAnnex(people.nav_leader, id, wrong)
    const first = await attached(people.nav_leader, id, { title: 'Utkast til regnskap' })
    await invite(office, id, people.state_director)
    expect(await textOf(await invitationWord(people.state_director, id))).toContain(
      'Vedlegg 1: Utkast til regnskap',
    )
    await takeOutAnnex(people.nav_leader, id, first)
    await attached(people.nav_leader, id, { title: 'Regnskap', bytes: another('Regnskap') })
    const { meeting } = await viewOf(people.reader, id)
    expect(meeting.isChangedSinceInvitation).toBe(true)
    expect(annexesOf(meeting, 'status')).toMatchObject([{ number: 2, title: 'Regnskap' }])
    expect(takenAnnexes(meeting, 'status')).toMatchObject([{ number: 1, title: 'Utkast til regnskap' }])
    await invite(office, id, people.state_director)
    const again = await textOf(await invitationWord(people.state_director, id))
    expect(again).toContain('Vedlegg 2: Regnskap (nytt siden forrige innkalling)')
    expect(again).toContain('Sak 1, vedlegg 1: Utkast til regnskap')
    expect(again).not.toContain('Feil fil')
    await invite(office, id, people.state_director)
    expect(await textOf(await invitationWord(people.state_director, id))).not.toContain('nytt siden')
  })
  test('are told of in the mail, and never what they are called', async () => {
    const office = await anOffice()
    const { people } = office
    await withAddress(people.state_director)
    const id = await aMeeting(office)
    await invite(office, id, people.state_director)
    await attached(people.nav_leader, id)
    await invite(office, id, people.state_director)
    await invite(office, id, people.state_director)
    const said = (await lettersTo(people.state_director)).map(({ text }) => [
      text.includes('Saklista har vedlegg.'),
      text.includes('Vedleggene er endret'),
      /hemmelig/i.test(text),
    ])
    expect(said).toEqual([
      [false, false, false],
      [true, true, false],
      [true, false, false],
    ])
  })
})

describe('somebody who is left out of a new invitation', () => {
  test('is told, and the meeting leaves that calendar and no other', async () => {
    const office = await anOffice()
    const { people } = office
    const email = await withAddress(people.employee_rep)
    await withAddress(people.state_director)
    const id = await aMeeting(office)
    await invite(office, id, people.state_director, people.employee_rep)
    await invite(office, id, people.state_director)
    const [first, left, ...more] = await lettersTo(people.employee_rep)
    expect(more).toEqual([])
    const fileOf = (letter: typeof left) => Buffer.from(letter?.attachment ?? []).toString()
    expect(left?.subject).toContain('Du er ikke lenger kalt inn')
    const unfolded = fileOf(left).replace(/\r\n /g, '')
    expect(unfolded).toContain('METHOD:CANCEL')
    expect(unfolded).toContain(`MAILTO:${email}`)
    expect(unfolded).not.toContain('STATUS')
    const uid = /UID:.*/.exec(fileOf(first))?.[0]
    expect(uid && unfolded.includes(uid)).toBe(true)
    const notices = await db().notice.findMany({ where: { userId: people.employee_rep.userId } })
    expect(notices.map(({ kind }) => kind)).toEqual(['meeting-invited', 'meeting-left-out'])
    const [, again] = await lettersTo(people.state_director)
    expect(fileOf(again)).toContain('METHOD:REQUEST')
    await invite(office, id, people.state_director)
    expect(await lettersTo(people.employee_rep)).toHaveLength(2)
  })
})

describe('a deputy’s answer', () => {
  const withDeputy = async () => {
    const office = await anOffice()
    const { municipal_director, caseworker } = office.people
    const period = { directorId: municipal_director.userId, deputyId: caseworker.userId }
    const made = await appointDeputy(municipal_director, office.id, {
      ...period,
      from: today(),
      to: addDays(today(), 7),
    })
    if (!made.ok) throw new Error(made.error)
    const deputy = await loadActor(caseworker.userId)
    if (!deputy) throw new Error('the deputy is gone')
    return { office, deputy, appointed: made.value.id, id: await aMeeting(office) }
  }
  const answer = (actor: Actor, id: string, director: Actor) =>
    addToMeeting(actor, id, { kind: 'answered', answer: 'absent', note: '', for: director.userId })

  test('is the director’s, and everybody sees who gave it', async () => {
    const { office, deputy, id } = await withDeputy()
    const { municipal_director, state_director } = office.people
    await invite(office, id, municipal_director, state_director)
    expect((await viewOf(deputy, id)).answersFor).toMatchObject({ id: municipal_director.userId })
    expect(await answer(deputy, id, municipal_director)).toMatchObject({ ok: true })
    const { attendance } = await viewOf(state_director, id)
    expect(attendance.find((one) => one.id === municipal_director.userId)?.reply).toEqual({
      answer: 'absent',
      note: '',
      saidBy: deputy.name,
    })
    expect(await db().auditEvent.findFirstOrThrow({ where: { kind: 'meeting-answered-for' } })).toMatchObject(
      {
        actorId: deputy.userId,
        details: { meeting: id, director: municipal_director.userId },
      },
    )
    await addToMeeting(municipal_director, id, { kind: 'answered', answer: 'coming', note: '' })
    const after = (await viewOf(state_director, id)).attendance
    expect(after.find((one) => one.id === municipal_director.userId)?.reply).toMatchObject({
      answer: 'coming',
      saidBy: null,
    })
  })
  test('is told to the director, and to nobody else; the director’s own is told to nobody', async () => {
    const { office, deputy, id } = await withDeputy()
    const { municipal_director, state_director, nav_leader } = office.people
    await invite(office, id, municipal_director, state_director)
    await answer(deputy, id, municipal_director)
    await addToMeeting(municipal_director, id, { kind: 'answered', answer: 'coming', note: '' })
    await addToMeeting(state_director, id, { kind: 'answered', answer: 'coming', note: '' })
    expect(await toldOf(municipal_director, 'answered-for-you')).toMatchObject([
      { actorName: deputy.name, subjectId: id, detail: 'absent', officeId: office.id },
    ])
    for (const actor of [deputy, state_director, nav_leader])
      expect(await toldOf(actor, 'answered-for-you')).toEqual([])
  })
  test('is refused for another director, from somebody who is no deputy, and when the time is over', async () => {
    const { office, deputy, appointed, id } = await withDeputy()
    const { municipal_director, state_director, state_caseworker } = office.people
    await invite(office, id, municipal_director, state_director)
    expect(await answer(deputy, id, state_director)).toEqual(refused('not-yours'))
    expect(await answer(state_caseworker, id, state_director)).toEqual(refused('not-yours'))
    expect(await answer(state_director, id, municipal_director)).toEqual(refused('not-yours'))
    await revokeDeputy(municipal_director, office.id, appointed)
    const after = await loadActor(deputy.userId)
    expect(after && (await answer(after, id, municipal_director))).toEqual(refused('not-yours'))
  })
  test('is refused when the director is not called', async () => {
    const { office, deputy, id } = await withDeputy()
    await invite(office, id, office.people.state_director)
    expect((await viewOf(deputy, id)).answersFor).toBeNull()
    expect(await answer(deputy, id, office.people.municipal_director)).toEqual(refused('not-invited'))
  })
})

describe('what is added to final minutes', () => {
  const closed = async () => {
    const office = await anOffice()
    const { nav_leader, municipal_director, state_director } = office.people
    const id = await aMeeting(office, today())
    await attached(nav_leader, id, { title: 'Regnskap 2026' })
    const doc = new Y.Doc()
    setAttendance(doc, nav_leader.userId, 'present')
    await syncMinutes(nav_leader, id, { since: 0, updates: [Y.encodeStateAsUpdate(doc)], at: null })
    const opened = await openMinutes(nav_leader, id)
    if (!opened.ok) throw new Error(opened.error)
    const { hash, commentBy } = opened.value
    await sendMinutes(nav_leader, id, { hash, commentBy })
    for (const director of [municipal_director, state_director]) await approveMinutes(director, id, hash)
    return { office, id, hash }
  }
  test('is a Word file of its own that says which minutes it is of; theirs stays as it was, letter by letter', async () => {
    const { office, id, hash } = await closed()
    const { nav_leader, reader } = office.people
    expect(await addendaWord(reader, id)).toBeNull()
    const sealed = await (await minutesWord(reader, id))?.arrayBuffer()
    await addToMeeting(nav_leader, id, { kind: 'addendum', id: 'a', text: 'Per var til stede.' })
    await addToMeeting(nav_leader, id, { kind: 'addendum', id: 'b', text: 'Fristen er i mai.' })
    const text = await textOf(await addendaWord(reader, id))
    for (const said of ['Per var til stede.', 'Fristen er i mai.', hash, nav_leader.name, 'Tillegg 2'])
      expect(text).toContain(said)
    const after = await (await minutesWord(reader, id))?.arrayBuffer()
    expect(after && sealed && Buffer.from(after).equals(Buffer.from(sealed))).toBe(true)
    expect(documentText(readWord(Buffer.from(after ?? new ArrayBuffer(0))))).toContain(
      'Vedlegg 1: Regnskap 2026',
    )
  })
  test('is nobody’s who does not read the meeting', async () => {
    const { office, id } = await closed()
    await addToMeeting(office.people.nav_leader, id, { kind: 'addendum', id: 'a', text: 'Rettelse' })
    expect(await addendaWord((await anOffice('Granli')).people.nav_leader, id)).toBeNull()
  })
})
