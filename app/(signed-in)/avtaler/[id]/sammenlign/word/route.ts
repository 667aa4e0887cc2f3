import { getTranslations } from 'next-intl/server'
import { type ComparePoint, parsePoint } from '#lib/agreements/compare-point.ts'
import { compareWord } from '#lib/export/compare-word.ts'
import { attachment, compareFileName } from '#lib/export/file-name.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import { now, today } from '#lib/server/clock.ts'
import { compareAgreement, type FoundPoint } from '#lib/server/compare.ts'
import { currentActor } from '#lib/server/session.ts'
import { WORD } from '#lib/server/version-word.ts'

/** Two texts of the agreement as one Word file, with what differs as tracked changes. Between two languages there is none. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await currentActor()
  const [from, to] = asked(new URL(request.url))
  const compared =
    actor && from && to ? await compareAgreement(actor, id, { from, to, action: 'export' }) : null
  if (!compared?.ok) return new Response(null, { status: 404 })
  const { before, after } = compared.value
  if (before.language !== after.language) return new Response(null, { status: 404 })
  const at = now()
  const names = await namesIn(after.language, compared.value)
  const file = await compareWord(
    { before, after },
    { version: names('version'), draft: false, now: at, author: 'Samstemt' },
  )
  return new Response(Buffer.from(file), {
    headers: {
      'Content-Type': WORD,
      'Content-Disposition': attachment(compareFileName(after.title, names('name'), today(at))),
      'Cache-Control': 'no-store',
    },
  })
}

const asked = (url: URL): (ComparePoint | undefined)[] =>
  ['fra', 'til'].map((name) => parsePoint(url.searchParams.get(name)))

/** In the agreement's language: the file goes out of the house. */
const namesIn = async (language: Language, { from, to }: { from: FoundPoint; to: FoundPoint }) => {
  const t = await getTranslations({ locale: language, namespace: 'compare' })
  const called = (point: FoundPoint): string => {
    if (point.kind === 'version') return t('point.version', { number: point.number })
    if (point.kind === 'agreed') return t(`point.${point.by}`)
    if (point.kind === 'bare-template') return t('point.bare')
    if (point.kind !== 'moment') return t(`point.${point.kind}`)
    return point.title ?? (point.at ? formatDate(point.at, language) : t('point.beginning'))
  }
  return (what: 'version' | 'name') => t(`file.${what}`, { from: called(from), to: called(to) })
}
