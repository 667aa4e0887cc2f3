import { expect, test } from 'vitest'
import { linesOf } from '#lib/document/lines.ts'
import { type EvidenceFacts, evidencePaperOf } from './evidence-paper.ts'
import { exportPaper } from './export-paper.ts'
import { agreement, annex, clause, documentOf, paragraph } from './testing/build.ts'
import { evidenceFacts } from './testing/papers.ts'
import { body, textOfElement } from './testing/word-of.ts'
import { all, documentText, first, readWord, value } from './testing/word-tree.ts'

const document = documentOf(
  agreement(
    clause('1.0', 'Parter', paragraph('Oss.')),
    { ...clause('2.1', 'Drift av Nav Fossdal', paragraph('Godt.')), deviation: 'adapted' },
    { ...clause('3.0', 'Medier', paragraph('Nytt.')), deviation: 'own' },
  ),
  annex(1, 'Driftsavtale', clause('1', 'Lokaler', paragraph('Storgata 1'))),
)
const textOf = (more: Partial<EvidenceFacts> = {}, of = document) =>
  linesOf(evidencePaperOf(evidenceFacts(of, more)).blocks)
    .map(({ cells }) => cells.join(' | '))
    .join('\n')
const spaced = (text: string): string => text.replaceAll('\u00A0', ' ')

test('each party’s approval stands with name, role, time and the text it was of', () => {
  const { hash } = evidenceFacts(document)
  const code = (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
  expect(spaced(textOf())).toContain(
    `Fossdal kommune | Kari Brekke | kommunedirektør | 10.03.2026 kl. 11.03 | ${code}`,
  )
  expect(spaced(textOf())).toContain(
    'Nav Østfjell | Siri Lund | stedfortreder for direktør Harald Lunde | 10.03.2026 kl. 11.03',
  )
})

test('each party’s own case number, who signs for it and by what authority; that it has told nothing is said', () => {
  const text = textOf()
  expect(text).toContain(
    'Fossdal kommune | 2026/1234 | Kari Brekke, kommunedirektør | delegert myndighet: delegasjonsreglementet punkt 4, 12. juni 2024',
  )
  expect(text).toContain('Nav Østfjell | ikke ført | ikke ført | ikke ført')
})

test('the papers of a decision stand with their names and codes', () => {
  const [, council] = evidenceFacts(document).hearings
  const [file] = council?.files ?? []
  expect(textOf()).toContain('Særutskrift 26-14.pdf')
  expect(textOf().replaceAll(/\s/g, '')).toContain(file?.sha256)
  expect(textOf({ hearings: [] })).not.toContain('Lagt ved som filer')
})

test('each clause stands once, with when each party agreed; who did is named above the column', () => {
  const text = spaced(textOf())
  expect(text).toContain(
    'Punkt | Fossdal kommune enig (Kari Brekke) | Nav Østfjell enig (Harald Lunde) | Teksten',
  )
  for (const name of ['1.0 Parter', '2.1 Drift', '3.0 Medier', 'Vedlegg 1: 1 Lokaler'])
    expect(text.split('\n').filter((line) => line.startsWith(`${name} |`))).toHaveLength(1)
})

test('where several have answered for a party, each is named at the clauses where it is another than most', () => {
  const facts = evidenceFacts(document)
  const [one, ...rest] = facts.clauses
  const at = new Date('2026-03-09T09:00:00Z')
  const given = [{ partyId: 'k', name: 'Jonas Moen', at }]
  const text = spaced(textOf({ clauses: [...(one ? [{ ...one, agreed: given }] : []), ...rest] }))
  expect(text).toContain('Fossdal kommune enig (Kari Brekke der ingen annen er nevnt)')
  expect(text).toContain('1.0 Parter | Jonas Moen, 09.03.2026 kl. 10.00 | ikke svart |')
})

test('deviations are counted and named; none is said too', () => {
  expect(textOf()).toContain('Punkter med tilpasset ordlyd: 1 (2.1).')
  expect(textOf()).toContain('Egne punkter: 1 (3.0).')
  const plain = documentOf(agreement(clause('1.0', 'Parter', paragraph('Oss.'))))
  expect(textOf({}, plain)).toContain('Ingen. All tekst er malenes egen')
})

test('who was heard, on which text, and what the council decided', () => {
  const text = textOf()
  expect(text).toContain('12.02.2026 | Fagforbundet og NTL | hørt | en tidligere tekst')
  expect(text).toContain(
    'Politisk behandling i Fossdal kommune | 05.03.2026 | Kommunestyret, sak 26/14 | godkjent | samme som i denne versjonen',
  )
  expect(textOf({ hearings: [] })).toContain('Ingen er registrert.')
})

test('the codes of the whole, of each annex and of the Word file stand in full', () => {
  const { hash, annexes, file } = evidenceFacts(document)
  const text = textOf().replaceAll(/\s/g, '')
  for (const code of [hash, annexes[0]?.hash, file.sha256]) expect(text).toContain(code)
})

test('it says that it is no signature; from a demonstration it says that nobody was checked', () => {
  expect(textOf()).toContain('Å godkjenne i Samstemt er ikke å signere.')
  expect(textOf()).not.toContain('demonstrasjon')
  expect(textOf({ isDemonstration: true })).toContain(
    'laget i en demonstrasjon, der alle kan velge hvem de er',
  )
})

test('in Word its tables have headings, and it is tagged with its language', async () => {
  const paper = evidencePaperOf(evidenceFacts({ ...document, language: 'nn' }))
  const tree = readWord(
    await exportPaper(paper, { now: new Date('2026-03-10T10:00:00Z'), author: 'Samstemt' }),
  )
  const tables = all(body(tree), 'w:tbl')
  expect(tables.length).toBe(5)
  for (const table of tables) expect(first(all(table, 'w:tr')[0] ?? table, 'w:tblHeader')).toBeDefined()
  expect(value(first(tree.part('word/styles.xml'), 'w:rPrDefault'), 'w:lang')).toBe('nn-NO')
  expect(textOfElement(tree, 'dc:language')).toBe('nn-NO')
  expect(documentText(tree)).toContain('Kven som har sagt ja til kva i versjon 1')
})
