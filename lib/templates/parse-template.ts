import { LANGUAGES, type Language } from '#lib/i18n/language.ts'
import { parseDeclarations } from './parse-declarations.ts'
import { parseGuide } from './parse-guide.ts'
import { parseText } from './parse-text.ts'
import { SPELLING_FACT } from './spell-nav.ts'
import type { Declarations, Guide, Template, TText } from './template.ts'
import type { TemplateError } from './template-error.ts'
import { comparableUsage, type Usage, usageOfClause } from './template-usage.ts'

/** The text files of one template folder by name, and the folder's hash (from whoever read the disk). */
export type TemplateFiles = { folder: string; files: Readonly<Record<string, string>>; hash: string }
export type ParsedTemplate = { ok: true; value: Template } | { ok: false; errors: TemplateError[] }

/** Reads a template folder. Every error names file, line and cause. */
export function parseTemplate({ folder, files, hash }: TemplateFiles): ParsedTemplate {
  const missing = TEMPLATE_FILES.filter((name) => files[name] === undefined)
  if (missing.length > 0)
    return {
      ok: false,
      errors: missing.map((name) => ({ file: `${folder}/${name}`, line: 1, cause: 'fila mangler' })),
    }
  const source = (name: string) => ({ file: `${folder}/${name}`, source: files[name] ?? '' })
  const yaml = source('template.yaml')
  const declarations = parseDeclarations(yaml.file, yaml.source)
  const text = eachLanguage((language) => read(parseText, source(`text.${language}.md`), language))
  const guide = eachLanguage((language) => read(parseGuide, source(`guide.${language}.md`), language))
  const errors = [
    ...declarations.errors,
    ...LANGUAGES.flatMap((language) => [...text[language].errors, ...guide[language].errors]),
  ]
  if (!declarations.value || errors.length > 0) return { ok: false, errors }
  const value: Template = {
    ...declarations.value,
    hash,
    text: eachLanguage((language) => text[language].value),
    guide: eachLanguage((language) => guide[language].value),
  }
  const mismatches = checkTemplate(folder, value)
  return mismatches.length > 0 ? { ok: false, errors: mismatches } : { ok: true, value }
}

export const TEMPLATE_FILES = [
  'template.yaml',
  'text.nb.md',
  'text.nn.md',
  'guide.nb.md',
  'guide.nn.md',
] as const

const eachLanguage = <T>(make: (language: Language) => T): Record<Language, T> => ({
  nb: make('nb'),
  nn: make('nn'),
})

const read = <T>(
  parse: (file: string, source: string, language: Language) => { value: T; errors: TemplateError[] },
  { file, source }: { file: string; source: string },
  language: Language,
) => parse(file, source, language)

const checkTemplate = (folder: string, template: Template): TemplateError[] => [
  ...compareLanguages(folder, template.text),
  ...LANGUAGES.flatMap((language) =>
    checkUse(`${folder}/text.${language}.md`, template, template.text[language]),
  ),
  ...checkDeclaredIsUsed(folder, template),
  ...compareGuides(folder, template),
]

const USAGE_NAMES: Record<keyof Usage, string> = {
  fields: 'felt',
  choices: 'valg',
  conditions: 'vilkår',
  passages: 'strykbare avsnitt og tillegg',
  slots: 'plasser for lokal tekst',
  tables: 'tabeller',
}

function compareLanguages(folder: string, text: Record<Language, TText>): TemplateError[] {
  const file = `${folder}/text.nn.md`
  const ids = (language: Language) =>
    text[language].clauses.map((clause) => `${clause.number ?? '–'} ${clause.id}`)
  const [nb, nn] = [ids('nb'), ids('nn')]
  const at = nb.findIndex((id, index) => id !== nn[index])
  if (at >= 0 || nn.length > nb.length) {
    const where = at >= 0 ? at : nb.length
    return [
      {
        file,
        line: text.nn.clauses[where]?.line ?? 1,
        cause: `punkt «${nn[where] ?? 'ingen'}» på nynorsk svarer til «${nb[where] ?? 'ingen'}» på bokmål`,
      },
    ]
  }
  return text.nb.clauses.flatMap((clause, index) => {
    const other = text.nn.clauses[index]
    if (!other) return []
    const [one, two] = [comparableUsage(usageOfClause(clause)), comparableUsage(usageOfClause(other))]
    return (Object.keys(one) as (keyof Usage)[])
      .filter((key) => one[key] !== two[key])
      .map((key) => ({
        file,
        line: other.line,
        cause: `${USAGE_NAMES[key]} i «${clause.id}» er «${two[key]}», på bokmål «${one[key]}»`,
      }))
  })
}

