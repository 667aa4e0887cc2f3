'use server'
import { revalidatePath } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { readResultChange, readResultForm, type Words, wordsOfResult } from '#lib/results/row-form.ts'
import { saveResultTable } from '#lib/server/result-table.ts'
import {
  openResult,
  openResults,
  type ResultRowView,
  takeFromStartSet,
  takeInGoals,
} from '#lib/server/results.ts'
import { currentActor } from '#lib/server/session.ts'
import { addRow, rollForward, saveRow, takeOutRow } from '#lib/server/yearly-rows.ts'
import { type RowAnswer, rowAnswer, wordsIn } from '../../../../../components/results/row-action.ts'
import {
  leftTable,
  refusedTable,
  type TableAnswer,
  typedRows,
} from '../../../../../components/results/table-action.ts'
import { theirsOf } from '../../../../../components/results/theirs-of.ts'
import { tookOutcome } from '../../../../../components/results/took-outcome.ts'

type Last = RowAnswer | null

const year = z.coerce.number().int().min(2000).max(2200)
const inTable = z.object({ office: z.uuid(), year })
const ofRow = z.object({ id: z.uuid(), seen: z.coerce.number().int().min(0) })

const table = (office: string, of: number, more: string): never => {
  revalidatePath('/kontor/[kontor]', 'layout')
  redirect(`/kontor/${office}/resultater?ar=${of}${more}`)
}

/** Saves a row as it is now, or a new one. */
export async function saveResult(last: Last, form: FormData): Promise<RowAnswer> {
  const words = wordsIn(form)
  const actor = await currentActor()
  if (!actor) return rowAnswer(last, words, { failure: 'no-session' })
  const row = ofRow.safeParse(words)
  return row.success ? change(actor, last, words, row.data) : add(actor, last, words)
}

async function add(actor: Actor, last: Last, words: Words): Promise<RowAnswer> {
  const where = inTable.safeParse(words)
  if (!where.success) return rowAnswer(last, words, { failure: 'failed' })
  const opened = await openResults(actor, where.data.office, where.data.year)
  if (!opened.ok) return rowAnswer(last, words, { failure: opened.error })
  const { mayWrite, municipalities, office } = opened.value
  if (!mayWrite) return rowAnswer(last, words, { failure: 'forbidden' })
  const parties = municipalities.length > 1 ? municipalities.map(({ id }) => id) : []
  const read = readResultForm(words, parties)
  if (!read.ok) return rowAnswer(last, words, { problems: read.problems })
  const added = await addRow(actor, 'result', {
    officeId: office.id,
    year: where.data.year,
    content: read.content,
  })
  if (!added.ok) return rowAnswer(last, words, { failure: added.error })
  return table(office.id, where.data.year, `&gjort=lagret#rad-${added.value.id}`)
}

async function change(
  actor: Actor,
  last: Last,
  words: Words,
  { id, seen }: z.infer<typeof ofRow>,
): Promise<RowAnswer> {
  const opened = await openResult(actor, id)
  if (!opened.ok) return rowAnswer(last, words, { failure: opened.error })
  const row = opened.value
  if (!row.mayWrite) return rowAnswer(last, words, { failure: 'forbidden' })
  const read = readChange(words, row)
  if (!read.ok) return rowAnswer(last, words, { problems: read.problems })
  const saved = await saveRow(actor, 'result', { id, seen, content: read.content })
  if (saved.ok) return table(row.office.id, row.year, `&gjort=lagret#rad-${id}`)
  if (saved.error !== 'changed') return rowAnswer(last, words, { failure: saved.error })
  const now = await openResult(actor, id)
  if (!now.ok) return rowAnswer(last, words, { failure: now.error })
  const language = asLanguage(await getLocale())
  const theirs = theirsOf(now.value, wordsOfResult(now.value.content, language), language)
  return rowAnswer(last, words, { theirs })
}

const readChange = (words: Words, { municipalities, content, isLastYearKnown }: ResultRowView) => {
  const parties = municipalities.length > 1 ? municipalities.map(({ id }) => id) : []
  return readResultChange(words, { content, parties, isLastYearKnown })
}

/** Saves the rows of the whole table that somebody has changed; those that others have changed come back with both. */
export async function saveTable(last: TableAnswer | null, form: FormData): Promise<TableAnswer> {
  const rows = typedRows(form)
  const actor = await currentActor()
  if (!actor) return refusedTable(last, rows, 'no-session')
  const where = inTable.safeParse(wordsIn(form))
  if (!where.success) return refusedTable(last, rows, 'failed')
  const { office, year: of } = where.data
  const language = asLanguage(await getLocale())
  const saved = await saveResultTable(actor, { officeId: office, year: of, language, rows })
  if (!saved.ok) return refusedTable(last, rows, saved.error)
  if (saved.value.left.size === 0) return table(office, of, '&gjort=lagret')
  return leftTable(last, rows, saved.value, language)
}

const offered = inTable.extend({ what: z.enum(['roll', 'goals']) })

/** Takes in what last year's table or 3.5 has, and this table has not. */
export async function takeIn(form: FormData): Promise<void> {
  const actor = await currentActor()
  const given = offered.safeParse(wordsIn(form))
  if (!given.success) notFound()
  const { office, year: of, what } = given.data
  if (!actor) redirect('/logg-inn')
  const took =
    what === 'roll'
      ? await rollForward(actor, 'result', { officeId: office, year: of })
      : await takeInGoals(actor, office, of)
  table(office, of, tookOutcome(took, '&'))
}

const away = ofRow.extend({ what: z.enum(['out', 'back']) })

/** Takes a row out of the table, or puts it back. */
export async function takeOut(form: FormData): Promise<void> {
  const actor = await currentActor()
  const given = away.safeParse(wordsIn(form))
  if (!given.success) notFound()
  if (!actor) redirect('/logg-inn')
  const { id, seen, what } = given.data
  const isRemoved = what === 'out'
  const row = await openResult(actor, id)
  if (!row.ok) notFound()
  const done = await takeOutRow(actor, 'result', { id, seen, isRemoved })
  const more = done.ok ? `&gjort=${isRemoved ? 'ut' : 'inn'}` : `&feil=${done.error}`
  table(row.value.office.id, row.value.year, more)
}

/** What is ticked in the start set. */
export async function takeStart(last: Last, form: FormData): Promise<RowAnswer> {
  const words = wordsIn(form)
  const actor = await currentActor()
  if (!actor) return rowAnswer(last, words, { failure: 'no-session' })
  const where = inTable.safeParse(words)
  if (!where.success) return rowAnswer(last, words, { failure: 'failed' })
  const codes = form.getAll('code').map(String)
  const language = asLanguage(await getLocale())
  const { office, year: of } = where.data
  const took = await takeFromStartSet(actor, office, { year: of, codes, language })
  if (took.ok) return table(office, of, `&gjort=tok&antall=${took.value.count}`)
  if (took.error !== 'nothing') return rowAnswer(last, words, { failure: took.error })
  return rowAnswer(last, words, { problems: { code: 'missing' } })
}
