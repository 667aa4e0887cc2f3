import { expect, test } from 'vitest'
import { type OrientationFacts, orientationPaperOf } from './orientation-paper.ts'
import { planPaperOf } from './plan-paper.ts'
import { orientationFacts, planFacts } from './testing/papers.ts'

const saysOf = (more: Partial<OrientationFacts> = {}): string =>
  JSON.stringify(orientationPaperOf(orientationFacts(more)))
const [one] = orientationFacts().results
const results = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => ({
    ...one,
    indicator: `Nr. ${at + 1};`,
    ...more,
  })) as OrientationFacts['results']

test.each([
  [
    { signed: null, next: 'draft' },
    'Ingen avtale er signert i Samstemt ennå. Eierne arbeider med et utkast.',
  ],
  [
    { signed: { validFrom: '2023-01-01', validTo: null, evaluationBy: null }, next: null },
    'Avtalen gjelder fra 1. januar 2023, uten sluttdato.',
  ],
  [
    { signed: { validFrom: '2023-01-01', validTo: '2026-06-30', evaluationBy: null }, next: 'frozen' },
    'Avtalen gikk ut 30. juni 2026. Teksten til en ny avtale er låst',
  ],
] as const)('the council is told how the agreement stands (%#)', (agreement, said) => {
  expect(saysOf({ agreement })).toContain(said)
})

test('a day that has been is not what comes', () => {
  const agreement = {
    signed: { validFrom: '2020-01-01', validTo: '2026-01-01', evaluationBy: null },
    next: null,
  }
  expect(saysOf({ agreement })).not.toContain('Eierne må bli enige om en ny før det')
})

test('where not all rows fit, those with a result come first, and the reader is told', () => {
  const rows = [...results(3, { result: null, whole: null, indicator: 'Tom;' }), ...results(8)]
  const text = saysOf({ results: rows, summary: '', ahead: '' })
  for (let at = 1; at <= 8; at += 1) expect(text).toContain(`Nr. ${at};`)
  expect(text).not.toContain('Tom;')
  expect(text).toContain('Tabellen viser 8 av indikatorene.')
})

test('longer rows are fewer, so that it is still one page; what is not shown is counted', () => {
  const words = 'Sykefraværsoppfølging og arbeidsmarkedstiltak for unge '.repeat(6)
  const long = { goal: words, comment: words, unit: 'deltakere i kvalifiseringsprogrammet' }
  const rowsIn = (more: Partial<OrientationFacts>): number =>
    orientationPaperOf(orientationFacts(more)).blocks.flatMap((block) =>
      block.type === 'table' ? block.rows : [],
    ).length
  const rows = results(8, { ...long, indicator: words })
  expect(rowsIn({ results: results(8, { comment: '' }) })).toBe(8)
  expect(rowsIn({ results: rows })).toBeLessThan(8)
  expect(rowsIn({ results: rows })).toBeGreaterThanOrEqual(3)
  expect(rowsIn({ results: rows, summary: '', ahead: '' })).toBeGreaterThan(rowsIn({ results: rows }))
  expect(saysOf({ results: rows })).toContain('Eierne følger opp 8 indikatorer.')
})

test('many short lines become few, and no word falls out', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `ord${at}`)
  const { blocks } = orientationPaperOf(orientationFacts({ summary: lines.join('\n'), ahead: '' }))
  const said = blocks.flatMap((block) =>
    block.type === 'paragraph' && /ord\d/.test(JSON.stringify(block)) ? [JSON.stringify(block)] : [],
  )
  expect(said).toHaveLength(3)
  for (const word of lines) expect(said.join()).toMatch(new RegExp(`\\b${word}\\b`))
})

test('one is counted as one', () => {
  expect(saysOf({ results: results(1, { standing: 'missed' }) })).toContain(
    'Eierne følger opp én indikator. For én er målet ikke nådd.',
  )
})

test('a district of Oslo has another body than a council', () => {
  expect(saysOf({ organisation: 'Bydel Frogner' })).toContain('bydelsutvalget i Bydel Frogner')
})

test('the plan’s measures stand under their goals, those without one last', () => {
  const { title, blocks } = planPaperOf(planFacts())
  const headings = blocks.flatMap((block) =>
    block.type === 'heading' ? [JSON.stringify(block.content)] : [],
  )
  expect(title).toBe('Vedlegg: Handlingsplan 2027')
  expect(headings.at(-1)).toContain('Andre tiltak')
  expect(headings).toHaveLength(3)
})
