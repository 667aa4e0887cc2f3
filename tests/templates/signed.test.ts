import { expect, test } from 'vitest'
import { exportWord } from '#lib/export/export-word.ts'
import { readDocx } from '#lib/server/signed-text/read-docx.ts'
import { checkSigned, isSameText } from '#lib/signed/signed-check.ts'
import { resolveSample, samples } from './samples.ts'

const HASH = `9c1f44b27e0ad316${'0'.repeat(48)}`
const FROZEN = {
  hash: HASH,
  version: 'Til signering 10. mars 2026',
  mark: 'Versjon 1, kontrollkode 9c1f 44b2 7e0a d316',
}

test.each(samples.filter(({ name }) => !name.includes('utkast')))(
  'the Word file of $name says, word by word, what a signed copy is held up against',
  async (sample) => {
    const document = await resolveSample(sample)
    const { version, mark } = FROZEN
    const bytes = await exportWord(document, {
      version,
      mark,
      draft: false,
      now: new Date('2026-03-10T10:00:00Z'),
      author: 'Samstemt',
    })
    const file = readDocx(bytes)
    if (typeof file === 'string') throw new Error(file)
    const check = checkSigned(file, { document, ...FROZEN })
    expect(check).toMatchObject({ differences: [], code: 'own', draftMarks: 0, tracked: 0 })
    expect(isSameText(check)).toBe(true)
  },
)
