'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { readOrientationForm } from '#lib/results/row-form.ts'
import { openOrientation } from '#lib/server/orientation.ts'
import { currentActor } from '#lib/server/session.ts'
import { saveOnlyRow } from '#lib/server/yearly-rows.ts'
import { type RowAnswer, rowAnswer, wordsIn } from '../../../../../components/results/row-action.ts'
import { theirsOf } from '../../../../../components/results/theirs-of.ts'

const where = z.object({
  office: z.uuid(),
  year: z.coerce.number().int().min(2000).max(2200),
  party: z.uuid(),
  seen: z.coerce.number().int().min(0),
})

/** The owners' own words to one municipality's council. */
export async function saveOrientation(last: RowAnswer | null, form: FormData): Promise<RowAnswer> {
  const words = wordsIn(form)
  const actor = await currentActor()
  if (!actor) return rowAnswer(last, words, { failure: 'no-session' })
  const given = where.safeParse(words)
  if (!given.success) return rowAnswer(last, words, { failure: 'failed' })
  const { office, year, party, seen } = given.data
  const opened = await openOrientation(actor, office, year, party)
  if (!opened.ok) return rowAnswer(last, words, { failure: opened.error })
  if (!opened.value.mayWrite) return rowAnswer(last, words, { failure: 'forbidden' })
  const { chosen } = opened.value
  if (chosen?.id !== party) return rowAnswer(last, words, { failure: 'not-found' })
  const read = readOrientationForm(words)
  if (!read.ok) return rowAnswer(last, words, { problems: read.problems })
  const row = { officeId: office, year, source: party, seen, content: read.content }
  const saved = await saveOnlyRow(actor, 'orientation', row)
  if (saved.ok) {
    revalidatePath('/kontor/[kontor]', 'layout')
    redirect(`/kontor/${office}/orientering/${year}?kommune=${party}&gjort=lagret`)
  }
  if (saved.error !== 'changed') return rowAnswer(last, words, { failure: saved.error })
  const now = await openOrientation(actor, office, year, party)
  const own = now.ok ? now.value.chosen?.own : null
  if (!own?.by || !own.at) return rowAnswer(last, words, { failure: 'failed' })
  const { version, by, at, content } = own
  const language = asLanguage(await getLocale())
  return rowAnswer(last, words, {
    theirs: theirsOf({ version, by, at, isRemoved: false }, content, language),
  })
}
