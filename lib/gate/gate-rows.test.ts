import { describe, expect, test } from 'vitest'
import type { GateItem } from './gate-item.ts'
import { countGateRows, gateRows } from './gate-rows.ts'

const ANNEXES = ['driftsavtale', 'delegasjonsvedtak']

const unfilled = (clause: string | null, fact: string): GateItem => ({
  code: 'unfilled',
  clause,
  fact,
  label: fact,
  reason: 'missing',
  alsoIn: [],
})
const notAgreed = (clause: string): GateItem => ({ code: 'not-agreed', clause, parties: [] })
const prompts = (partyId: string): GateItem => ({
  code: 'prompts-unanswered',
  clause: 'partnerskapsavtale/formal',
  partyId,
  prompts: [],
})

describe('what is left to do is listed in the order one does it', () => {
  test('what is missing in one clause is one thing', () => {
    const items = [
      unfilled('avtale/lokalisering', 'adresse'),
      unfilled('avtale/periode', 'fra'),
      unfilled('avtale/lokalisering', 'tider'),
    ]
    expect(gateRows(items, ANNEXES)).toEqual([
      {
        group: 'fill',
        rows: [
          { kind: 'unfilled', clause: 'avtale/lokalisering', items: [items[0], items[2]] },
          { kind: 'unfilled', clause: 'avtale/periode', items: [items[1]] },
        ],
      },
    ])
  })

  test('the agreement is agreed to clause by clause, an annex as one', () => {
    const items = [
      notAgreed('avtale/formal'),
      notAgreed('avtale/periode'),
      notAgreed('driftsavtale/kostnader'),
      notAgreed('driftsavtale/oppgjor'),
    ]
    expect(gateRows(items, ANNEXES)).toEqual([
      {
        group: 'agree',
        rows: [
          { kind: 'not-agreed', item: items[0] },
          { kind: 'not-agreed', item: items[1] },
          { kind: 'annex-not-agreed', annex: 'driftsavtale', items: [items[2], items[3]] },
        ],
      },
    ])
  })

  test('fill in, agree, hear others, consider – each party’s prompts are one thing', () => {
    const items: GateItem[] = [
      prompts('k'),
      prompts('n'),
      { code: 'hearing-missing', clause: null },
      notAgreed('avtale/formal'),
      unfilled(null, 'tittel'),
    ]
    expect(gateRows(items, ANNEXES).map(({ group, rows }) => [group, rows.length])).toEqual([
      ['fill', 1],
      ['agree', 1],
      ['hear', 1],
      ['consider', 2],
    ])
    expect(countGateRows(items, ANNEXES)).toBe(5)
  })

  test('no group without anything in it', () => {
    expect(gateRows([], ANNEXES)).toEqual([])
  })
})
