import { describe, expect, test } from 'vitest'
import { everyWordFile } from '#lib/export/testing/papers.ts'
import { wordFaults } from '#lib/export/testing/word-faults.ts'
import { resolveSample, samples } from './samples.ts'

describe.each(samples)('every kind of Word file of $name', (sample) => {
  test('is one that Word opens without wanting to repair it', async () => {
    const files = await everyWordFile(await resolveSample(sample))
    expect(Object.keys(files)).toEqual([
      'avtale',
      'utkast',
      'arbeidskopi',
      'bevisark',
      'saksframlegg',
      'referat',
      'innkalling',
      'tillegg',
      'orientering',
      'handlingsplan',
    ])
    for (const [name, file] of Object.entries(files))
      expect({ name, faults: wordFaults(file) }).toEqual({ name, faults: [] })
  })
})
