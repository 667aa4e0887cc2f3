'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { readMeasureForm, type Words, wordsOfMeasure } from '#lib/results/row-form.ts'
import { currentActor } from '#lib/server/session.ts'
import { openPlan } from '#lib/server/yearly-plan.ts'
import { addRow, openYearlyRow, rollForward, saveRow, takeOutRow } from '#lib/server/yearly-rows.ts'
import { type RowAnswer, rowAnswer, wordsIn } from '../../../../../components/results/row-action.ts'
import { theirsOf } from '../../../../../components/results/theirs-of.ts'
import { tookOutcome } from '../../../../../components/results/took-outcome.ts'

type Last = RowAnswer | null

const inPlan = z.object({ office: z.uuid(), year: z.coerce.number().int().min(2000).max(2200) })
const ofRow = z.object({ id: z.uuid(), seen: z.coerce.number().int().min(0) })

const plan = (office: string, year: number, more: string): never => {
  revalidatePath('/kontor/[kontor]', 'layout')
  redirect(`/kontor/${office}/handlingsplan/${year}${more}`)
}

/** Saves a measure as it is now, or a new one. */
export async function saveMeasure(last: Last, form: FormData): Promise<RowAnswer> {
  const words = wordsIn(form)
  const actor = await currentActor()
  if (!actor) return rowAnswer(last, words, { failure: 'no-session' })
  const row = ofRow.safeParse(words)
  return row.success ? change(actor, last, words, row.data) : add(actor, last, words)
}

async function add(actor: Actor, last: Last, words: Words): Promise<RowAnswer> {
  const where = inPlan.safeParse(words)
  if (!where.success) return rowAnswer(last, words, { failure: 'failed' })
  const { office, year } = where.data
  const opened = await openPlan(actor, office, year)
  if (!opened.ok) return rowAnswer(last, words, { failure: opened.error })
  if (!opened.value.mayWrite) return rowAnswer(last, words, { failure: 'forbidden' })
  const read = readMeasureForm(words, { year, before: '' })
  if (!read.ok) return rowAnswer(last, words, { problems: read.problems })
  const added = await addRow(actor, 'measure', { officeId: office, year, content: read.content })
  if (!added.ok) return rowAnswer(last, words, { failure: added.error })
  return plan(office, year, `?gjort=lagret#rad-${added.value.id}`)
}

async function change(
  actor: Actor,
  last: Last,
  words: Words,
  { id, seen }: z.infer<typeof ofRow>,
): Promise<RowAnswer> {
  const opened = await openYearlyRow(actor, 'measure', id)
  if (!opened.ok) return rowAnswer(last, words, { failure: opened.error })
  const { mayWrite, office, year, content } = opened.value
  if (!mayWrite) return rowAnswer(last, words, { failure: 'forbidden' })
  const read = readMeasureForm(words, { year, before: content.deadline })
  if (!read.ok) return rowAnswer(last, words, { problems: read.problems })
  const saved = await saveRow(actor, 'measure', { id, seen, content: read.content })
  if (saved.ok) return plan(office.id, year, `?gjort=lagret#rad-${id}`)
  if (saved.error !== 'changed') return rowAnswer(last, words, { failure: saved.error })
  const now = await openYearlyRow(actor, 'measure', id)
  if (!now.ok) return rowAnswer(last, words, { failure: now.error })
  const language = asLanguage(await getLocale())
  return rowAnswer(last, words, {
    theirs: theirsOf(now.value, wordsOfMeasure(now.value.content), language),
  })
}

/** Last year's unfinished measures go on in this year's plan. */
export async function rollMeasures(form: FormData): Promise<void> {
  const actor = await currentActor()
  const given = inPlan.safeParse(wordsIn(form))
  if (!given.success) notFound()
  const { office, year } = given.data
  if (!actor) redirect('/logg-inn')
  const took = await rollForward(actor, 'measure', { officeId: office, year })
  plan(office, year, tookOutcome(took, '?'))
}

const away = ofRow.extend({ what: z.enum(['out', 'back']) })

/** Takes a measure out of the plan, or puts it back. */
export async function takeOutMeasure(form: FormData): Promise<void> {
  const actor = await currentActor()
  const given = away.safeParse(wordsIn(form))
  if (!given.success) notFound()
  if (!actor) redirect('/logg-inn')
  const { id, seen, what } = given.data
  const isRemoved = what === 'out'
  const row = await openYearlyRow(actor, 'measure', id)
  if (!row.ok) notFound()
  const done = await takeOutRow(actor, 'measure', { id, seen, isRemoved })
  const { office, year } = row.value
  plan(office.id, year, done.ok ? `?gjort=${isRemoved ? 'ut' : 'inn'}` : `?feil=${done.error}`)
}

/** What one does most often, with one press. */
export async function markMeasureDone(form: FormData): Promise<void> {
  const actor = await currentActor()
  const given = ofRow.safeParse(wordsIn(form))
  if (!given.success) notFound()
  if (!actor) redirect('/logg-inn')
  const { id, seen } = given.data
  const row = await openYearlyRow(actor, 'measure', id)
  if (!row.ok) notFound()
  const { office, year, content } = row.value
  const done = await saveRow(actor, 'measure', { id, seen, content: { ...content, status: 'done' } })
  plan(office.id, year, done.ok ? `?gjort=lagret#rad-${id}` : `?feil=${done.error}`)
}
