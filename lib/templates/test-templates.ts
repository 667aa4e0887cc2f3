/** A four-line template for tests, so that a rule can be read beside the text it is about. */
import { makeBundle } from './make-bundle.ts'
import { type ParsedTemplate, parseTemplate } from './parse-template.ts'
import type { Bundle } from './template.ts'
import { formatTemplateError } from './template-error.ts'

export type Sources = { yaml?: string; nb?: string; nn?: string; guideNb?: string; guideNn?: string }

const HEAD = 'slug: prove\nversion: "2026-01"\ntitle: { nb: Prøve, nn: Prøve }\n'

export const YAML = `${HEAD}fields:
  - { id: kommune, type: text, label: { nb: Kommune, nn: Kommune } }
  - { id: naboer, type: list, required: false, label: { nb: Naboer, nn: Naboar } }
  - { id: dato, type: date, label: { nb: Dato, nn: Dato } }
choices:
  - id: ledelse
    label: { nb: Ledelse, nn: Leiing }
    options: [{ id: felles, label: { nb: Felles, nn: Felles } }, { id: delt, label: { nb: Delt, nn: Delt } }]
tables:
  - id: mal
    label: { nb: Mål, nn: Mål }
    minRows: 1
    columns: [{ id: navn, type: text, label: { nb: Navn, nn: Namn } }, { id: sum, type: money, required: false, label: { nb: Sum, nn: Sum } }]
`

export const NB = `# 1.0 Parter {#parter}

Mellom :felt[kommune] kommune og NAV etter NAV-loven § 14, fra :felt[dato]:hvis[ med :felt[naboer]]{felt=naboer}.

## 1.1 Ledelse {#ledelse}

Eierne har :valg[:alt[felles]{#felles}:alt[delt]{#delt}]{#ledelse} ledelse.

:::hvis{valg="ledelse=felles"}
Én leder.
:::

:::strykbar{#stryk-apent}
Åpent hver dag.
:::

:::tillegg{#ta-med}
Lokalt tillegg.
:::

# 2.0 Mål {#mal}

::tabell{#mal}

::lokal[Egne mål]{#egne}
`

export const NN = NB.replaceAll('Mellom', 'Mellom')
  .replace('Parter', 'Partar')
  .replace('Ledelse', 'Leiing')
  .replace('Eierne har', 'Eigarane har')
  .replace('ledelse.', 'leiing.')

export const parse = (sources: Sources = {}): ParsedTemplate =>
  parseTemplate({
    folder: 'templates/prove/2026-01',
    hash: 'hash',
    files: {
      'template.yaml': sources.yaml ?? YAML,
      'text.nb.md': sources.nb ?? NB,
      'text.nn.md': sources.nn ?? sources.nb ?? NN,
      'guide.nb.md': sources.guideNb ?? '# Innledning\nOm avtalen.\n',
      'guide.nn.md': sources.guideNn ?? sources.guideNb ?? '# Innleiing\nOm avtalen.\n',
    },
  })

export function bundle(sources: Sources = {}): Bundle {
  const parsed = parse(sources)
  if (!parsed.ok) throw new Error(parsed.errors.map(formatTemplateError).join('\n'))
  const made = makeBundle(parsed.value, [])
  if (!made.ok) throw new Error(made.errors.join('\n'))
  return made.value
}

export const errorsOf = (sources: Sources): string[] => {
  const parsed = parse(sources)
  return parsed.ok ? [] : parsed.errors.map(formatTemplateError)
}