/** Everything the text uses is declared, with the same options in the same order. */
function checkUse(file: string, declared: Declarations, text: TText): TemplateError[] {
  const fields = new Set([...declared.fields.map((field) => field.id), ...declared.shared])
  const tables = new Set(declared.tables.map((table) => table.id))
  const choices = new Map(
    declared.choices.map((choice) => [choice.id, choice.options.map((option) => option.id).join(' ')]),
  )
  return text.clauses.flatMap((clause) => {
    const usage = usageOfClause(clause)
    const causes = [
      ...usage.fields.filter((id) => !fields.has(id)).map((id) => `feltet «${id}» står ikke i template.yaml`),
      ...usage.tables
        .filter((id) => !tables.has(id))
        .map((id) => `tabellen «${id}» står ikke i template.yaml`),
      ...usage.choices
        .filter((choice) => choices.get(choice.id) !== choice.options.join(' '))
        .map(
          (choice) =>
            `valget «${choice.id}» har alternativene «${choice.options.join(' ')}», i template.yaml «${choices.get(choice.id) ?? 'ingen'}»`,
        ),
    ]
    return causes.map((cause) => ({ file, line: clause.line, cause: `${cause} (i punktet «${clause.id}»)` }))
  })
}

function checkDeclaredIsUsed(folder: string, template: Template): TemplateError[] {
  const usages = template.text.nb.clauses.map(usageOfClause)
  const used = new Set(
    usages.flatMap((usage) => [
      ...usage.fields,
      ...usage.tables,
      ...usage.choices.map((choice) => choice.id),
    ]),
  )
  const declared = [...template.fields, ...template.choices, ...template.tables].map((one) => one.id)
  return [...declared, ...template.shared]
    .filter((id) => !used.has(id) && id !== SPELLING_FACT)
    .map((id) => ({
      file: `${folder}/template.yaml`,
      line: 1,
      cause: `«${id}» er erklært, men brukes ikke i teksten`,
    }))
}

function compareGuides(folder: string, template: Template): TemplateError[] {
  const clauses = new Set(template.text.nb.clauses.map((clause) => clause.id))
  const outline = (guide: Guide) =>
    guide.clauses.map(
      (one) =>
        `${one.clause}: ${one.groups.map((group) => group.prompts.map((prompt) => prompt.id).join(' ')).join(' | ')}`,
    )
  const [nb, nn] = [outline(template.guide.nb), outline(template.guide.nn)]
  const different = nb.length !== nn.length || nb.some((line, index) => line !== nn[index])
  const unknown = template.guide.nb.clauses.filter((one) => !clauses.has(one.clause))
  return [
    ...unknown.map((one) => ({
      file: `${folder}/guide.nb.md`,
      line: 1,
      cause: `veilederen omtaler punktet «${one.clause}», som ikke finnes i malen`,
    })),
    ...(different
      ? [
          {
            file: `${folder}/guide.nn.md`,
            line: 1,
            cause: `punktene til vurdering er ikke de samme som på bokmål: ${firstDifference(nb, nn)}`,
          },
        ]
      : []),
  ]
}

function firstDifference(one: readonly string[], two: readonly string[]): string {
  const at = one.findIndex((line, index) => line !== two[index])
  return at < 0 ? `«${two[one.length]}»` : `«${two[at] ?? 'ingen'}» mot «${one[at]}»`
}
