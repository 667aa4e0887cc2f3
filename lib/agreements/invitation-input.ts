/** Who is asked to take part, as what. */
import type { Language } from '#lib/i18n/language.ts'
import { daysUntil, isDay } from './calendar-day.ts'
import type { Role } from './role.ts'

export type InvitationInput = {
  name: string
  email: string
  /** Null where nothing was chosen. */
  role: Role | null
  /** Whom the person will stand with; null: neither. */
  partyId: string | null
  /** Of the mail. */
  language: Language
  /** A guest's last day, inclusive; empty for everybody else. */
  guestTo: string
}

export const INVITATION_PROBLEMS = [
  'no-name',
  'too-long',
  'no-email',
  'no-role',
  'no-date',
  'in-past',
  'too-far',
  'already-member',
  'already-invited',
  'has-leader',
] as const
export type InvitationProblem = (typeof INVITATION_PROBLEMS)[number]
export type InvitationField = 'name' | 'email' | 'role' | 'guestTo'
export type InvitationProblems = Readonly<Partial<Record<InvitationField, InvitationProblem>>>

/** How long the link in the mail opens. */
export const INVITATION_DAYS = 14

const MOST_NAME = 200
const MOST_EMAIL = 254
const MOST_GUEST_DAYS = 366
/** Enough to catch a slip of the fingers; whether somebody reads it, only the mail can tell. */
const EMAIL = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]{2,}$/

/** Empty when it can be sent, as far as the form itself tells. `today` is the day in Norway. */
export const invitationProblems = (given: InvitationInput, today: string): InvitationProblems => ({
  ...(given.name.length > MOST_NAME && { name: 'too-long' }),
  ...(given.name === '' && { name: 'no-name' }),
  ...((given.email.length > MOST_EMAIL || !EMAIL.test(given.email)) && { email: 'no-email' }),
  ...(given.role === null && { role: 'no-role' }),
  ...(given.role === 'guest' && dateProblem(given.guestTo, today)),
})

const dateProblem = (day: string, today: string): InvitationProblems => {
  if (!isDay(day)) return { guestTo: 'no-date' }
  if (day < today) return { guestTo: 'in-past' }
  return daysUntil(today, day) >= MOST_GUEST_DAYS ? { guestTo: 'too-far' } : {}
}

/** Two ways of writing one address. */
export const sameEmail = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()
