/** The minutes of a meeting: the line of the pages, over requests that go through the same broken networks. */
import * as Y from 'yjs'
import { choose, setAttendance, textName } from '#lib/meetings/minutes-doc.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { planMeeting } from '#lib/server/meetings.ts'
import { storedMinutes } from '#lib/server/minutes-doc.ts'
import { openMinutesLine } from '../../components/minutes/minutes-line.ts'
import { anOffice } from '../support/builders.ts'
import { openKeptOutbox } from './kept-outbox.ts'
import { charactersIn } from './ledger.ts'
import type { Place, Subject, Writing } from './subject.ts'
import type { Tab, TabStatus } from './tab.ts'

const ITEM = 'status'
const TEXTS = [textName('note', ITEM), textName('conclusion', ITEM)] as const
const ROWS = 'SELECT seq, update FROM minutes_update WHERE meeting_id = $1 AND seq > $2 ORDER BY seq'
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())
const EVERY_MS = 60
const PATIENCE_MS = 2000

const openMinutesTab = (meeting: string, { url, user, cookie, origin, store, report }: Place): Tab => {
  let status: TabStatus = { state: 'connecting' }
  let last: string | undefined
  let isGone = false
  const post = (address: string, body: string) =>
    fetch(address, {
      method: 'POST',
      body,
      headers: { cookie, origin },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  const line = openMinutesLine({
    address: `${url}/kontor/her/moter/${meeting}/referat/synk`,
    user,
    outbox: openKeptOutbox(store),
    start: { seq: 0, state: NOTHING },
    report: (now) => {
      status = now
      if (!isGone) report(now)
    },
    heard: () => {},
    send: (address, body) => {
      if (isGone) return Promise.reject(new Error('the tab is gone'))
      last = body
      return post(address, body)
    },
    every: () => EVERY_MS,
  })
  return {
    doc: line.doc,
    status: () => status,
    mayWrite: () => !isGone,
    repeatLater: (ms) => {
      const again = last
      setTimeout(() => {
        if (again) void post(`${url}/kontor/her/moter/${meeting}/referat/synk`, again).catch(() => {})
      }, ms)
    },
    vanish: () => {
      isGone = true
      line.stop()
    },
  }
}

const writeInMinutes = ({ doc, writer, ledger, random }: Writing): void => {
  const share = random.share()
  if (share < 0.05) choose(doc, 'decision', ITEM, random.pick(['agreed', 'postponed', '']))
  else if (share < 0.08) setAttendance(doc, 'abc-1', 'present')
  else {
    const text = doc.getText(random.pick(TEXTS))
    const at = random.between(0, text.length)
    const passage = share < 0.15 ? text.toString().slice(at, at + 3) : ''
    ledger.remove(passage)
    text.delete(at, passage.length)
    text.insert(at, ledger.type(writer))
  }
}

export const minutesToWrite = async (): Promise<Subject> => {
  const { id: office, people } = await anOffice()
  const day = today()
  const planned = await planMeeting(people.nav_leader, office, {
    date: day,
    from: '09:00',
    to: '11:00',
    place: 'Rådhuset',
    link: '',
    language: 'nb',
    itemsBy: day,
    invitationBy: day,
  })
  if (!planned.ok) throw new Error(planned.error)
  const { id } = planned.value
  return {
    people,
    openTab: (place) => openMinutesTab(id, place),
    write: writeInMinutes,
    load: async () => (await db().$transaction((tx) => storedMinutes(tx, id))).doc,
    charactersOf: (doc) => charactersIn(TEXTS.map((name) => doc.getText(name).toString()).join()),
    contentOf: (doc) =>
      JSON.stringify([
        ...TEXTS.map((name) => doc.getText(name).toString()),
        Object.entries(doc.getMap('fields').toJSON()).sort(),
      ]),
    rows: { sql: ROWS, id },
    wrongIn: async (_doc, world) => {
      const rows = await world.query<{ seq: number }>(ROWS, [id, 0])
      return rows.flatMap(({ seq }, at) => (seq === at + 1 ? [] : [`row ${at + 1} has number ${seq}`]))
    },
  }
}
