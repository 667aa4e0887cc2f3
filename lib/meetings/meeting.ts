/** A partnership meeting as its events have made it. Nothing is stored but the events. */
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

export type ProposedItem = Pick<AgendaItem, 'id' | 'title' | 'type' | 'minutes'> & {
  why: string
  by: { userId: string; partyId: string | null }
  on: string
}

/** The NAV leader's «not now»: it comes up again at the next meeting, with the reason. */
export type SetAside = { source: string; title: string; reason: string }

export type Meeting = {
  plan: Plan
  items: readonly AgendaItem[]
  proposed: readonly ProposedItem[]
  setAside: readonly SetAside[]
  /** How many invitations have been sent: the calendar file's own number. */
  invitations: number
  /** Whom the newest one asked; null: none has been sent. */
  invited: { to: readonly string[]; others: string } | null
  /** What has changed since the newest invitation. */
  isChangedSinceInvitation: boolean
  cancelled: { reason: string } | null
}

/** The first item, always: «Status partnerskapsavtale». It is never moved and never taken out. */
export const STATUS_ITEM = 'status'

export const proposedSource = (id: string): string => `proposed:${id}`

export const minutesOf = (items: readonly Pick<AgendaItem, 'minutes'>[]): number =>
  items.reduce((sum, { minutes }) => sum + minutes, 0)

/** Minutes from `09:00` to `11:00`. */
export const lengthOf = ({ from, to }: Pick<Plan, 'from' | 'to'>): number => minuteOf(to) - minuteOf(from)

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
