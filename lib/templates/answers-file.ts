/** An agreement as a file: what `npm run export` reads, what the samples are, and what the demonstration starts from. */
import { z } from 'zod'
import type { Draft, Row, Value } from '#lib/document/draft.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { LANGUAGES } from '#lib/i18n/language.ts'
import { makeFacts } from './facts.ts'
import { issueCause } from './issue-cause.ts'
import { type Bundle, partsOf, type TableDeclaration } from './template.ts'
import { usageOfClause } from './template-usage.ts'
import { valueError } from './value-error.ts'

const value = z.union([z.string().max(20_000), z.number(), z.array(z.string().max(500)).max(100)])
const row = z.strictObject({
  preset: z.string().optional(),
  struck: z.boolean().optional(),
  cells: z.record(z.string(), value).default({}),
})
const markdown = z.string().max(200_000)

const answersFile = z.strictObject({
  template: z.string(),
  version: z.string(),
  language: z.enum(LANGUAGES),
  answers: z.record(z.string(), value).default({}),
  tables: z.record(z.string(), z.array(row).max(500)).default({}),
  texts: z.record(z.string(), markdown).default({}),
  wordings: z.record(z.string(), markdown).default({}),
  ownClauses: z
    .array(z.strictObject({ chapter: z.string(), title: z.string().max(300), text: markdown }))
    .max(50)
    .default([]),
})
type AnswersFile = z.infer<typeof answersFile>

export type AnswersError = { path: string; cause: string }
export type ParsedAnswers = { ok: true; value: Draft } | { ok: false; errors: AnswersError[] }

/** Checks shape, ids and types against the templates; nothing unknown is let through unnoticed. */
export function parseAnswersFile(json: unknown, bundle: Bundle): ParsedAnswers {
  const parsed = answersFile.safeParse(json, { error: issueCause })
  if (!parsed.success)
    return {
      ok: false,
      errors: parsed.error.issues.map((issue) => ({
        path: issue.path.join('.') || '(fila)',
        cause: issue.message,
      })),
    }
  const errors = [
    ...templateErrors(parsed.data, bundle),
    ...answerErrors(parsed.data, bundle),
    ...tableErrors(parsed.data, bundle),
    ...placeErrors(parsed.data, bundle),
  ]
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: toDraft(parsed.data) }
}

function templateErrors(file: AnswersFile, { agreement }: Bundle): AnswersError[] {
  const isRight = file.template === agreement.slug && file.version === agreement.version
  return isRight
    ? []
    : [
        {
          path: 'template',
          cause: `fila gjelder ${file.template} ${file.version}, malen er ${agreement.slug} ${agreement.version}`,
        },
      ]
}

const PASSAGE_STATES = ['kept', 'struck']

function answerErrors(file: AnswersFile, bundle: Bundle): AnswersError[] {
  const { fields, choices } = makeFacts(bundle, toDraft(file))
  const passages = new Set(
    partsOf(bundle).flatMap((template) =>
      template.text.nb.clauses.flatMap((clause) => usageOfClause(clause).passages),
    ),
  )
  return Object.entries(file.answers).flatMap(([id, given]) => {
    const path = `answers.${id}`
    const field = fields.get(id)
    const options =
      choices.get(id)?.options.map((option) => option.id) ?? (passages.has(id) ? PASSAGE_STATES : undefined)
    if (field) return errorAt(path, valueError(field, given))
    if (!options) return [{ path, cause: 'malen har ikke noe felt, valg eller avsnitt med dette navnet' }]
    return options.includes(String(given)) ? [] : [{ path, cause: `må være ett av: ${options.join(', ')}` }]
  })
}

const errorAt = (path: string, cause: string | undefined): AnswersError[] => (cause ? [{ path, cause }] : [])

function tableErrors(file: AnswersFile, bundle: Bundle): AnswersError[] {
  const { tables } = makeFacts(bundle, toDraft(file))
  return Object.entries(file.tables).flatMap(([id, rows]) => {
    const table = tables.get(id)
    if (!table) return [{ path: `tables.${id}`, cause: 'malen har ingen tabell med dette navnet' }]
    return rows.flatMap((one, index) => rowErrors(table, one, `tables.${id}.${index}`))
  })
}

function rowErrors(
  table: TableDeclaration,
  row: AnswersFile['tables'][string][number],
  path: string,
): AnswersError[] {
  const preset = table.presets.find((one) => one.id === row.preset)
  if (row.preset && !preset)
    return [{ path: `${path}.preset`, cause: `tabellen har ingen rad «${row.preset}»` }]
  return Object.entries(row.cells).flatMap(([id, given]) => {
    const column = table.columns.find((one) => one.id === id)
    const at = `${path}.cells.${id}`
    if (!column) return [{ path: at, cause: `tabellen har ingen kolonne «${id}»` }]
    if (preset?.cells[id]) return [{ path: at, cause: 'cellen har malens egen tekst og kan ikke fylles ut' }]
    return errorAt(at, valueError(column, given))
  })
}

function placeErrors(file: AnswersFile, bundle: Bundle): AnswersError[] {
  const clauses = partsOf(bundle).flatMap((template) =>
    template.text.nb.clauses.map((clause) => ({ key: `${template.slug}/${clause.id}`, clause })),
  )
  const slots = new Set(
    clauses.flatMap(({ key, clause }) => usageOfClause(clause).slots.map((slot) => `${key}/${slot}`)),
  )
  const keys = new Set(clauses.map(({ key }) => key))
  const unknown = (record: Record<string, unknown>, known: Set<string>, name: string, cause: string) =>
    Object.keys(record)
      .filter((key) => !known.has(key))
      .map((key) => ({ path: `${name}.${key}`, cause }))
  return [
    ...unknown(file.texts, slots, 'texts', 'malen har ingen plass til lokal tekst her'),
    ...unknown(file.wordings, keys, 'wordings', 'malen har ikke dette punktet'),
  ]
}

function toDraft(file: AnswersFile): Draft {
  const written = (source: string) => ({ writtenIn: file.language, content: markdownToText(source) })
  const each = <T, U>(record: Record<string, T>, make: (one: T) => U) =>
    Object.fromEntries(Object.entries(record).map(([key, one]) => [key, make(one)]))
  const single = (cells: Record<string, Value>) => each(cells, (one) => [one])
  const toRow = (one: AnswersFile['tables'][string][number], index: number): Row => ({
    id: one.preset ?? `rad-${index + 1}`,
    cells: single(one.cells),
    ...(one.preset && { preset: one.preset }),
    ...(one.struck && { struck: true }),
  })
  return {
    language: file.language,
    answers: single(file.answers),
    tables: each(file.tables, (rows) => rows.map(toRow)),
    texts: each(file.texts, written),
    wordings: each(file.wordings, written),
    ownClauses: file.ownClauses.map((own, index) => ({
      id: String(index + 1),
      chapter: own.chapter,
      title: own.title,
      text: written(own.text),
    })),
  }
}
