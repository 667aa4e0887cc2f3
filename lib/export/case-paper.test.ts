import { expect, test } from 'vitest'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { type CaseFacts, casePaperOf } from './case-paper.ts'
import { exportPaper } from './export-paper.ts'
import { shorten } from './shorten.ts'
import { agreement, annex, clause, documentOf, list, paragraph } from './testing/build.ts'
import { caseFacts } from './testing/papers.ts'
import { body } from './testing/word-of.ts'
import { all, documentText, readWord, textOf, value } from './testing/word-tree.ts'

const keyed = (key: string, one: ReturnType<typeof clause>) => ({ ...one, key: `partnerskapsavtale/${key}` })
const document: ResolvedDocument = documentOf(
  agreement(
    keyed('tilsetting', clause('3.2', 'Tilsetting', paragraph('Eierne er enige om å ha felles ledelse.'))),
    keyed(
      'driftsavtale',
      clause('3.8', 'Driftsavtale', paragraph('Eierne deler etter årsverk.'), paragraph('Mer.')),
    ),
    keyed(
      'tjenester',
      clause(
        '4.0',
        'Tjenester',
        paragraph('Dette:'),
        list(false, 'Oppfølging; herunder alt mulig', 'Sosiale tjenester'),
        {
          type: 'local',
          slot: 's',
          writtenIn: 'nb',
          content: [paragraph('Startlån')],
        },
      ),
    ),
    keyed('avtaleperiode', clause('9.0', 'Avtaleperiode', paragraph('1. januar 2027 – 31. desember 2030.'))),
  ),
  annex(1, 'Driftsavtale', clause('4', 'Fordelingsnøkkel', paragraph('Årsverk.'))),
)
const saysOf = (more: Partial<CaseFacts> = {}) => {
  const paper = casePaperOf(caseFacts(document, more))
  return `${paper.lead}\n${plainBlocks(paper.blocks)}`
}

test('what the agreement says of services, leadership, period and money, and no more than it says', () => {
  const text = saysOf()
  expect(text).toContain('Tjenester (punkt 4.0): Oppfølging; sosiale tjenester. Startlån')
  expect(text).toContain('Ledelse (punkt 3.2): Eierne er enige om å ha felles ledelse.')
  expect(text).toContain('Varighet (punkt 9.0): 1. januar 2027 – 31. desember 2030.')
  expect(text).toContain('Økonomi (punkt 3.8): Eierne deler etter årsverk.')
  const empty = plainBlocks(casePaperOf(caseFacts(documentOf(agreement()))).blocks)
  expect(empty).not.toMatch(/Tjenester|Ledelse|Varighet|Økonomi/)
})

test('the party to it approves; a partner municipality joins what the host makes', () => {
  expect(saysOf({ meeting: { body: 'kommunestyret', date: '2026-03-20', caseNumber: '26/14' } })).toContain(
    'Kommunestyret godkjenner partnerskapsavtalen for Nav Fossdal mellom Fossdal kommune og Nav Østfjell, med driftsavtale som vedlegg.',
  )
  const partner = saysOf({ municipality: { organisation: 'Skogmo kommune', contracting: false } })
  expect(partner).toContain('slutter seg til partnerskapsavtalen for Nav Fossdal, som Fossdal kommune inngår')
  expect(partner).not.toContain('godkjenner')
})

test.each([
  ['kommunedirektør', 'Kommunedirektøren får fullmakt til å signere avtalen for Fossdal kommune.'],
  ['rådmann', 'Rådmannen får fullmakt'],
  ['direktør for oppvekst', 'gis til: direktør for oppvekst.'],
  [null, 'gis til: [tittel på den som signerer]'],
])('the one who signs is %s: «%s»', (signatoryTitle, said) => {
  expect(saysOf({ signatoryTitle })).toContain(said)
})

const SAYS = {
  caseNumber: '2026/1234',
  signatoryName: 'Kari Brekke',
  signatoryTitle: 'kommunedirektør',
  authority: null,
  authorityText: '',
  authorityOn: '',
} as const

