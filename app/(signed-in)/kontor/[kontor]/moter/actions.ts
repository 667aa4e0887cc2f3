'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { isDay } from '#lib/agreements/calendar-day.ts'
import { ANSWERS } from '#lib/meetings/meeting.ts'
import { plan } from '#lib/meetings/meeting-event.ts'
import { usualDeadlines } from '#lib/meetings/year-plan.ts'
import { now, today } from '#lib/server/clock.ts'
import { sha256 } from '#lib/server/hash.ts'
import { takeOutAnnex } from '#lib/server/meeting-annexes.ts'
import { cancelMeeting, inviteToMeeting } from '#lib/server/meeting-invitation.ts'
import { addToMeeting, planMeeting, takeSuggestions } from '#lib/server/meetings.ts'
import { planMeetings } from '#lib/server/plan-year.ts'
import { currentActor } from '#lib/server/session.ts'
import { type FormAnswer, formAnswer } from '../../../../../components/forms/form-answer.ts'
import {
  MEETING_FAILURES,
  MEETING_FIELDS,
  type MeetingAnswer,
  type MeetingField,
} from '../../../../../components/meetings/meeting-action.ts'

type Last = MeetingAnswer | null
type Words = Readonly<Record<string, string>>

/** Whatever goes wrong, the words come back. */
const wordsOf = (form: FormData): Words =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
    ),
  )

const answer = (last: Last, words: Words, more: Partial<MeetingAnswer> = {}): MeetingAnswer => ({
  attempt: (last?.attempt ?? 0) + 1,
  kind: words.kind ?? 'plan',
  about: words.id ?? words.source ?? '',
  words,
  failure: null,
  problems: [],
  at: null,
  ...more,
})

const FIELD_OF: Readonly<Record<string, MeetingField>> = {
  'in-past': 'date',
  'too-far': 'date',
  'items-far': 'itemsBy',
  'invitation-far': 'invitationBy',
}

const failed = (last: Last, words: Words, error: string): MeetingAnswer => {
  const field = FIELD_OF[error]
  if (field) return answer(last, words, { problems: [field] })
  return answer(last, words, { failure: MEETING_FAILURES.find((known) => known === error) ?? 'failed' })
}

const invalid = (last: Last, words: Words, error: z.ZodError): MeetingAnswer => {
  const wrong = new Set(error.issues.map(({ path }) => String(path.at(-1))))
  // Days that follow from the date are wrong because it is: one hears of what one can put right.
  const follows = (field: string): boolean => wrong.has('date') && /By$/.test(field) && !words[field]
  const problems = MEETING_FIELDS.filter((field) => wrong.has(field) && !follows(field))
  return problems.length > 0 ? answer(last, words, { problems }) : failed(last, words, 'failed')
}

const officeAndMeeting = z.object({ office: z.uuid(), meeting: z.union([z.literal(''), z.uuid()]) })

/** Three weeks and two weeks before, where nobody has said anything else; never before today. */
const withDeadlines = (given: Words): Words => {
  const date = given.date ?? ''
  const usual = isDay(date) ? usualDeadlines(date, today()) : { itemsBy: today(), invitationBy: today() }
  return {
    ...given,
    itemsBy: given.itemsBy || usual.itemsBy,
    invitationBy: given.invitationBy || usual.invitationBy,
  }
}

/** Plans a meeting, or changes when and where one is. */
export async function planAction(last: Last, form: FormData): Promise<MeetingAnswer> {
  const words = wordsOf(form)
  const actor = await currentActor()
  if (!actor) return failed(last, words, 'no-session')
  const where = officeAndMeeting.safeParse(words)
  if (!where.success) return failed(last, words, 'failed')
  const { office, meeting, ...rest } = words
  const parsed = plan.safeParse(withDeadlines(rest))
  if (!parsed.success) return invalid(last, words, parsed.error)
  if (meeting === '') {
    const planned = await planMeeting(actor, where.data.office, parsed.data)
    if (!planned.ok) return failed(last, words, planned.error)
    redirect(`/kontor/${office}/moter/${planned.value.id}`)
  }
  const moved = await addToMeeting(actor, where.data.meeting, { kind: 'replanned', plan: parsed.data })
  if (!moved.ok) return failed(last, words, moved.error)
  redirect(`/kontor/${office}/moter/${meeting}`)
}

const datesOf = (words: Words): readonly string[] => [
  ...new Set(Object.keys(words).flatMap((name) => (name.startsWith('date-') && words[name]) || [])),
]

/** Plans the meetings that the agreement says there shall be; a day that was emptied is left out. */
export async function planYearAction(last: Last, form: FormData): Promise<MeetingAnswer> {
  const words = wordsOf(form)
  const actor = await currentActor()
  if (!actor) return failed(last, words, 'no-session')
  const where = officeAndMeeting.safeParse(words)
  if (!where.success) return failed(last, words, 'failed')
  const { from, to, place, link, language } = words
  const given = { from, to, place, link, language } as Words
  const dates = datesOf(words)
  const parsed = z.array(plan).safeParse(dates.map((date) => withDeadlines({ ...given, date })))
  if (!parsed.success) return invalid(last, words, parsed.error)
  const planned = await planMeetings(actor, where.data.office, parsed.data)
  revalidatePath('/kontor/[kontor]/moter', 'layout')
  if (!planned.ok) return failed(last, words, planned.error)
  return dates.length === 0
    ? answer(last, words, { problems: ['date'] })
    : answer(last, { kind: 'year-planned' }, { at: now().getTime() })
}

