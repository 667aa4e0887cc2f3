/** A clause's canonical form back as content: what was agreed, kept by its hash, for showing what has changed since. */
import { z } from 'zod'
import type { Block, Inline, Mark, ResolvedClause } from '#lib/document/content.ts'
import { LANGUAGES } from '#lib/i18n/language.ts'

/** A run of text, or `{ marks: text }`; a fact nobody has answered is `{ gap: fact }`. */
const inline = z.union([z.string(), z.record(z.string(), z.string())])
const inlines = z.array(inline)
type Inlines = z.infer<typeof inlines>

type CanonicalBlock =
  | { p: Inlines }
  | { h: Inlines }
  | { list: string; items: CanonicalBlock[][] }
  | { table: string; rows: { content: CanonicalBlock[]; span: number[] }[][] }
  | { local: string; language: 'nb' | 'nn'; content: CanonicalBlock[] }
  | { signature: string; signatories: Inlines[][] }

const language = z.enum(LANGUAGES)
const block: z.ZodType<CanonicalBlock> = z.lazy(() =>
  z.union([
    z.object({ p: inlines }),
    z.object({ h: inlines }),
    z.object({ list: z.string(), items: z.array(z.array(block)) }),
    z.object({
      table: z.string(),
      rows: z.array(z.array(z.object({ content: z.array(block), span: z.array(z.number()) }))),
    }),
    z.object({ local: z.string(), language, content: z.array(block) }),
    z.object({ signature: z.string(), signatories: z.array(z.array(inlines)) }),
  ]),
)
const clause = z.object({
  clause: z.string(),
  language,
  deviation: z.enum(['none', 'adapted', 'own']),
  heading: inlines,
  blocks: z.array(block),
})

export type KeptClause = Pick<ResolvedClause, 'key' | 'language' | 'deviation' | 'heading' | 'blocks'>

type Label = (fact: string) => string

/** `label` names a fact that was not answered. How it looked (numbers, alignment, depth of headings) is not kept. */
export const clauseFromCanonical = (canonical: string, label: Label): KeptClause => {
  const { clause: key, heading, blocks, ...rest } = clause.parse(JSON.parse(canonical))
  return {
    ...rest,
    key,
    heading: toInlines(heading, label),
    blocks: blocks.map((one) => toBlock(one, label)),
  }
}

const toInlines = (content: Inlines, label: Label): Inline[] =>
  content.flatMap((part) =>
    typeof part === 'string'
      ? toRuns(part, '')
      : Object.entries(part).flatMap(([marks, text]) =>
          marks === 'gap'
            ? [{ type: 'gap' as const, fact: text, label: label(text), reason: 'missing' as const }]
            : toRuns(text, marks),
        ),
  )

/** Line breaks are part of the text there. */
const toRuns = (text: string, marks: string): Inline[] =>
  text
    .split('\n')
    .flatMap((piece, at): Inline[] => [
      ...(at > 0 ? [{ type: 'break' as const }] : []),
      ...(piece === ''
        ? []
        : [{ type: 'text' as const, text: piece, origin: 'standard' as const, ...marksOf(marks) }]),
    ])

const MARKS: readonly Mark[] = ['bold', 'italic']

function marksOf(given: string): { marks?: readonly Mark[]; href?: string } {
  const [plain = '', href] = given.split(/(?:^| )link /)
  const marks = MARKS.filter((mark) => plain.split(' ').includes(mark))
  return { ...(marks.length > 0 && { marks }), ...(href !== undefined && { href }) }
}

function toBlock(one: CanonicalBlock, label: Label): Block {
  const all = (blocks: readonly CanonicalBlock[]) => blocks.map((child) => toBlock(child, label))
  if ('p' in one) return { type: 'paragraph', content: toInlines(one.p, label) }
  if ('h' in one) return { type: 'heading', level: 3, content: toInlines(one.h, label) }
  if ('list' in one) return { type: 'list', ordered: one.list === 'ordered', items: one.items.map(all) }
  if ('local' in one)
    return { type: 'local', slot: one.local, writtenIn: one.language, content: all(one.content) }
  if ('signature' in one)
    return {
      type: 'signature',
      placeAndDate: one.signature,
      signatories: one.signatories.map((lines) => ({ lines: lines.map((line) => toInlines(line, label)) })),
    }
  const [header = [], ...rows] = one.rows.map((row) =>
    row.map(({ content, span: [colspan = 1, rowspan = 1] }) => ({ content: all(content), colspan, rowspan })),
  )
  return { type: 'table', caption: one.table, header, rows }
}
