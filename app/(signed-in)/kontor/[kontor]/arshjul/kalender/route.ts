import { getLocale } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { currentActor } from '#lib/server/session.ts'
import { yearFile } from '#lib/server/year-calendar.ts'
import { yearIn } from '#lib/server/year-in-address.ts'

/** The year's dates for one's own calendar. Nobody who does not belong to the office is told that it exists. */
export async function GET(request: Request, { params }: { params: Promise<{ kontor: string }> }) {
  const { kontor } = await params
  const actor = await currentActor()
  const year = yearIn(new URL(request.url).searchParams.get('ar'))
  return (
    (actor && year !== null && (await yearFile(actor, kontor, year, asLanguage(await getLocale())))) ||
    new Response(null, { status: 404 })
  )
}
