import { describe, expect, test } from 'vitest'
import { errorsOf, NB, NN, parse, YAML } from './test-templates.ts'

test('a template in order is read', () => expect(errorsOf({})).toEqual([]))

describe('an error names file, line and cause', () => {
  test.each<[string, Parameters<typeof errorsOf>[0], string]>([
    [
      'unknown field',
      { nb: NB.replace(':felt[dato]', ':felt[datoen]'), nn: NN.replace(':felt[dato]', ':felt[datoen]') },
      'templates/prove/2026-01/text.nb.md:1: feltet «datoen» står ikke i template.yaml (i punktet «parter»)',
    ],
    [
      'unknown directive in text',
      { nb: NB.replace(':felt[dato]', ':dato[dato]') },
      'text.nb.md:3: «:dato» finnes ikke; løpende tekst har :felt, :valg og :hvis',
    ],
    [
      'unknown block',
      { nb: `${NB}\n:::stryk{#x}\nA\n:::\n` },
      'text.nb.md:27: «:::stryk» finnes ikke; avsnitt er strykbar, tillegg, hvis, valg og signatur',
    ],
    [
      'clause without id',
      { nb: NB.replace(' {#mal}', '') },
      'text.nb.md:21: punktet mangler en id: {#navn} sist i overskriften',
    ],
    [
      'number out of turn',
      { nb: NB.replace('# 2.0', '# 3.0') },
      'text.nb.md:21: punktet har nummer 3.0; det neste i rekken er 2.0',
    ],
    [
      'declared but unused',
      {
        yaml: YAML.replace('choices:', '  - { id: tom, type: text, label: { nb: Tom, nn: Tom } }\nchoices:'),
      },
      'template.yaml:1: «tom» er erklært, men brukes ikke i teksten',
    ],
    [
      'unknown key in yaml',
      { yaml: YAML.replace('required: false', 'optional: true') },
      'template.yaml:6: fields.1: kjenner ikke «optional»',
    ],
    [
      'label in one language only',
      { yaml: YAML.replace('nb: Dato, nn: Dato', 'nb: Dato') },
      'template.yaml:7: fields.2.label.nn: mangler',
    ],
    ['no yaml at all', { yaml: 'slug: [' }, 'template.yaml:1: ugyldig YAML'],
    [
      'options other than declared',
      { nb: NB.replace('{#delt}', '{#todelt}'), nn: NN.replace('{#delt}', '{#todelt}') },
      '«felles todelt», i template.yaml «felles delt»',
    ],
    [
      'html in the text',
      { nb: NB.replace('Åpent hver dag.', '<b>Åpent</b>') },
      'formatet kjenner ikke «html»',
    ],
    [
      'an attribute nobody knows',
      { nb: NB.replace(':felt[kommune]', ':felt[kommune]{fet}') },
      '«felt» kjenner ikke {fet}',
    ],
  ])('%s', (_name, sources, message) => expect(errorsOf(sources).join('\n')).toContain(message))
})

describe('the two languages must agree on', () => {
  test.each<[string, string, string]>([
    [
      'clauses',
      NN.replace('{#ledelse}\n\nEigarane', '{#leiing}\n\nEigarane'),
      'punkt «1.1 leiing» på nynorsk svarer til «1.1 ledelse» på bokmål',
    ],
    [
      'fields',
      NN.replace(' fra :felt[dato]', ''),
      'felt i «parter» er «kommune, naboer», på bokmål «dato, kommune, naboer»',
    ],
    ['passages', NN.replace('#stryk-apent', '#stryk-ope'), 'strykbare avsnitt og tillegg i «ledelse»'],
    ['slots', NN.replace('{#egne}', '{#eigne}'), 'plasser for lokal tekst i «mal»'],
    ['conditions', NN.replace('valg="ledelse=felles"', 'valg="ledelse=delt"'), 'vilkår i «ledelse»'],
  ])('%s', (_name, nn, message) => expect(errorsOf({ nn }).join('\n')).toContain(message))

  test('prompts to consider', () => {
    const guide = (id: string) =>
      `# 1.0 Parter {#parter}\n## Hva omhandler punktet\nTekst\n## Til vurdering\n- Spørsmål? {#${id}}\n`
    expect(errorsOf({ guideNb: guide('en'), guideNn: guide('to') }).join('\n')).toContain(
      'punktene til vurdering er ikke de samme som på bokmål',
    )
  })
})

test('a guide keeps groups of prompts, statements and what is not confirmed', () => {
  const guideNb =
    '# 1.0 Partene {#parter}\n## Hva omhandler punktet\nTekst\n## Til vurdering: A\n- Er det avtalt? {#en}\n- Partnerskapet bør vurdere det. {#to ikke-bekreftet}\n## Til vurdering: B\n- Hva? {#tre}\n'
  const parsed = parse({ guideNb })
  expect(parsed.ok && parsed.value.guide.nb.clauses[0]).toMatchObject({
    clause: 'parter',
    title: 'Partene',
    groups: [
      {
        title: 'A',
        prompts: [
          { id: 'en', unconfirmed: false },
          { id: 'to', text: 'Partnerskapet bør vurdere det.', unconfirmed: true },
        ],
      },
      { title: 'B', prompts: [{ id: 'tre' }] },
    ],
  })
})