const minutes = z.coerce.number().int().min(1).max(600)
const title = z.string().trim().min(1).max(200)
const reason = z.string().trim().min(1).max(500)
const type = z.enum(['information', 'discussion', 'agreement'])
const id = z.string().max(40)
/** The form's own: the same words sent twice from it are one item, and other words another. */
const fromForm = z.string().max(40)
const before = z
  .string()
  .max(40)
  .transform((given) => given || null)
/** What the forms send; the service parses what comes of it once more. */
const asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taken'), source: z.string().max(300) }),
  z.object({ kind: z.literal('all-taken') }),
  z.object({ kind: z.literal('standard-taken') }),
  z.object({
    kind: z.literal('answered'),
    answer: z.enum(ANSWERS),
    note: z.string().trim().max(200),
    for: z.uuid().optional(),
  }),
  z.object({ kind: z.literal('own'), form: fromForm, title, type, minutes }),
  z.object({ kind: z.literal('item-changed'), id, title, type, minutes }),
  z.object({ kind: z.literal('item-moved'), id, before }),
  z.object({ kind: z.literal('item-removed'), id }),
  z.object({ kind: z.literal('set-aside'), source: z.string().max(300), title, reason }),
  z.object({ kind: z.literal('brought-back'), source: z.string().max(300) }),
  z.object({
    kind: z.literal('item-proposed'),
    form: fromForm,
    title,
    type,
    minutes,
    why: z.string().trim().max(1000),
  }),
  z.object({ kind: z.literal('proposal-withdrawn'), id }),
  z.object({ kind: z.literal('cancelled'), reason }),
])
type Asked = z.infer<typeof asked>

const eventOf = (
  given: Exclude<Asked, { kind: 'taken' | 'all-taken' | 'standard-taken' | 'cancelled' }>,
): unknown => {
  if (given.kind !== 'own' && given.kind !== 'item-proposed') return given
  const { form: _form, kind, ...item } = given
  const id = sha256(JSON.stringify(given)).slice(0, 16)
  return kind === 'item-proposed'
    ? { kind, id, ...item }
    : { kind: 'item-taken', item: { ...item, id, source: null, clause: null, note: '' }, before: null }
}

const perform = (actor: Actor, meeting: string, given: Asked) => {
  switch (given.kind) {
    case 'taken':
      return takeSuggestions(actor, meeting, [given.source])
    case 'all-taken':
      return takeSuggestions(actor, meeting, 'suggested')
    case 'standard-taken':
      return takeSuggestions(actor, meeting, 'standard')
    case 'cancelled':
      return cancelMeeting(actor, meeting, given.reason)
    default:
      return addToMeeting(actor, meeting, eventOf(given))
  }
}

/** Whatever one does with the agenda. */
export async function happenAction(last: Last, form: FormData): Promise<MeetingAnswer> {
  const words = wordsOf(form)
  const actor = await currentActor()
  if (!actor) return failed(last, words, 'no-session')
  const where = officeAndMeeting.safeParse(words)
  const parsed = asked.safeParse(words)
  if (!where.success) return failed(last, words, 'failed')
  if (!parsed.success) return invalid(last, words, parsed.error)
  const given = parsed.data
  const { meeting } = where.data
  const done = await perform(actor, meeting, given)
  revalidatePath('/kontor/[kontor]/moter', 'layout')
  if (!done.ok && !wasSentTwice(given, done.error)) return failed(last, words, done.error)
  return answer(last, { kind: given.kind, ...aboutOf(given) }, { at: now().getTime() })
}

const wasSentTwice = ({ kind }: Asked, error: string): boolean =>
  error === 'already' && (kind === 'own' || kind === 'item-proposed')

const aboutOf = (given: Asked): Words => {
  if ('id' in given) return { id: given.id }
  return 'source' in given ? { source: given.source } : {}
}

const invited = z.object({ others: z.string().trim().max(2000) })

/** Sends the invitation to those who are ticked. */
export async function inviteAction(last: Last, form: FormData): Promise<MeetingAnswer> {
  const words = { ...wordsOf(form), kind: 'invited' }
  const actor = await currentActor()
  if (!actor) return failed(last, words, 'no-session')
  const where = officeAndMeeting.safeParse(words)
  const parsed = invited.safeParse(words)
  if (!where.success) return failed(last, words, 'failed')
  if (!parsed.success) return invalid(last, words, parsed.error)
  const to = form.getAll('people').map(String)
  const done = await inviteToMeeting(actor, where.data.meeting, { to, others: parsed.data.others })
  revalidatePath('/kontor/[kontor]/moter', 'layout')
  if (!done.ok && done.error === 'nobody') return answer(last, words, { problems: ['people'] })
  return done.ok
    ? answer(last, { kind: 'invited' }, { at: now().getTime() })
    : failed(last, words, done.error)
}

const annex = z.object({ office: z.uuid(), meeting: z.uuid(), file: z.uuid() })

/** Takes a file out of the agenda, and leads back to its item. */
export async function takeOutAction(last: FormAnswer | null, form: FormData): Promise<FormAnswer> {
  const actor = await currentActor()
  if (!actor) return formAnswer(last, form, { failure: 'no-session' })
  const parsed = annex.safeParse(Object.fromEntries(form))
  if (!parsed.success) return formAnswer(last, form, { failure: 'failed' })
  const { office, meeting, file } = parsed.data
  const done = await takeOutAnnex(actor, meeting, file)
  revalidatePath('/kontor/[kontor]/moter', 'layout')
  if (!done.ok) {
    const isClosed = done.error === 'held' || done.error === 'cancelled'
    return formAnswer(last, form, { failure: isClosed ? 'changed' : done.error })
  }
  const { item } = done.value
  redirect(`/kontor/${office}/moter/${meeting}?gjort=removed&ved=${item}#sak-${item}`)
}
