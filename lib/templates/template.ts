/** A template as read from its folder: declarations, and the clauses of one language as a tree. */

import type { Mark } from '#lib/document/content.ts'
import type { Bilingual, Language } from '#lib/i18n/language.ts'

export type FieldType =
  | 'text'
  | 'longtext'
  | 'list'
  | 'date'
  | 'year'
  | 'integer'
  | 'decimal'
  | 'percent'
  | 'money'
  | 'choice'

export type Option = { id: string; label: Bilingual }

/** One fact. Asked once, used everywhere in agreement and annexes. */
export type Field = {
  id: string
  type: FieldType
  label: Bilingual
  help?: Bilingual
  /** Missing until answered. Optional facts print nothing when empty. */
  required: boolean
  options?: readonly Option[]
  /** Words to choose among, while anything else may be written (titles). */
  suggestions?: readonly string[]
  default?: string | number
}
/** A choice whose wordings stand in the text («velg ett», «stryk det som ikke passer»). */
export type Choice = { id: string; label: Bilingual; options: readonly Option[]; default?: string }

export type Column = Omit<Field, 'required' | 'default'> & { required: boolean }
/** A row that the template begins with: some cells have the template's own text. */
export type PresetRow = { id: string; cells: Readonly<Record<string, Bilingual>> }
export type TableDeclaration = {
  id: string
  label: Bilingual
  help?: Bilingual
  /** Fewest rows before the table counts as filled. */
  minRows: number
  columns: readonly Column[]
  presets: readonly PresetRow[]
}

export type Declarations = {
  slug: string
  version: string
  title: Bilingual
  annexes: readonly string[]
  fields: readonly Field[]
  choices: readonly Choice[]
  tables: readonly TableDeclaration[]
  /** Facts declared by the agreement that this annex uses too. */
  shared: readonly string[]
}

/** When something stands: a choice has this option, or a fact is answered. */
export type Condition = { choice: string; option: string } | { fact: string }

export type TInline =
  | { type: 'text'; text: string; marks?: readonly Mark[]; href?: string }
  /** `asked`: the form asks for the fact here; elsewhere it is shown. */
  | { type: 'field'; field: string; capital: boolean; each: boolean; asked?: true; marks?: readonly Mark[] }
  | { type: 'choice'; choice: string; options: readonly { id: string; content: readonly TInline[] }[] }
  | { type: 'when'; condition: Condition; content: readonly TInline[] }
  | { type: 'break' }

export type TBlock =
  | { type: 'paragraph'; content: readonly TInline[] }
  | { type: 'heading'; level: 3 | 4; content: readonly TInline[] }
  | { type: 'list'; ordered: boolean; items: readonly (readonly TBlock[])[] }
  /** «stryk det som ikke passer»: stands until struck. */
  | { type: 'strikable'; id: string; content: readonly TBlock[] }
  /** A proposal outside the national text: stands only when taken in. */
  | { type: 'addition'; id: string; content: readonly TBlock[] }
  | { type: 'when'; condition: Condition; content: readonly TBlock[] }
  | { type: 'choice'; choice: string; options: readonly { id: string; content: readonly TBlock[] }[] }
  /** «(fyll inn)». */
  | { type: 'local'; slot: string; label: string; required: boolean }
  | { type: 'table'; table: string }
  | { type: 'signature'; placeAndDate: string; signatories: readonly (readonly (readonly TInline[])[])[] }

export type TClause = {
  id: string
  number: string | null
  level: 1 | 2
  heading: readonly TInline[]
  headingHidden: boolean
  blocks: readonly TBlock[]
  line: number
}
export type TText = { language: Language; front: readonly TBlock[]; clauses: readonly TClause[] }

export type Prompt = {
  id: string
  text: string /** Not confirmed against the final veileder. */
  unconfirmed: boolean
}
export type PromptGroup = { title: string; prompts: readonly Prompt[] }
export type ClauseGuide = {
  clause: string
  /** The veileder's own title, which may differ from the template's («Ansettelse», 3.2). */
  title: string
  about: readonly TBlock[]
  aboutUnconfirmed: boolean
  groups: readonly PromptGroup[]
}
export type Guide = { language: Language; introduction: readonly TBlock[]; clauses: readonly ClauseGuide[] }

export type Template = Declarations & {
  /** sha-256 of the folder's text files; kept with every agreement made from it. */
  hash: string
  text: Readonly<Record<Language, TText>>
  guide: Readonly<Record<Language, Guide>>
}

/** An agreement's template with those of its annexes, in order. */
export type Bundle = { agreement: Template; annexes: readonly Template[] }
export const partsOf = (bundle: Bundle): readonly Template[] => [bundle.agreement, ...bundle.annexes]
