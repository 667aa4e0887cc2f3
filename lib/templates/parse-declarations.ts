import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { issueCause } from './issue-cause.ts'
import type { Declarations } from './template.ts'
import type { TemplateError } from './template-error.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'en id er små bokstaver a–z, tall og bindestrek')
const bilingual = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1) })
const option = z.strictObject({ id, label: bilingual })
const type = z.enum([
  'text',
  'longtext',
  'list',
  'date',
  'year',
  'integer',
  'decimal',
  'percent',
  'money',
  'choice',
])

const needsOptions = (field: { type: string; options?: unknown[] | undefined }) =>
  (field.type === 'choice') === (field.options !== undefined)
const OPTIONS_RULE = '«options» hører til felt med type choice, og bare dem'

const column = z
  .strictObject({
    id,
    type,
    label: bilingual,
    help: bilingual.optional(),
    required: z.boolean().default(true),
    options: z.array(option).min(2).optional(),
    suggestions: z.array(z.string()).optional(),
  })
  .refine(needsOptions, OPTIONS_RULE)
const field = z
  .strictObject({
    id,
    type,
    label: bilingual,
    help: bilingual.optional(),
    required: z.boolean().default(true),
    options: z.array(option).min(2).optional(),
    suggestions: z.array(z.string()).optional(),
    default: z.union([z.string(), z.number()]).optional(),
  })
  .refine(needsOptions, OPTIONS_RULE)
const choice = z.strictObject({
  id,
  label: bilingual,
  options: z.array(option).min(2),
  default: id.optional(),
})
const preset = z.strictObject({ id, cells: z.record(id, bilingual) })
const table = z.strictObject({
  id,
  label: bilingual,
  help: bilingual.optional(),
  minRows: z.number().int().min(0).default(0),
  columns: z.array(column).min(1),
  presets: z.array(preset).default([]),
})

const declarations = z.strictObject({
  slug: id,
  version: z.string().regex(/^[0-9]{4}-[0-9a-z-]+$/, 'en versjon skrives som "2019-05"'),
  title: bilingual,
  annexes: z.array(id).default([]),
  shared: z.array(id).default([]),
  fields: z.array(field).default([]),
  choices: z.array(choice).default([]),
  tables: z.array(table).default([]),
})

/** Reads `template.yaml`. Every error names its line. */
export function parseDeclarations(
  file: string,
  source: string,
): { value?: Declarations; errors: TemplateError[] } {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  if (document.errors.length > 0)
    return {
      errors: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        cause: `ugyldig YAML: ${error.message.split('\n')[0]}`,
      })),
    }
  const parsed = declarations.safeParse(document.toJS(), { error: issueCause })
  if (!parsed.success)
    return {
      errors: parsed.error.issues.map((issue) => ({
        file,
        line: lineOf(document, issue.path, lines),
        cause: `${issue.path.join('.') || 'fila'}: ${issue.message}`,
      })),
    }
  const value = parsed.data as Declarations
  return {
    value,
    errors: ownErrors(value).map((cause) => ({
      file,
      line: lineOf(document, cause.path, lines),
      cause: cause.message,
    })),
  }
}

/** Line of the deepest node that exists on the path (a missing key is reported where it should have stood). */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  let node: unknown = document.contents
  for (const key of path) {
    const next = isMap(node) || isSeq(node) ? node.get(key as string | number, true) : undefined
    if (!isMap(next) && !isSeq(next) && !isScalar(next)) break
    node = next
  }
  const start = isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined
  return start === undefined ? 1 : lines.linePos(start).line
}

type OwnError = { path: readonly PropertyKey[]; message: string }

function ownErrors(value: Declarations): OwnError[] {
  const seen = new Set<string>()
  const errors: OwnError[] = []
  for (const list of ['fields', 'choices', 'tables'] as const)
    value[list].forEach((declared, index) => {
      if (seen.has(declared.id))
        errors.push({ path: [list, index], message: `id-en «${declared.id}» er brukt før` })
      seen.add(declared.id)
    })
  value.choices.forEach((declared, index) => {
    if (declared.default && !declared.options.some((one) => one.id === declared.default))
      errors.push({
        path: ['choices', index],
        message: `default «${declared.default}» er ikke et av alternativene i «${declared.id}»`,
      })
  })
  return [...errors, ...value.tables.flatMap(presetErrors)]
}

function presetErrors(table: Declarations['tables'][number], index: number): OwnError[] {
  const columns = new Set(table.columns.map((one) => one.id))
  return table.presets.flatMap((preset, at) =>
    Object.keys(preset.cells)
      .filter((cell) => !columns.has(cell))
      .map((cell) => ({
        path: ['tables', index, 'presets', at],
        message: `raden «${preset.id}» har en celle for kolonnen «${cell}», som ikke finnes i «${table.id}»`,
      })),
  )
}
