import { describe, expect, test } from 'vitest'
import { dueMail, lastDigest, type Mailable } from './due-mail.ts'
import { type NoticeKind, USUAL_CHOICES } from './notice-kinds.ts'

const NOW = new Date('2026-03-11T12:00:00Z')
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000)

let made = 0
const notice = (minutes: number, kind: NoticeKind = 'approved', more: Partial<Mailable> = {}): Mailable => {
  made += 1
  return {
    id: String(made),
    kind,
    agreementId: 'fossdal',
    officeId: 'kontor',
    at: minutesAgo(minutes),
    isRead: false,
    ...more,
  }
}
const due = (notices: readonly Mailable[], choices = USUAL_CHOICES) => {
  const { now, daily, waiting } = dueMail(notices, choices, NOW)
  const ids = (all: readonly Mailable[]) => all.map((one) => notices.indexOf(one))
  return { now: now.map(ids), daily: ids(daily), waiting: ids(waiting) }
}

describe('what comes straight away', () => {
  test('waits until it has been quiet for five minutes, and comes in one mail', () => {
    expect(due([notice(4), notice(12)])).toEqual({ now: [], daily: [], waiting: [0, 1] })
    expect(due([notice(5), notice(12)])).toEqual({ now: [[0, 1]], daily: [], waiting: [] })
  })

  test('comes after half an hour though somebody is still at work', () => {
    expect(due([notice(1), notice(15), notice(30)]).now).toEqual([[0, 1, 2]])
  })

  test('is one mail for each agreement, and one waits for no other', () => {
    const busy = notice(1, 'approved', { agreementId: 'granli' })
    expect(due([notice(10), busy])).toEqual({ now: [[0]], daily: [], waiting: [1] })
  })
})

test('what is read already, or a week old, is not mailed', () => {
  const read = notice(10, 'approved', { isRead: true })
  expect(due([read, notice(8 * 24 * 60)])).toEqual({ now: [], daily: [], waiting: [] })
})

test('what one does not want is neither mailed nor kept', () => {
  const none = { mine: 'none', others: 'none', reminders: 'none' } as const
  expect(due([notice(10), notice(10, 'signed'), notice(10, 'deadline-near')], none)).toEqual({
    now: [],
    daily: [],
    waiting: [],
  })
})

test('the digest takes what happened before half past seven, and leaves the rest for tomorrow', () => {
  const before = notice(12 * 60, 'signed')
  expect(due([before, notice(60, 'signed')])).toEqual({ now: [], daily: [0], waiting: [1] })
})

describe('the newest digest', () => {
  test.each([
    ['a minute before, in winter', '2026-03-11T06:29:00Z', '2026-03-10T06:30:00Z'],
    ['on the minute, in winter', '2026-03-11T06:30:00Z', '2026-03-11T06:30:00Z'],
    ['in summer', '2026-07-01T05:30:00Z', '2026-07-01T05:30:00Z'],
    ['a minute before, in summer', '2026-07-01T05:29:00Z', '2026-06-30T05:30:00Z'],
    ['on a Sunday it was Friday’s', '2026-03-15T20:00:00Z', '2026-03-13T06:30:00Z'],
    ['on Monday before it', '2026-03-30T05:00:00Z', '2026-03-27T06:30:00Z'],
    ['on the Monday after the clock is moved', '2026-03-30T05:30:00Z', '2026-03-30T05:30:00Z'],
    ['late in the evening in Norway', '2026-03-11T23:30:00Z', '2026-03-11T06:30:00Z'],
  ])('%s', (_when, at, digest) => {
    expect(lastDigest(new Date(at)).toISOString()).toBe(new Date(digest).toISOString())
  })
})
