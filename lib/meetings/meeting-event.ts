/** What can happen to a meeting, as it is stored. Parsed when it is read as well as when it is sent. */
import { z } from 'zod'
import { FILE_KINDS } from '#lib/agreements/file-kind.ts'
import { LANGUAGES } from '#lib/i18n/language.ts'
import { ACTION_STATUS, ANSWERS, ITEM_TYPES } from './meeting.ts'

/** What the database cannot store is no event. */
const written = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'))
const line = (most: number) => written.trim().min(1).max(most)
const words = (most: number) => written.trim().max(most)
const id = z.string().regex(/^[a-z0-9-]{1,40}$/)
const source = z.string().min(1).max(300)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const plan = z
  .strictObject({
    date: z.iso.date(),
    from: time,
    to: time,
    place: words(200),
    link: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(1000)]),
    language: z.enum(LANGUAGES),
    itemsBy: z.iso.date(),
    invitationBy: z.iso.date(),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'ends-before-it-begins' })
  .refine(({ itemsBy, date }) => itemsBy <= date, { path: ['itemsBy'], message: 'after-the-meeting' })
  .refine(({ invitationBy, date }) => invitationBy <= date, {
    path: ['invitationBy'],
    message: 'after-the-meeting',
  })
  .refine(({ place, link }) => place !== '' || link !== '', { path: ['place'], message: 'nowhere' })

const about = { title: line(200), type: z.enum(ITEM_TYPES), minutes: z.number().int().min(1).max(600) }
/** What an item is placed in front of; null: last. */
const before = id.nullable()

export const meetingEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('planned'), plan, status: z.strictObject(about) }),
  z.strictObject({ kind: z.literal('replanned'), plan }),
  z.strictObject({
    kind: z.literal('item-taken'),
    item: z.strictObject({
      ...about,
      id,
      source: source.nullable(),
      clause: z.string().max(200).nullable(),
      /** With room for who proposed it, and why. */
      note: words(1500),
    }),
    before,
  }),
  z.strictObject({ kind: z.literal('item-changed'), id, ...about }),
  z.strictObject({ kind: z.literal('item-moved'), id, before }),
  z.strictObject({ kind: z.literal('item-removed'), id }),
  z.strictObject({ kind: z.literal('set-aside'), source, title: line(200), reason: line(500) }),
  z.strictObject({ kind: z.literal('brought-back'), source }),
  z.strictObject({ kind: z.literal('item-proposed'), id, ...about, why: words(1000) }),
  z.strictObject({ kind: z.literal('proposal-withdrawn'), id }),
  z.strictObject({
    kind: z.literal('invited'),
    /** Members of the office. */
    to: z.array(z.uuid()).max(100),
    /** Others who are to be there, a line each. */
    others: words(2000),
  }),
  z.strictObject({ kind: z.literal('cancelled'), reason: line(500) }),
  z.strictObject({
    kind: z.literal('minutes-sent'),
    number: z.number().int().min(1),
    hash,
    /** The last day to say that something is wrong. */
    commentBy: z.iso.date(),
    /** The parties that own the office, and are to approve. */
    owners: z.array(z.uuid()).min(1).max(100),
  }),
  z.strictObject({ kind: z.literal('minutes-approved'), hash }),
  z.strictObject({ kind: z.literal('minutes-objected'), hash, text: line(2000) }),
  z.strictObject({ kind: z.literal('objection-withdrawn'), hash }),
  z.strictObject({ kind: z.literal('minutes-reopened'), reason: words(500) }),
  z.strictObject({ kind: z.literal('addendum'), id, text: line(5000) }),
  z.strictObject({
    kind: z.literal('action-changed'),
    item: id,
    status: z.enum(ACTION_STATUS),
    note: words(1000),
    /** Another deadline than it has; null: it keeps the one it has. */
    due: z.iso.date().nullable(),
  }),
  /** Everybody who was called answers for himself; a director's deputy answers for the director. */
  z.strictObject({
    kind: z.literal('answered'),
    answer: z.enum(ANSWERS),
    /** Who comes instead, or what the others should know. */
    note: words(200),
    /** The director whom the deputy answers for. */
    for: z.uuid().optional(),
  }),
  z.strictObject({
    kind: z.literal('annex-added'),
    /** The kept file. */
    id: z.uuid(),
    item: id,
    title: line(200),
    name: line(200),
    fileKind: z.enum(FILE_KINDS),
    size: z.number().int().min(1),
    sha256: hash,
  }),
  z.strictObject({ kind: z.literal('annex-removed'), id: z.uuid() }),
])
export type MeetingEvent = z.infer<typeof meetingEvent>

/** An event with who and when, as the database has it. */
export type Happened = { event: MeetingEvent; by: { userId: string; partyId: string | null }; on: string }
