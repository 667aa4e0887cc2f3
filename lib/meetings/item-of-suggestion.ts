/** A suggestion as an item on the agenda: with a name in the agenda's own language, and in its usual place. */
import type { Language } from '#lib/i18n/language.ts'
import { meetingTitles } from '#lib/i18n/texts/meeting-titles.ts'
import type { AgendaItem } from './meeting.ts'
import type { MeetingEvent } from './meeting-event.ts'
import { placeOf } from './standard-agenda.ts'
import type { Suggestion } from './suggest-items.ts'

type Titles = (typeof meetingTitles)['nb']

export const itemOfSuggestion = (
  suggestion: Suggestion,
  { id, language, items }: { id: string; language: Language; items: readonly AgendaItem[] },
): Extract<MeetingEvent, { kind: 'item-taken' }> => {
  const { source, clause, type, minutes } = suggestion
  const titles = meetingTitles[language]
  return {
    kind: 'item-taken',
    item: {
      id,
      title: titleOf(suggestion, titles).slice(0, 200),
      type,
      minutes,
      source,
      clause,
      note: whereOf(suggestion, titles) || proposedBy(suggestion, titles),
    },
    before: placeOf(source, items),
  }
}

const titleOf = ({ title, reasons: [first] }: Suggestion, titles: Titles): string => {
  if (title !== null) return title
  if (first?.code === 'standard') return titles.standard[first.item]
  const found = first && first.code in titles ? titles[first.code as keyof Titles] : titles.other
  return typeof found === 'string' ? found : titles.other
}

const whereOf = ({ number, annex }: Suggestion, { clause, annexClause }: Titles): string => {
  if (number === null) return ''
  return annex === null
    ? clause.replace('{number}', number)
    : annexClause.replace('{number}', number).replace('{annex}', String(annex))
}

/** Both owners and everybody who is called read who wants the item, and why. */
const proposedBy = (
  { reasons }: Suggestion,
  { proposedBy: plain, proposedBecause, someone }: Titles,
): string => {
  const reason = reasons.find(({ code }) => code === 'proposed')
  if (reason?.code !== 'proposed') return ''
  const by = reason.party?.organisation ?? someone
  const why = reason.why.replaceAll(/\s+/g, ' ').trim()
  return (why === '' ? plain : proposedBecause).replace('{party}', () => by).replace('{why}', () => why)
}
