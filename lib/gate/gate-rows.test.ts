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
      { kind: 'unfilled', clause: 'avtale/lokalisering', items: [items[0], items[2]] },
      { kind: 'unfilled', clause: 'avtale/periode', items: [items[1]] },
    ])
    expect(countGateRows(items, ANNEXES)).toBe(2)
  })

  test('the agreement is agreed to clause by clause, an annex as one', () => {
    const items = [
      notAgreed('avtale/formal'),
      notAgreed('avtale/periode'),
      notAgreed('driftsavtale/kostnader'),
      notAgreed('driftsavtale/oppgjor'),
    ]
    expect(gateRows(items, ANNEXES)).toEqual([
      { kind: 'not-agreed', item: items[0] },
      { kind: 'not-agreed', item: items[1] },
      { kind: 'annex-not-agreed', annex: 'driftsavtale', items: [items[2], items[3]] },
    ])
  })

  test('each party’s prompts are one thing, and so is the hearing', () => {
    const items: GateItem[] = [prompts('k'), prompts('n'), { code: 'hearing-missing', clause: null }]
    expect(gateRows(items, ANNEXES)).toEqual(items.map((item) => ({ kind: 'other', item })))
  })

  test('nothing left is no rows', () => {
    expect(gateRows([], ANNEXES)).toEqual([])
  })
})
