/** What was said and concluded at a meeting, as it is sent to the owners: read, hashed and printed from this alone. */
import { z } from 'zod'
import { ROLES } from '#lib/agreements/role.ts'
import { LANGUAGES } from '#lib/i18n/language.ts'
import { isDueDay } from './due-day.ts'
import { ITEM_TYPES, type ItemType } from './meeting.ts'

/** `taken-up`: told for information, with nothing to agree on. `absent`: not decided, because one of the owners was not there. */
export const DECISIONS = ['taken-up', 'agreed', 'not-agreed', 'postponed', 'absent'] as const
export type Decision = (typeof DECISIONS)[number]

/** Whose follow-up it is: «kommunen», «Nav», «begge eierne». */
export const LINES = ['municipality', 'state', 'both'] as const
export type Line = (typeof LINES)[number]

export const ATTENDANCE = ['present', 'absent'] as const
export type Attendance = (typeof ATTENDANCE)[number]

const text = z.string().max(200_000)

const minutesItem = z.strictObject({
  id: z.string().max(40),
  number: z.number().int(),
  title: z.string().max(200),
  type: z.enum(ITEM_TYPES),
  /** The files that went with it. Minutes from before there were any have none. */
  annexes: z.array(z.strictObject({ number: z.number().int(), title: z.string().max(200) })).default([]),
  /** `<template>/<clause>`, and what it was called then: «3.2». */
  clause: z.string().max(200).nullable(),
  clauseNumber: z.string().max(20).nullable(),
  /** Number of the annex the clause stands in. */
  annex: z.number().int().nullable(),
  note: text,
  conclusion: text,
  decision: z.enum(DECISIONS).nullable(),
  responsible: text,
  line: z.enum(LINES).nullable(),
  due: z.iso.date().nullable(),
})
export type MinutesItem = z.infer<typeof minutesItem>

const attendee = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  organisation: z.string().nullable(),
  /** The owner they speak for; null: neither. */
  partyId: z.uuid().nullable(),
  attendance: z.enum(ATTENDANCE).nullable(),
})
export type Attendee = z.infer<typeof attendee>

/** The order of the keys is the order they are hashed in. */
export const minutesText = z.strictObject({
  office: z.string(),
  language: z.enum(LANGUAGES),
  date: z.iso.date(),
  from: z.string(),
  to: z.string(),
  place: z.string(),
  attendees: z.array(attendee),
  /** A line each. */
  others: text,
  items: z.array(minutesItem),
})
export type Minutes = z.infer<typeof minutesText>

/** Something is to be done: somebody is to do it, there is a day for it, or it is said what and whose it is. */
export const isAction = ({
  responsible,
  due,
  line,
  conclusion,
}: Pick<MinutesItem, 'responsible' | 'due' | 'line' | 'conclusion'>): boolean =>
  responsible.trim() !== '' || due !== null || (line !== null && conclusion.trim() !== '')

/** Put off, or not decided since an owner was away: it comes up at the next meeting. */
export const isCarriedOver = ({ decision }: Pick<MinutesItem, 'decision'>): boolean =>
  decision === 'postponed' || decision === 'absent'

/** The choices an item has: what is told for information is not agreed about. */
export const decisionsFor = (type: ItemType): readonly Decision[] =>
  type === 'information' ? ['taken-up', 'postponed'] : DECISIONS.filter((decision) => decision !== 'taken-up')

/** Owners of whom nobody was there. Nothing can be agreed without them: no owner decides for the other (NAV-loven § 14). */
export const awayOwners = (
  attendees: readonly Pick<Attendee, 'partyId' | 'attendance'>[],
  owners: readonly string[],
): readonly string[] =>
  owners.filter((owner) =>
    attendees.every(({ partyId, attendance }) => partyId !== owner || attendance !== 'present'),
  )

/**
 * Why minutes cannot be sent yet. `agreed-alone`: something is said to be agreed that an owner was not there for.
 * `due`: something is to be done before the meeting, or years after it: a mistyped day.
 * `concluded-alone`: there is a conclusion on what was not decided since an owner was away. What the others said is a note.
 */
export type MinutesFault =
  | { code: 'nobody-present' }
  | { code: 'agreed-alone' | 'concluded-alone' | 'due'; item: string; number: number }

export const faultsIn = (
  { attendees, items, date }: Minutes,
  owners: readonly string[],
): readonly MinutesFault[] => {
  if (attendees.every(({ attendance }) => attendance !== 'present')) return [{ code: 'nobody-present' }]
  const isAlone = awayOwners(attendees, owners).length > 0
  return items.flatMap((item) => {
    const codes = [faultOf(item, isAlone), isDueDay(item.due, date) ? null : 'due'] as const
    return codes.flatMap((code) => (code ? [{ code, item: item.id, number: item.number }] : []))
  })
}

const faultOf = ({ type, decision, conclusion }: MinutesItem, isAlone: boolean) => {
  if (isAlone && decision === 'agreed') return 'agreed-alone'
  const isUndecided = decision === 'absent' || (isAlone && type === 'agreement' && decision === null)
  return isUndecided && conclusion.trim() !== '' ? 'concluded-alone' : null
}

/** How long the owners have to say that something is wrong, as the regional meetings' minutes have had it: 6–12 days. */
export const COMMENT_DAYS = 10
