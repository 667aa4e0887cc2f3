import { describe, expect, it } from 'vitest'
import type { Missing, ResolvedClause, ResolvedDocument } from './content.ts'
import { summarise } from './summarise.ts'

const clause = (id: string, text: string | null, ...facts: string[]): ResolvedClause => ({
  key: `avtale/${id}`,
  number: null,
  level: 1,
  heading: [],
  headingHidden: false,
  blocks: text === null ? [] : [{ type: 'paragraph', content: [{ type: 'text', text, origin: 'standard' }] }],
  deviation: 'none',
  language: 'nb',
  missing: facts.map((fact): Missing => ({ fact, label: fact, reason: 'missing' })),
})
const agreement = (...clauses: ResolvedClause[]): ResolvedDocument => ({
  language: 'nb',
  title: '',
  office: '',
  parts: [{ template: 'avtale', version: '1', title: '', annexNumber: null, front: [], clauses }],
})

describe('how far a draft has come', () => {
  it('counts a fact once, and every clause that waits for it', () => {
    const summary = summarise(
      agreement(clause('a', 'x', 'kommune'), clause('b', 'y', 'kommune', 'adresse'), clause('c', 'z')),
    )
    expect(summary).toMatchObject({ missing: 2, incomplete: 2, total: 3 })
  })

  it('leaves out a chapter that is only a heading', () => {
    expect(summarise(agreement(clause('kapittel', null), clause('a', 'x')))).toMatchObject({
      total: 1,
    })
  })

  it('leads to the first clause that misses something, or else to the first', () => {
    const complete = clause('a', 'x')
    const waiting = clause('b', 'y', 'adresse')
    expect(summarise(agreement(complete, waiting)).first).toBe(waiting)
    expect(summarise(agreement(complete)).first).toBe(complete)
  })
})