test.each([
  [{}, 'Kommunedirektør Kari Brekke får fullmakt til å signere avtalen for Fossdal kommune.'],
  [{ signatoryName: '' }, 'Kommunedirektøren får fullmakt'],
  [{ signatoryName: '', signatoryTitle: '' }, 'Rådmannen får fullmakt'],
  [{ authority: 'position' }, 'Kommunedirektør Kari Brekke signerer avtalen for Fossdal kommune i kraft av'],
  [
    { authority: 'delegation', authorityText: 'reglementet punkt 4', authorityOn: '2024-06-12' },
    'signerer avtalen for Fossdal kommune etter delegert myndighet (reglementet punkt 4, 12. juni 2024).',
  ],
  [{ authority: 'decision' }, 'Kommunedirektør Kari Brekke får fullmakt'],
] as const)('the municipality’s own words come before the text’s: %o', (more, said) => {
  const text = saysOf({ signatoryTitle: 'rådmann', says: { ...SAYS, ...more } })
  expect(text).toContain(said)
  expect(text).toContain('Kommunens saksnummer: 2026/1234')
})

test('a partner municipality’s council gives no authority to sign for the host', () => {
  const partner = { organisation: 'Skogmo kommune', contracting: false }
  const text = saysOf({ municipality: partner })
  expect(text).toContain('gis til: [tittel på den som signerer]')
  expect(text).not.toContain('Kommunens saksnummer')
})

test('the clauses that are changed, new and gone since the last version are listed by number', () => {
  const [agreed, annexed] = document.parts.map(({ clauses }) => clauses)
  const change = (kind: 'changed' | 'added' | 'removed', at: number) => {
    const one = agreed?.[at]
    if (!one) throw new Error('no such clause')
    return { kind, clause: one, annex: null }
  }
  const inAnnex = annexed?.[0] ? [{ kind: 'changed' as const, clause: annexed[0], annex: 1 }] : []
  const since = { number: 1, at: new Date('2022-03-01T10:00:00Z'), language: 'nb' as const }
  const text = saysOf({
    since: { ...since, changes: [change('changed', 0), ...inAnnex, change('added', 3)] },
  })
  expect(text).toContain('Sammenlignet med den signerte avtalen (versjon 1, låst 1. mars 2022):')
  expect(text).toContain('Endret: 3.2 Tilsetting og vedlegg 1 punkt 4 Fordelingsnøkkel.')
  expect(text).toContain('Nytt: 9.0 Avtaleperiode.')
  expect(text).not.toContain('Tatt ut')
  expect(saysOf({ since: { ...since, changes: [] } })).toContain('Ingen punkter er endret')
  expect(saysOf({ since: { ...since, language: 'nn', changes: [] } })).toContain('er på nynorsk')
  expect(saysOf()).toContain('Dette er den første avtalen for kontoret i Samstemt.')
})

test('many changed clauses are counted after the first eight', () => {
  const [one] = document.parts[0]?.clauses ?? []
  if (!one) throw new Error('no clause')
  const changes = Array.from({ length: 12 }, () => ({ kind: 'changed' as const, clause: one, annex: null }))
  const since = { number: 1, at: new Date('2022-03-01T10:00:00Z'), language: 'nb' as const, changes }
  expect(saysOf({ since })).toContain('og 4 punkter til.')
})

test('who was heard and what they said; that nobody was is said too', () => {
  expect(saysOf()).toContain('Drøftet med de ansattes organisasjoner 12. februar 2026 (Fagforbundet og NTL).')
  expect(saysOf()).toContain('De mente: «Det må settes av tid')
  expect(saysOf({ hearings: [] })).toContain('er ikke registrert ennå')
})

test('what a person must write is marked in Word, and nothing else is', async () => {
  const paper = casePaperOf(caseFacts(document))
  const tree = readWord(
    await exportPaper(paper, { now: new Date('2026-03-10T10:00:00Z'), author: 'Samstemt' }),
  )
  const marked = all(body(tree), 'w:r').filter((run) => value(run, 'w:highlight') === 'yellow')
  expect(marked.map(textOf)).toEqual([
    '[Fyll inn: saksnummer]',
    '[Fyll inn: organ]',
    '[Fyll inn: dato]',
    '[Fyll inn: navn]',
    '[Fyll inn: organ, for eksempel kommunestyret]',
    '[Fyll inn: hva avtalen betyr for budsjettet]',
    '[Fyll inn: hva som er nytt sammenlignet med avtalen som gjelder nå]',
    '[Fyll inn: kommunedirektørens vurdering]',
  ])
  expect(documentText(tree)).not.toContain('Mangler')
})

test.each([
  ['Kort.', 20, 'Kort.'],
  ['En setning her. Så en til som er lang.', 25, 'En setning her. …'],
  ['Et ord og enda et ord, og mer', 22, 'Et ord og enda et ord …'],
])('«%s» in %i letters', (text, most, short) => {
  expect(shorten(text, most)).toBe(short)
})
