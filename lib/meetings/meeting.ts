/** A partnership meeting as its events have made it. Nothing is stored but the events. */
import type { FileKind } from '#lib/agreements/file-kind.ts'
import type { Language } from '#lib/i18n/language.ts'

/** «Orientering», «drøfting», «enighet søkes»: what the item is there for. No owner can decide for the other. */
export const ITEM_TYPES = ['information', 'discussion', 'agreement'] as const
export type ItemType = (typeof ITEM_TYPES)[number]

export type Plan = {
  /** `2027-03-26`, the day in Norway. */
  date: string
  /** `09:00`. */
  from: string
  to: string
  place: string
  /** For those who take part from elsewhere; empty: nobody does. */
  link: string
  /** What the agenda, the invitation and the minutes are written in. */
  language: Language
  /** Last day to propose items, and the day the invitation is to be out. */
  itemsBy: string
  invitationBy: string
}

export type AgendaItem = {
  id: string
  title: string
  type: ItemType
  minutes: number
  /** What it was suggested from; null: somebody's own. */
  source: string | null
  /** `<template>/<clause>`, where it is about one. */
  clause: string | null
  /** One line under the title: why it is there. */
  note: string
}

type By = { userId: string; partyId: string | null }

export type ProposedItem = Pick<AgendaItem, 'id' | 'title' | 'type' | 'minutes'> & {
  why: string
  by: By
  on: string
}

/** A file that goes with an item. What has been sent with an invitation is known as sent, also when it is taken out. */
export type Annex = {
  /** Of the kept file. */
  id: string
  item: string
  title: string
  name: string
  fileKind: FileKind
  size: number
  by: By
  on: string
  removed: { by: By; on: string } | null
}

/** The NAV leader's «not now»: it comes up again at the next meeting, with the reason. */
export type SetAside = { source: string; title: string; reason: string }

/** The minutes as they were last sent to the owners. */
export type SentMinutes = {
  number: number
  hash: string
  by: By
  on: string
  commentBy: string
  /** The parties that are to approve. */
  owners: readonly string[]
  approvals: readonly { by: By; on: string }[]
  /** What owners say is wrong, and have not withdrawn. */
  objections: readonly { by: By; on: string; text: string }[]
  /** The day the last objection was taken back; null: there was none, or one still stands. */
  quietFrom: string | null
}

export const ACTION_STATUS = ['open', 'done', 'dropped'] as const
export type ActionStatus = (typeof ACTION_STATUS)[number]

/** What has become of a follow-up since the meeting. */
export type ActionChange = { status: ActionStatus; note: string; due: string | null; by: By; on: string }

/** What somebody who was called has said: comes, or does not, and who comes instead. */
export const ANSWERS = ['coming', 'absent'] as const
export type MeetingReply = {
  userId: string
  answer: (typeof ANSWERS)[number]
  note: string
  on: string
  /** The deputy who said it for the one who was called; null: they said it themselves. */
  saidBy: string | null
}

export type Meeting = {
  plan: Plan
  /** How many times a calendar has had reason to change it. */
  revision: number
  /** Every year that one of its days has been in. */
  years: readonly number[]
  items: readonly AgendaItem[]
  proposed: readonly ProposedItem[]
  setAside: readonly SetAside[]
  /** How many invitations have been sent: the calendar file's own number. */
  invitations: number
  /** Whom the newest one asked; null: none has been sent. */
  invited: { to: readonly string[]; others: string } | null
  /** The newest of each person; one for another hour is no answer any more. */
  replies: readonly MeetingReply[]
  /** Those that stand or have been sent, in the order they came. */
  annexes: readonly Annex[]
  /** Ids of those that each invitation had. */
  annexesSent: readonly (readonly string[])[]
  /** What has changed since the newest invitation. */
  isChangedSinceInvitation: boolean
  /** `on`: the day it was said; after the day of the meeting, it was not held. */
  cancelled: { reason: string; on: string } | null
  /** Null: they are being written. */
  minutes: SentMinutes | null
  /** How many times minutes have been sent. */
  minutesSent: number
  /** Why they were opened again, the last time. */
  reopened: { reason: string; on: string } | null
  /** Corrections of minutes that are closed. */
  addenda: readonly { id: string; text: string; by: By; on: string }[]
  /** By item. */
  actions: Readonly<Record<string, ActionChange>>
}

/** Both owners have approved, or the last day has passed and nobody says that anything is wrong. */
export const isClosed = ({ minutes }: Pick<Meeting, 'minutes'>, today: string): boolean =>
  minutes !== null &&
  (lacksApproval(minutes).length === 0 || (today > minutes.commentBy && minutes.objections.length === 0))

export type MinutesState = 'none' | 'sent' | 'objected' | 'closed'

/** What has become of the minutes; `none`: they have not been sent. */
export const minutesStateOf = (meeting: Pick<Meeting, 'minutes'>, today: string): MinutesState => {
  if (!meeting.minutes) return 'none'
  if (isClosed(meeting, today)) return 'closed'
  return meeting.minutes.objections.length > 0 ? 'objected' : 'sent'
}

/** Nobody called it off: its day came, and it was not held. */
export const wasNotHeld = ({ plan, cancelled }: Pick<Meeting, 'plan' | 'cancelled'>): boolean =>
  cancelled !== null && cancelled.on > plan.date

/** The owners who have not approved. */
export const lacksApproval = ({ owners, approvals }: SentMinutes): readonly string[] =>
  owners.filter((owner) => approvals.every(({ by }) => by.partyId !== owner))

/** The first item, always: «Status partnerskapsavtale». It is never moved and never taken out. */
export const STATUS_ITEM = 'status'

export const proposedSource = (id: string): string => `proposed:${id}`

export const minutesOf = (items: readonly Pick<AgendaItem, 'minutes'>[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0)

/** Minutes from `09:00` to `11:00`. */
export const lengthOf = ({ from, to }: Pick<Plan, 'from' | 'to'>): number => minuteOf(to) - minuteOf(from)

/** How long the items take and how long the meeting lasts; null: they have room in it. */
export const overrunOf = ({
  items,
  plan,
}: Pick<Meeting, 'items' | 'plan'>): { planned: number; available: number } | null => {
  const [planned, available] = [minutesOf(items), lengthOf(plan)]
  return planned > available ? { planned, available } : null
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
