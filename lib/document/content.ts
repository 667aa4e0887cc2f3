/**
 * Resolved content: what a clause says once the template has been filled with the answers. Reading view,
 * Word and the canonical form all start here, so that they cannot disagree.
 */
import type { Language } from '#lib/i18n/language.ts'

export type Mark = 'bold' | 'italic'

/** A run of text. `origin` tells standard wording from what somebody filled in or chose. */
export type TextRun = {
  type: 'text'
  text: string
  origin: 'standard' | 'field' | 'choice' | 'local'
  marks?: readonly Mark[]
  href?: string
}
/** Something nobody has answered yet: shown as «Mangler: adresse», never printed as a bare gap. */
export type Gap = { type: 'gap'; fact: string; label: string; reason: 'missing' | 'conflict' }
export type LineBreak = { type: 'break' }
export type Inline = TextRun | Gap | LineBreak

export type Paragraph = { type: 'paragraph'; content: readonly Inline[] }
/** A heading inside a clause, without a number. */
export type SubHeading = { type: 'heading'; level: 3 | 4; content: readonly Inline[] }
export type List = { type: 'list'; ordered: boolean; items: readonly (readonly Block[])[] }
export type Cell = {
  content: readonly Block[]
  header?: boolean
  align?: 'right'
  colspan?: number
  rowspan?: number
}
export type Table = {
  type: 'table'
  /** Read aloud and printed above the table; '' for tables in local text. */
  caption: string
  header: readonly Cell[]
  rows: readonly (readonly Cell[])[]
}
/** What the parties wrote themselves, in the language they wrote it in. */
export type LocalText = { type: 'local'; slot: string; writtenIn: Language; content: readonly Block[] }
/** One place to sign. `lines` stand under the line for the signature. */
export type Signatory = { lines: readonly (readonly Inline[])[] }
export type Signature = { type: 'signature'; placeAndDate: string; signatories: readonly Signatory[] }

export type Block = Paragraph | SubHeading | List | Table | LocalText | Signature

/** One thing that must be filled in before the agreement can be signed. */
export type Missing = {
  /** Fact, choice, table or local-text slot. */
  fact: string
  label: string
  reason: 'missing' | 'choose' | 'conflict' | 'empty-table' | 'empty-text'
}

export type ResolvedClause = {
  /** `<template>/<clause>`, stable through versions: `partnerskapsavtale/tilsetting`. */
  key: string
  /** As printed: `3.2`, `1`. null = no number. */
  number: string | null
  level: 1 | 2
  heading: readonly Inline[]
  /** The heading is for lists of clauses only, not printed (the signature block). */
  headingHidden: boolean
  blocks: readonly Block[]
  deviation: 'none' | 'adapted' | 'own'
  /** Language of adapted wording; the agreement's language otherwise. */
  language: Language
  missing: readonly Missing[]
}

export type ResolvedPart = {
  /** Slug of the template. */
  template: string
  version: string
  title: string
  /** null for the agreement itself, 1, 2 … for annexes. */
  annexNumber: number | null
  front: readonly Block[]
  clauses: readonly ResolvedClause[]
}

export type ResolvedDocument = {
  language: Language
  /** «Partnerskapsavtale for Nav Fossdal», for the document properties and the header. */
  title: string
  office: string
  parts: readonly ResolvedPart[]
}

export const missingIn = (document: ResolvedDocument): readonly (Missing & { clause: string })[] =>
  document.parts.flatMap((part) =>
    part.clauses.flatMap((clause) => clause.missing.map((missing) => ({ ...missing, clause: clause.key }))),
  )
