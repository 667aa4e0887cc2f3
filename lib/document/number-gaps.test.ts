import { expect, it } from 'vitest'
import type { Block, Gap, Missing, ResolvedClause, ResolvedDocument } from './content.ts'
import { numberGaps, unseenMissing } from './number-gaps.ts'

const gap = (fact: string): Gap => ({ type: 'gap', fact, label: fact, reason: 'missing' })
const paragraph = (...content: Gap[]): Block => ({ type: 'paragraph', content })
const missing = (fact: string, reason: Missing['reason'] = 'missing'): Missing => ({
  fact,
  label: fact,
  reason,
})
const clause = (id: string, blocks: Block[], ...facts: Missing[]): ResolvedClause => ({
  key: `avtale/${id}`,
  number: '1',
  level: 1,
  heading: [],
  headingHidden: false,
  blocks,
  deviation: 'none',
  language: 'nb',
  missing: facts,
})
const agreement = (front: Block[], ...clauses: ResolvedClause[]): ResolvedDocument => ({
  language: 'nb',
  title: 'Avtale',
  office: 'Nav Fossdal',
  parts: [{ template: 'avtale', version: '1', title: 'Avtale', annexNumber: null, front, clauses }],
})

it('a missing fact has one number however often it stands in the text', () => {
  const document = agreement(
    [paragraph(gap('kontor'))],
    clause('a', [paragraph(gap('adresse'), gap('kontor'))], missing('adresse')),
    clause('b', [paragraph(gap('kontor'))], missing('kontor')),
  )
  const { byFact } = numberGaps(document)
  expect([...byFact].map(([fact, { number }]) => [fact, number])).toEqual([
    ['kontor', 1],
    ['adresse', 2],
  ])
})

it('a number leads to the clause where the fact is asked for, also from the title page', () => {
  const document = agreement([paragraph(gap('kontor'))], clause('a', []), clause('b', [], missing('kontor')))
  expect(numberGaps(document).byFact.get('kontor')?.clause).toBe('avtale/b')
})

it('a number can be jumped to at its first mark only', () => {
  const first = gap('kontor')
  const { anchors } = numberGaps(
    agreement([], clause('a', [paragraph(first, gap('kontor'))], missing('kontor'))),
  )
  expect([...anchors]).toEqual([first])
  expect(anchors.has(first)).toBe(true)
})

it('gaps are found in lists, tables, local text and signatures', () => {
  const blocks: Block[] = [
    { type: 'list', ordered: false, items: [[paragraph(gap('liste'))]] },
    { type: 'table', caption: '', header: [], rows: [[{ content: [paragraph(gap('celle'))] }]] },
    { type: 'local', slot: 's', writtenIn: 'nb', content: [paragraph(gap('lokal'))] },
    { type: 'signature', placeAndDate: '', signatories: [{ lines: [[gap('tittel')]] }] },
  ]
  expect([...numberGaps(agreement([], clause('a', blocks))).byFact.keys()]).toEqual([
    'liste',
    'celle',
    'lokal',
    'tittel',
  ])
})

it('a table counts as one, however many of its cells are empty', () => {
  const cells = [gap('arsverk:stat:antall'), gap('arsverk:kommune:antall')]
  const table: Block = {
    type: 'table',
    caption: '',
    header: [],
    rows: cells.map((cell) => [{ content: [paragraph(cell)] }]),
  }
  const waiting = clause('a', [table], missing('arsverk', 'empty-table'))
  const { byFact, count } = numberGaps(agreement([], waiting))
  expect(count).toBe(1)
  expect(byFact.get('arsverk:kommune:antall')).toEqual({ number: 1, clause: 'avtale/a', fact: 'arsverk' })
  expect(unseenMissing(waiting)).toEqual([])
})

it('what has no gap of its own is shown after the clause', () => {
  const table = missing('oppgaver', 'empty-table')
  expect(unseenMissing(clause('a', [paragraph(gap('adresse'))], missing('adresse'), table))).toEqual([table])
})
