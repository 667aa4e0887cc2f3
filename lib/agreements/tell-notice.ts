/** One sentence in the reader's language: who did what, where. The same on the page and in an e-mail. */
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { NoticeKind } from './notice-kinds.ts'

export type ToldNotice = {
  kind: NoticeKind
  /** Without «Nav» in front. */
  office: string
  actorName: string | null
  actorParty: { organisation: string } | null
  place: { number: string; annex: number | null } | null
  detail: string | null
  dueOn: string | null
}

type Key = `what.${NoticeKind}` | 'who' | 'nobody' | 'place.clause' | 'place.annex' | 'place.gone'
export type NoticeTexts = (key: Key, values?: Record<string, string | number>) => string

export const tellNotice = (t: NoticeTexts, language: Language, notice: ToldNotice): string => {
  const { kind, office, detail, dueOn } = notice
  return t(`what.${kind}`, {
    who: whoOf(t, notice),
    office: `Nav ${office}`,
    place: placeOf(t, notice),
    // The keys of a message have no hyphens.
    detail: (detail ?? '').replaceAll('-', ''),
    date: dueOn ? formatDate(noon(dueOn), language) : '',
  })
}

const whoOf = (t: NoticeTexts, { actorName, actorParty }: ToldNotice): string => {
  if (actorName === null) return t('nobody')
  return actorParty ? t('who', { name: actorName, organisation: actorParty.organisation }) : actorName
}

const placeOf = (t: NoticeTexts, { place }: ToldNotice): string => {
  if (!place) return t('place.gone')
  const { number, annex } = place
  return annex === null ? t('place.clause', { number }) : t('place.annex', { number, annex })
}
