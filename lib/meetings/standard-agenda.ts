/** The standard agenda: offered, never forced; «Status partnerskapsavtale» comes first whatever is taken. */
import { type AgendaItem, type Meeting, STATUS_ITEM } from './meeting.ts'
import { STANDARD_ITEMS, type StandardCode } from './standard-codes.ts'
import type { Suggestion } from './suggest-items.ts'

const sourceOf = (code: StandardCode): string => `standard:${code}`

/** Those that are not on the agenda. */
export const standardItems = ({ items }: Pick<Meeting, 'items'>): readonly Suggestion[] =>
  STANDARD_ITEMS.filter(({ code }) => items.every(({ source }) => source !== sourceOf(code))).map(
    ({ code, type, minutes }) => ({
      source: sourceOf(code),
      clause: null,
      number: null,
      annex: null,
      title: null,
      type,
      minutes,
      reasons: [{ code: 'standard', item: code }],
    }),
  )

const FIRST: readonly string[] = [sourceOf('approval')]
const LAST: readonly string[] = [sourceOf('other'), sourceOf('next')]

/**
 * In front of what an item belongs, or null for last: the approval of the invitation right after the status of the
 * agreement, and what is new in front of «Eventuelt» and the next meeting, as one would place it by hand.
 */
export const placeOf = (source: string, items: readonly AgendaItem[]): string | null => {
  const isStatus = ({ id }: AgendaItem): boolean => id === STATUS_ITEM
  if (FIRST.includes(source)) return items.find((item) => !isStatus(item))?.id ?? null
  const after = source === LAST[0] ? LAST.slice(1) : LAST.includes(source) ? [] : LAST
  return items.find((item) => item.source !== null && after.includes(item.source))?.id ?? null
}
