import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { today } from '#lib/server/clock.ts'
import { currentActor } from '#lib/server/session.ts'
import { yearFile } from '#lib/server/year-calendar.ts'

/** The year's dates for one's own calendar. Nobody who does not belong to the office is told that it exists. */
export async function GET(request: Request, { params }: { params: Promise<{ kontor: string }> }) {
  const { kontor } = await params
  const actor = await currentActor()
  const year = z.coerce
    .number()
    .int()
    .min(2000)
    .max(2200)
    .catch(Number(today().slice(0, 4)))
    .parse(new URL(request.url).searchParams.get('ar') ?? undefined)
  return (
    (actor && (await yearFile(actor, kontor, year, asLanguage(await getLocale())))) ||
    new Response(null, { status: 404 })
  )
}
