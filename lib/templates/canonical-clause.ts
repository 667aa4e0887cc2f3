/**
 * What a clause says, in one canonical form: resolved text, answers and structure, ordered, NFC, without anything
 * that only concerns how it looks. A hash of it is what an approval is bound to, so a mended renderer or a new
 * style must not change it. `CANONICAL_VERSION` is kept beside every hash; golden examples stand in the tests.
 */
import type { Block, Cell, Inline, ResolvedClause } from '#lib/document/content.ts'

export const CANONICAL_VERSION = 1

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Stable text for hashing: JSON with sorted keys. The clause's number is left out: it is not what was agreed. */
export const canonicalClause = (clause: ResolvedClause): string =>
  canonicalJson({
    form: CANONICAL_VERSION,
    clause: clause.key,
    language: clause.language,
    deviation: clause.deviation,
    heading: inlines(clause.heading),
    blocks: clause.blocks.map(canonicalBlock),
  })

/** JSON with sorted keys and NFC text. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}

export function canonicalBlock(one: Block): Json {
  switch (one.type) {
    case 'paragraph':
      return { p: inlines(one.content) }
    case 'heading':
      return { h: inlines(one.content) }
    case 'list':
      return {
        list: one.ordered ? 'ordered' : 'bullets',
        items: one.items.map((item) => item.map(canonicalBlock)),
      }
    case 'table':
      return { table: one.caption, rows: [one.header, ...one.rows].map((row) => row.map(cell)) }
    case 'local':
      return { local: one.slot, language: one.writtenIn, content: one.content.map(canonicalBlock) }
    case 'signature':
      return {
        signature: one.placeAndDate,
        signatories: one.signatories.map((signatory) => signatory.lines.map(inlines)),
      }
  }
}

const cell = (one: Cell): Json => ({
  content: one.content.map(canonicalBlock),
  span: [one.colspan ?? 1, one.rowspan ?? 1],
})

/** Neighbouring runs that say the same in the same way are one: how the text was cut up is no part of it. */
function inlines(content: readonly Inline[]): Json {
  const merged: { marks: string; text: string }[] = []
  for (const part of content) {
    const run = toRun(part)
    const last = merged.at(-1)
    if (last && last.marks === run.marks) last.text += run.text
    else merged.push(run)
  }
  return merged.map((run) => (run.marks ? { [run.marks]: run.text } : run.text))
}

function toRun(part: Inline): { marks: string; text: string } {
  if (part.type === 'break') return { marks: '', text: '\n' }
  if (part.type === 'gap') return { marks: 'gap', text: part.fact }
  const marks = [...(part.marks ?? [])].sort()
  return { marks: [...marks, ...(part.href ? [`link ${part.href}`] : [])].join(' '), text: part.text }
}
