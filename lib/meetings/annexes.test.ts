import { describe, expect, test } from 'vitest'
import { annexChanges, annexesOf, takenAnnexes, wasSent } from './annexes.ts'
import type { Meeting } from './meeting.ts'
import type { Happened, MeetingEvent } from './meeting-event.ts'
import { minutesText } from './minutes.ts'
import { meetingOf, reduceMeeting } from './reduce-meeting.ts'

const by = (event: MeetingEvent): Happened => ({
  event,
  by: { userId: 'leder', partyId: null },
  on: '2027-02-01',
})
const planned = by({
  kind: 'planned',
  plan: {
    date: '2027-03-26',
    from: '09:00',
    to: '11:00',
    place: 'Rådhuset',
    link: '',
    language: 'nb',
    itemsBy: '2027-03-05',
    invitationBy: '2027-03-12',
  },
  status: { title: 'Status', type: 'discussion', minutes: 15 },
})
const take = (id: string) =>
  by({
    kind: 'item-taken',
    item: { id, title: id, type: 'discussion', minutes: 10, source: null, clause: null, note: '' },
    before: null,
  })
const add = (id: string, item = 'status') =>
  by({
    kind: 'annex-added',
    id,
    item,
    title: id,
    name: `${id}.pdf`,
    fileKind: 'pdf',
    size: 1,
    sha256: 'a'.repeat(64),
  })
const out = (id: string) => by({ kind: 'annex-removed', id })
const invite = by({ kind: 'invited', to: ['kari'], others: '' })
const meeting = (...events: Happened[]): Meeting => {
  const made = meetingOf([planned, ...events])
  if (!made) throw new Error('never planned')
  return made
}
const names = (annexes: readonly { id: string; number: number }[]) =>
  annexes.map(({ id, number }) => `${number} ${id}`)

describe('annexes of an item', () => {
  test('are numbered within the item, in the order they came', () => {
    const made = meeting(take('a'), add('x'), add('y', 'a'), add('z'))
    expect(names(annexesOf(made, 'status'))).toEqual(['1 x', '2 z'])
    expect(names(annexesOf(made, 'a'))).toEqual(['1 y'])
  })
  test('that nobody has been sent go without a trace, and leave their number to the next', () => {
    const made = meeting(add('x'), add('y'), out('x'))
    expect(names(annexesOf(made, 'status'))).toEqual(['1 y'])
    expect(takenAnnexes(made, 'status')).toEqual([])
  })
  test('that were sent are known as sent, and their number is never another’s', () => {
    const made = meeting(add('x'), add('y'), invite, out('x'), add('z'))
    expect(names(annexesOf(made, 'status'))).toEqual(['2 y', '3 z'])
    expect(names(takenAnnexes(made, 'status'))).toEqual(['1 x'])
    expect([wasSent(made, 'x'), wasSent(made, 'z')]).toEqual([true, false])
  })
  test('make the invitation that is out another than the meeting', () => {
    expect(meeting(add('x')).isChangedSinceInvitation).toBe(false)
    expect(meeting(invite, add('x')).isChangedSinceInvitation).toBe(true)
    expect(meeting(add('x'), invite, out('x')).isChangedSinceInvitation).toBe(true)
  })
  test('hold their item on the agenda, and are not taken out twice', () => {
    const remove = by({ kind: 'item-removed', id: 'a' })
    const why = (event: Happened, ...events: Happened[]) => {
      const reduced = reduceMeeting(meeting(...events), event)
      return reduced.ok ? 'taken' : reduced.why
    }
    expect(why(remove, take('a'), add('x', 'a'))).toBe('has-annexes')
    expect(why(remove, take('a'), add('x', 'a'), invite, out('x'))).toBe('taken')
    expect(why(out('x'), add('x'), out('x'))).toBe('gone')
    expect(why(add('x', 'borte'))).toBe('gone')
  })
})

describe('what a new invitation says of them', () => {
  const changes = (...events: Happened[]) => {
    const { added, removed } = annexChanges(meeting(...events))
    return { added: names(added), removed: names(removed) }
  }
  const NOTHING = { added: [], removed: [] }

  test('is nothing, the first time', () => {
    expect(changes(add('x'))).toEqual(NOTHING)
    expect(changes(add('x'), invite)).toEqual(NOTHING)
  })
  test('is what has come and gone since, before it is sent and when it has been', () => {
    const since = [add('x'), invite, add('y'), out('x')]
    const said = { added: ['2 y'], removed: ['1 x'] }
    expect(changes(...since)).toEqual(said)
    expect(changes(...since, invite)).toEqual(said)
    expect(changes(...since, invite, invite)).toEqual(NOTHING)
  })
  test('names what went with its item', () => {
    const { removed } = annexChanges(
      meeting(take('a'), add('x', 'a'), invite, out('x'), by({ kind: 'item-removed', id: 'a' })),
    )
    expect(removed).toMatchObject([{ id: 'x', itemNumber: null }])
  })
})

test('minutes that were sent before there were annexes are read as they were', () => {
  const text = {
    office: 'Fossdal',
    language: 'nb',
    date: '2027-03-26',
    from: '09:00',
    to: '11:00',
    place: '',
    attendees: [],
    others: '',
    items: [
      {
        id: 'status',
        number: 1,
        title: 'Status',
        type: 'discussion',
        clause: null,
        clauseNumber: null,
        annex: null,
        note: '',
        conclusion: '',
        decision: null,
        responsible: '',
        line: null,
        due: null,
      },
    ],
  }
  expect(minutesText.parse(text).items).toMatchObject([{ id: 'status', annexes: [] }])
})
