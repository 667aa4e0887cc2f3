/** What is made once when minutes become final: the Word file and a line in the log; and what is added afterwards. */
import type { Actor } from '#lib/access/actor.ts'
import { addDays, type Day } from '#lib/agreements/calendar-day.ts'
import { addendaPaperOf } from '#lib/export/addenda-paper.ts'
import { exportPaper } from '#lib/export/export-paper.ts'
import { attachment, paperFileName } from '#lib/export/file-name.ts'
import { minutesPaperOf } from '#lib/export/minutes-paper.ts'
import type { Paper } from '#lib/export/paper.ts'
import { minutesPaper } from '#lib/i18n/texts/minutes-paper.ts'
import { isClosed, lacksApproval, type Meeting } from '#lib/meetings/meeting.ts'
import { audit } from './audit.ts'
import { now, today } from './clock.ts'
import { db, type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { loadMeeting, type MeetingRow, reachMeeting } from './meetings.ts'
import { sentMinutes } from './minutes-text.ts'
import { notifyOffice } from './notices.ts'
import { readersOf } from './tell-of-meeting.ts'
import { WORD } from './version-word.ts'

/** The day minutes became final; null: they have not. */
export const closedOn = (meeting: Meeting, day: Day): Day | null => {
  const { minutes } = meeting
  if (!minutes || !isClosed(meeting, day)) return null
  if (lacksApproval(minutes).length > 0) {
    const after = addDays(minutes.commentBy, 1)
    return minutes.quietFrom !== null && minutes.quietFrom > after ? minutes.quietFrom : after
  }
  return (
    minutes.approvals
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? day
  )
}

/** Under the meeting's row lock. True when they are closed, now or before. */
export const closeMinutes = async (
  tx: Tx,
  row: Pick<MeetingRow, 'id' | 'officeId'>,
  meeting: Meeting,
): Promise<boolean> => {
  const { minutes } = meeting
  const day = closedOn(meeting, today())
  if (!minutes || day === null) return false
  if (await tx.closedMinutes.findUnique({ where: { meetingId: row.id }, select: { number: true } }))
    return true
  const word = await exportPaper(await paperOf(tx, row, meeting), { now: now(), author: 'Samstemt' })
  await tx.closedMinutes.create({
    data: {
      meetingId: row.id,
      number: minutes.number,
      word: new Uint8Array(word),
      wordHash: sha256(word),
      closedOn: new Date(day),
    },
  })
  await notifyOffice(
    tx,
    null,
    { id: row.officeId },
    {
      kind: 'minutes-final',
      subjectId: row.id,
      dueOn: meeting.plan.date,
      to: await readersOf(tx, row.officeId, meeting),
    },
  )
  // In the name of the one whose approval was the last, or who sent them.
  const actorId = (lacksApproval(minutes).length === 0 ? minutes.approvals.at(-1)?.by : minutes.by)?.userId
  await audit(tx, {
    kind: 'minutes-closed',
    actorId: actorId ?? minutes.by.userId,
    officeId: row.officeId,
    details: { meeting: row.id, hash: minutes.hash },
  })
  return true
}

const paperOf = async (tx: Tx, { id }: { id: string }, meeting: Meeting): Promise<Paper> => {
  const number = meeting.minutes?.number ?? 0
  const { minutes, hash } = await sentMinutes(tx, id, number)
  const parties = await tx.party.findMany({
    where: { id: { in: [...(meeting.minutes?.owners ?? [])] } },
    select: { id: true, organisation: true },
  })
  return minutesPaperOf(minutes, {
    hash,
    sent: meeting.minutes,
    closedOn: closedOn(meeting, today()),
    owners: parties,
  })
}

/** Those whose last day has passed without an objection, when somebody looks and each hour. */
export const closeAllMinutes = async (): Promise<void> => {
  const waiting = await db().meeting.findMany({
    where: { minutes: { some: {}, every: { closed: null } } },
    select: { id: true, officeId: true },
  })
  for (const row of waiting)
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM meeting WHERE id = ${row.id}::uuid FOR UPDATE`
      await closeMinutes(tx, row, await loadMeeting(tx, row.id))
    })
}

/** The file that was made when they were closed; until then as they are, marked as not final. Null: not for this person. */
export const minutesWord = (actor: Actor, id: string): Promise<Response | null> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read', 'locked')
    if (!reached.ok) return null
    const meeting = await loadMeeting(tx, id)
    if (!meeting.minutes) return null
    await closeMinutes(tx, reached.value, meeting)
    const closed = await tx.closedMinutes.findUnique({ where: { meetingId: id } })
    const bytes =
      closed?.word ??
      (await exportPaper(await paperOf(tx, reached.value, meeting), { now: now(), author: 'Samstemt' }))
    const { language, date } = meeting.plan
    const name = paperFileName(minutesPaper[language].fileName, `Nav ${reached.value.office.name}`, date)
    return wordOf(bytes, { name })
  })

/** What has been added since, as a file of its own: the sealed one stays as it was made. Null: nothing, or not for this person. */
export const addendaWord = (actor: Actor, id: string): Promise<Response | null> =>
  withActor(actor, async (tx) => {
    const reached = await reachMeeting(tx, actor, id, 'read')
    if (!reached.ok) return null
    const meeting = await loadMeeting(tx, id)
    const { minutes, addenda, plan } = meeting
    const closed = closedOn(meeting, today())
    if (!minutes || closed === null || addenda.length === 0) return null
    const users = await tx.user.findMany({
      where: { id: { in: addenda.map(({ by }) => by.userId) } },
      select: { id: true, name: true },
    })
    const paper = addendaPaperOf({
      office: reached.value.office.name,
      language: plan.language,
      date: plan.date,
      minutes: { hash: minutes.hash, closedOn: closed },
      addenda: addenda.map(({ text, on, by }) => ({
        text,
        on,
        name: users.find((user) => user.id === by.userId)?.name ?? '',
      })),
    })
    return wordOf(await exportPaper(paper, { now: now(), author: 'Samstemt' }), {
      name: paperFileName(minutesPaper[plan.language].addenda.fileName, paper.office, plan.date),
    })
  })

const wordOf = (bytes: Uint8Array, { name }: { name: string }): Response =>
  new Response(Buffer.from(bytes), {
    headers: { 'Content-Type': WORD, 'Content-Disposition': attachment(name), 'Cache-Control': 'no-store' },
  })
