import { describe, expect, test } from 'vitest'
import { type PositionRow, type PositionStatus, positionsNow, type Stance } from './positions.ts'

const PARTIES = [{ id: 'kommune' }, { id: 'nav' }]
const AT = new Date('2026-03-10T10:00:00Z')

/** `kommune('agreed', 'tekst')`: the party took that position on that text. */
const by =
  (partyId: string, clause = '3.2') =>
  (stance: Stance, hash: string): PositionRow => ({
    clause,
    partyId,
    userId: `${partyId}-direktør`,
    userName: 'Kari',
    stance,
    note: '',
    hash,
    seq: 1,
    at: AT,
  })
const kommune = by('kommune')
const nav = by('nav')

const statuses = (text: string, ...rows: PositionRow[]): PositionStatus[] =>
  (positionsNow([{ clause: '3.2', hash: text }], PARTIES, rows)[0]?.parties ?? []).map(({ status }) => status)
const isAgreed = (text: string, ...rows: PositionRow[]) =>
  positionsNow([{ clause: '3.2', hash: text }], PARTIES, rows)[0]?.agreed

describe('a party’s position on a clause', () => {
  test('is none until it is taken', () => expect(statuses('tekst')).toEqual(['none', 'none']))

  test.each(['agreed', 'discuss', 'disagree'] as const)('%s stands while the text is the same', (stance) =>
    expect(statuses('tekst', kommune(stance, 'tekst'))).toEqual([stance, 'none']),
  )

  test.each(['agreed', 'discuss', 'disagree'] as const)(
    '%s no longer stands when the text is another',
    (stance) => expect(statuses('ny tekst', kommune(stance, 'tekst'))).toEqual(['changed-since', 'none']),
  )

  test('lapses for both parties by the same change', () =>
    expect(statuses('ny', kommune('agreed', 'gammel'), nav('agreed', 'gammel'))).toEqual([
      'changed-since',
      'changed-since',
    ]))

  test('stands again when the text is put back as it was', () =>
    expect(statuses('tekst', kommune('agreed', 'tekst'))).toEqual(['agreed', 'none']))

  test('is the newest the party took, not the sum', () =>
    expect(statuses('tekst', kommune('agreed', 'tekst'), kommune('disagree', 'tekst'))).toEqual([
      'disagree',
      'none',
    ]))

  test('taken on an older text after one on this text does not let the older count', () =>
    expect(statuses('ny', kommune('agreed', 'ny'), kommune('agreed', 'gammel'))[0]).toBe('changed-since'))

  test('withdrawn is none again, whatever the text', () => {
    expect(statuses('tekst', kommune('agreed', 'tekst'), kommune('withdrawn', 'tekst'))).toEqual([
      'none',
      'none',
    ])
    expect(statuses('ny', kommune('agreed', 'tekst'), kommune('withdrawn', 'tekst'))[0]).toBe('none')
  })

  test('tells who took it and on which text, also when it has lapsed', () => {
    const taken = kommune('agreed', 'gammel')
    const [clause] = positionsNow([{ clause: '3.2', hash: 'ny' }], PARTIES, [taken])
    expect(clause?.parties[0]?.last).toBe(taken)
  })
})

describe('a clause is agreed', () => {
  test('when every contracting party agrees to the very same text', () =>
    expect(isAgreed('tekst', kommune('agreed', 'tekst'), nav('agreed', 'tekst'))).toBe(true))
  test('not when one agrees to another text', () =>
    expect(isAgreed('ny', kommune('agreed', 'ny'), nav('agreed', 'gammel'))).toBe(false))
  test('not when only one has said so', () =>
    expect(isAgreed('tekst', kommune('agreed', 'tekst'))).toBe(false))
  test('not where nobody is party', () =>
    expect(positionsNow([{ clause: '3.2', hash: 'x' }], [], [])[0]?.agreed).toBe(false))
})

test('a partner municipality’s row counts for nothing', () =>
  expect(statuses('tekst', by('samarbeidskommune')('disagree', 'tekst'))).toEqual(['none', 'none']))

test('a position on one clause says nothing of another', () =>
  expect(statuses('tekst', by('kommune', '3.3')('agreed', 'tekst'))).toEqual(['none', 'none']))
