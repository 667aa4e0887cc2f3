import { expect, it } from 'vitest'
import { attachment, compareFileName, wordFileName } from './file-name.ts'

it.each([
  [true, 'Partnerskapsavtale Nav Fossdal – utkast 2026-11-22.docx'],
  [false, 'Partnerskapsavtale Nav Fossdal – til signering 2026-11-22.docx'],
])('names the file after the agreement, what it is and the day: draft %j', (draft, expected) => {
  expect(wordFileName('Partnerskapsavtale for Nav Fossdal', '2026-11-22', { draft })).toBe(expected)
})

it.each([
  ['Avtale for Nav Øst/Vest', 'Avtale Nav Øst Vest – utkast 2026-11-22.docx'],
  ['Avtale\r\nSet-Cookie: a=1', 'Avtale Set-Cookie a=1 – utkast 2026-11-22.docx'],
  ['Avtale for Nav "<script>"', 'Avtale Nav script – utkast 2026-11-22.docx'],
])('leaves out what a file name cannot hold: %j', (title, expected) => {
  expect(wordFileName(title, '2026-11-22', { draft: true })).toBe(expected)
})

it('names a comparison after what is compared, whatever somebody called it', () => {
  expect(
    compareFileName(
      'Partnerskapsavtale for Nav Fossdal',
      'endringer fra Møtet 3/4 til versjon 1',
      '2026-11-22',
    ),
  ).toBe('Partnerskapsavtale Nav Fossdal – endringer fra Møtet 3 4 til versjon 1 2026-11-22.docx')
})

it('tells the browser the name in full, and older ones a plain name', () => {
  expect(attachment('Avtale Nav Sør-Ø (1) – utkast.docx')).toBe(
    'attachment; filename="Avtale Nav Sor-O (1) - utkast.docx"; filename*=UTF-8\'\'Avtale%20Nav%20S%C3%B8r-%C3%98%20%281%29%20%E2%80%93%20utkast.docx',
  )
})

it('is a header of printable ASCII whatever the name', () => {
  expect(attachment(`${'x'.repeat(10)}\ud800 🙂 "%\\`)).toMatch(/^[ -~]+$/)
})
