import { describe, expect, test } from 'vitest'
import type { Block } from '#lib/document/content.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { type MeetingResults, resultsBlocksOf } from './results-blocks.ts'

const HOST = { id: 'v', organisation: 'Fossdal kommune' }
const PARTNER = { id: 's', organisation: 'Skogmo kommune' }
const row = (given: Partial<MeetingResults['rows'][number]> = {}): MeetingResults['rows'][number] => ({
  indicator: 'Unge med aktivitet',
  unit: 'prosent',
  goal: '',
  target: 90,
  better: 'higher',
  result: { whole: 88.5, by: {} },
  lastYear: { whole: 82, by: {} },
  standing: 'missed',
  missedBy: [],
  comment: 'Det mangler plasser.',
  ...given,
})
const of = (municipalities: MeetingResults['municipalities'], ...rows: MeetingResults['rows']) =>
  tableIn(resultsBlocksOf({ year: 2026, item: 3, municipalities, rows }, 'nb'))
const tableIn = (blocks: readonly Block[]): readonly (readonly string[])[] => {
  const table = blocks.find((block) => block.type === 'table')
  if (table?.type !== 'table') return []
  return [table.header ?? [], ...table.rows].map((cells) => cells.map(({ content }) => plainBlocks(content)))
}

describe('the result table that goes with an agenda', () => {
  test('holds this year’s number over last year’s, the goal and how it goes', () => {
    expect(of([HOST], row())).toEqual([
      ['Indikator', 'Mål', 'Resultat 2026', 'Vurdering'],
      [
        'Unge med aktivitet (prosent)',
        'Minst 90\u00A0prosent',
        '88,5\n2025: 82',
        'Ikke nådd. Det mangler plasser.',
      ],
    ])
  })

  test('has a column for each municipality, names those behind the goal, and adds nothing up', () => {
    const each = row({
      result: { whole: null, by: { v: 92, s: 81 } },
      lastYear: { whole: null, by: {} },
      missedBy: ['s'],
      comment: '',
    })
    expect(of([HOST, PARTNER], each)).toEqual([
      ['Indikator', 'Mål', 'Fossdal', 'Skogmo', 'Vurdering'],
      ['Unge med aktivitet (prosent)', 'Minst 90\u00A0prosent', '92', '81', 'Ikke nådd i Skogmo kommune.'],
    ])
  })

  test('has a column for the whole where somebody has given its number', () => {
    expect(of([HOST, PARTNER], row())[0]).toEqual([
      'Indikator',
      'Mål',
      'Fossdal',
      'Skogmo',
      'Samlet',
      'Vurdering',
    ])
  })

  test('is not there without an indicator', () => {
    expect(resultsBlocksOf({ year: 2026, item: 3, municipalities: [HOST], rows: [] }, 'nn')).toEqual([])
  })
})
