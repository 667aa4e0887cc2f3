/** A clause's canonical form back as words, a paragraph a line: what was agreed, for showing what has changed since. */
import { z } from 'zod'

/** A run of text, or `{ marks: text }`; a fact nobody has answered is `{ gap: fact }`. */
const inline = z.union([z.string(), z.record(z.string(), z.string())])
const inlines = z.array(inline)
type Inlines = z.infer<typeof inlines>

type CanonicalBlock =
  | { p: Inlines }
  | { h: Inlines }
  | { list: string; items: CanonicalBlock[][] }
  | { table: string; rows: { content: CanonicalBlock[] }[][] }
  | { local: string; content: CanonicalBlock[] }
  | { signature: string; signatories: Inlines[][] }

const block: z.ZodType<CanonicalBlock> = z.lazy(() =>
  z.union([
    z.object({ p: inlines }),
    z.object({ h: inlines }),
    z.object({ list: z.string(), items: z.array(z.array(block)) }),
    z.object({ table: z.string(), rows: z.array(z.array(z.object({ content: z.array(block) }))) }),
    z.object({ local: z.string(), content: z.array(block) }),
    z.object({ signature: z.string(), signatories: z.array(z.array(inlines)) }),
  ]),
)
const clause = z.object({ heading: inlines, blocks: z.array(block) })

export type PlainClause = { heading: string; text: string }

/** `label` names a fact that was not answered: `[Adresse]`. */
export const plainCanonical = (canonical: string, label: (fact: string) => string): PlainClause => {
  const { heading, blocks } = clause.parse(JSON.parse(canonical))
  return { heading: plainInlines(heading, label), text: plainBlocks(blocks, label) }
}

type Label = (fact: string) => string

const plainInlines = (content: Inlines, label: Label): string =>
  content
    .map((part) =>
      typeof part === 'string'
        ? part
        : Object.entries(part)
            .map(([marks, text]) => (marks === 'gap' ? `[${label(text)}]` : text))
            .join(''),
    )
    .join('')

const plainBlocks = (blocks: readonly CanonicalBlock[], label: Label): string =>
  blocks.flatMap((one) => linesOf(one, label)).join('\n')

function linesOf(one: CanonicalBlock, label: Label): string[] {
  if ('p' in one) return [plainInlines(one.p, label)]
  if ('h' in one) return [plainInlines(one.h, label)]
  if ('list' in one) return one.items.map((item) => plainBlocks(item, label))
  if ('table' in one) return [one.table, ...one.rows.map((row) => plainRow(row, label))].filter(Boolean)
  if ('local' in one) return [plainBlocks(one.content, label)]
  return [
    one.signature,
    ...one.signatories.flatMap((lines) => lines.map((line) => plainInlines(line, label))),
  ]
}

const plainRow = (row: readonly { content: CanonicalBlock[] }[], label: Label): string =>
  row.map((cell) => plainBlocks(cell.content, label)).join(' | ')
