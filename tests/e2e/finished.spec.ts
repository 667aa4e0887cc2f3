import { draftOf, expect, test } from './support/test.ts'
import { downloadWord } from './support/word.ts'

test('when nothing is missing, the Word file is one that two directors could sign', async ({
  page,
  login,
}) => {
  await login('Solvang')
  await page.goto(draftOf('Solvang'))
  const word = await downloadWord(page)
  expect(word.name).toContain('til signering')
  expect(word.text).toContain('Eierne er enig om følgende gyldighetsperiode')
  expect(word.text).toContain('Vedlegg 1 – Driftsavtale')
  expect(word.text).toContain('Vedlegg 2 – Delegasjonsvedtak')
  expect(word.text.match(/Sted, dato/g)?.length).toBeGreaterThan(4)
  expect(Object.values(word.parts).filter((part) => /UTKAST|\[Mangler/.test(part))).toEqual([])
})
