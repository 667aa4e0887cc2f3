import { describe, expect, test } from 'vitest'
import { itemOfSuggestion } from './item-of-suggestion.ts'
import { type AgendaItem, STATUS_ITEM } from './meeting.ts'
import { placeOf, standardItems } from './standard-agenda.ts'

const item = (id: string, source: string | null = null): AgendaItem => ({
  id,
  title: id,
  type: 'discussion',
  minutes: 5,
  source,
  clause: null,
  note: '',
})
const STATUS = item(STATUS_ITEM, STATUS_ITEM)
const codes = (items: readonly AgendaItem[]) => standardItems({ items }).map(({ source }) => source)

/** The agenda when each has been taken, in the order given. */
const taken = (...sources: string[]): readonly AgendaItem[] => {
  const items = [STATUS]
  for (const source of sources) {
    const at = items.findIndex(({ id }) => id === placeOf(source, items))
    items.splice(at < 0 ? items.length : at, 0, item(source, source))
  }
  return items
}

describe('the standard agenda', () => {
  test('has the four points of the consultation draft', () =>
    expect(codes([STATUS])).toEqual(
      expect.arrayContaining([
        'standard:signals',
        'standard:information',
        'standard:competence',
        'standard:cooperation',
      ]),
    ))
  test('says of each why it is there', () =>
    expect(new Set(standardItems({ items: [] }).map(({ reasons }) => reasons[0]?.code))).toEqual(
      new Set(['standard']),
    ))
  test('does not offer what is on the agenda', () =>
    expect(codes([STATUS, item('x', 'standard:users')])).not.toContain('standard:users'))
  test('is named in the agenda’s language', () => {
    const [, signals] = standardItems({ items: [] })
    const titleIn = (language: 'nb' | 'nn') =>
      signals && itemOfSuggestion(signals, { id: 'a', language, items: [] }).item.title
    expect([titleIn('nb'), titleIn('nn')]).toEqual([
      'Felles mål og styringssignaler fra eierne',
      'Felles mål og styringssignal frå eigarane',
    ])
  })
})

describe('what is taken comes where one would have put it', () => {
  test('all at once: in the order of the meeting, after the status of the agreement', () =>
    expect(taken(...codes([STATUS])).map(({ id }) => id)).toEqual([STATUS_ITEM, ...codes([STATUS])]))
  test('the approval of the last minutes right after the status, whenever it is taken', () =>
    expect(taken('clause:a', 'standard:approval').map(({ id }) => id)).toEqual([
      STATUS_ITEM,
      'standard:approval',
      'clause:a',
    ]))
  test('«Eventuelt» and the next meeting stay last', () =>
    expect(
      taken('standard:next', 'standard:other', 'clause:a', 'standard:users').map(({ id }) => id),
    ).toEqual([STATUS_ITEM, 'clause:a', 'standard:users', 'standard:other', 'standard:next']))
})
