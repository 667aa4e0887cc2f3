/** All that the page for one clause shows, gathered in one place so that the route stays a recipe. */

import type * as Y from 'yjs'
import type { Block, ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { type DiffPart, diffWords } from '#lib/document/diff-words.ts'
import { localName, META, ownName, wordingKey, wordingName } from '#lib/document/doc-names.ts'
import type { Answers, Draft } from '#lib/document/draft.ts'
import { plainBlocks, plainInline } from '#lib/document/plain-content.ts'
import { readRowIds, readText } from '#lib/document/read-draft.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import { lastWording } from '#lib/document/write-draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ClauseView, clauseView } from './clause-view.ts'
import { type Facts, makeFacts } from './facts.ts'
import { resolveBlocks, structuredBlocks } from './resolve.ts'
import { SPELLING_FACT, spellNav } from './spell-nav.ts'
import { standardBlocks } from './standard-wording.ts'
import {
  type Bundle,
  type ClauseGuide,
  partsOf,
  type TBlock,
  type TClause,
  type Template,
} from './template.ts'
import { usageOfClause } from './template-usage.ts'

/** An agreement opened for somebody, and what that person may do with it. */
export type OpenDraft = {
  bundle: Bundle
  doc: Y.Doc
  draft: Draft
  document: ResolvedDocument
  permissions: Readonly<Record<'write' | 'assess' | 'adapt-wording', boolean>>
}

export type ClausePageData = {
  key: string
  number: string | null
  heading: string
  /** The chapter it stands in, with its number; null for chapters themselves. */
  chapter: string | null
  kind: 'standard' | 'adapted' | 'own' | 'heading'
  /** Own clause: its id. */
  ownId: string | null
  view: ClauseView
  language: Language
  mayWrite: boolean
  mayAdapt: boolean
  mayAssess: boolean
  known: { answers: Answers; rows: Record<string, readonly string[]>; texts: Record<string, RichText> }
  adapted: { name: string; difference: readonly (readonly DiffPart[])[]; standard: readonly Block[] } | null
  /** What stands beside adapted wording: tables, local text, signatures. */
  structured: readonly TBlock[]
  canRestore: boolean
  guide: { guide: ClauseGuide; about: readonly Block[]; title: string | null; language: Language } | null
  document: ResolvedDocument
  previous: ResolvedClause | undefined
  next: ResolvedClause | undefined
  chapters: readonly { number: string; title: string }[]
}

const OWN = /^[a-z0-9-]+\/eget-([a-z0-9-]{1,60})$/

/** Undefined when the agreement has no such clause. `ui` is the language of the reader: the guide follows the reader. */
export function clausePage(open: OpenDraft, key: string, ui: Language): ClausePageData | undefined {
  const [slug = '', id = ''] = key.split('/')
  const template = partsOf(open.bundle).find((part) => part.slug === slug)
  if (!template) return undefined
  const ownId = OWN.exec(key)?.[1] ?? null
  const view = ownId ? ownView(key, open) : clauseView(open.bundle, template, id, open.draft.language)
  if (!view) return undefined
  const facts = makeFacts(open.bundle, open.draft)
  const clauses = open.document.parts.flatMap((part) => part.clauses)
  const at = clauses.findIndex((clause) => clause.key === key)
  const resolved = clauses[at]
  const adapted = adaptedOf(open, facts, key, view.clause)
  return {
    key,
    number: resolved?.number ?? null,
    heading: resolved ? plainInline(resolved.heading) : '',
    chapter: chapterOf(clauses, resolved, slug),
    kind: kindOf(ownId, adapted !== null, view.clause),
    ownId,
    view,
    language: open.draft.language,
    mayWrite: open.permissions.write,
    mayAdapt: open.permissions['adapt-wording'],
    mayAssess: open.permissions.assess,
    known: knownOf(open, view, ownId, adapted?.name),
    adapted,
    structured: adapted ? structuredBlocks(facts, view.clause.blocks) : [],
    canRestore: adapted === null && lastWording(open.doc, key) > 0,
    guide: guideOf(facts, template, id, ui, resolved),
    document: open.document,
    previous: clauses[at - 1],
    next: at < 0 ? undefined : clauses[at + 1],
    chapters: chaptersOf(open.document),
  }
}

function kindOf(ownId: string | null, isAdapted: boolean, clause: TClause): ClausePageData['kind'] {
  if (ownId) return 'own'
  if (isAdapted) return 'adapted'
  return clause.blocks.length === 0 ? 'heading' : 'standard'
}

/** An own clause has no template tree; it may be asked for a moment before it is stored. */
function ownView(key: string, open: OpenDraft): ClauseView {
  const clause: TClause = {
    id: key,
    number: null,
    level: 2,
    heading: [],
    headingHidden: false,
    blocks: [],
    line: 0,
  }
  return {
    key,
    clause,
    fields: partsOf(open.bundle)
      .flatMap((part) => part.fields)
      .filter((field) => field.id === 'skrivemate'),
    choices: [],
    tables: [],
    homes: {},
  }
}

function adaptedOf(open: OpenDraft, facts: Facts, key: string, clause: TClause): ClausePageData['adapted'] {
  const number = Number(open.doc.getMap(META).get(wordingKey(key)) ?? 0)
  const resolved = open.document.parts.flatMap((part) => part.clauses).find((one) => one.key === key)
  if (number === 0 || !resolved) return null
  const standard = standardBlocks(facts, key, clause)
  const ours = resolved.blocks.filter(
    (block) => block.type === 'paragraph' || block.type === 'heading' || block.type === 'list',
  )
  return {
    name: wordingName(key, number),
    standard,
    difference: diffParagraphs(plainBlocks(standard), plainBlocks(ours)),
  }
}

/** The comparison runs over the whole text; paragraphs are put back afterwards, so that moved words are found. */
function diffParagraphs(before: string, after: string): DiffPart[][] {
  const paragraphs: DiffPart[][] = [[]]
  for (const part of diffWords(before, after))
    part.text.split('\n').forEach((text, index) => {
      if (index > 0) paragraphs.push([])
      if (text) paragraphs.at(-1)?.push({ ...part, text })
    })
  return paragraphs.filter((parts) => parts.length > 0)
}

function knownOf(
  open: OpenDraft,
  view: ClauseView,
  ownId: string | null,
  wording: string | undefined,
): ClausePageData['known'] {
  const names = [
    ...usageOfClause(view.clause).slots.map((slot) => localName(`${view.key}/${slot}`)),
    ...(wording ? [wording] : []),
    ...(ownId ? [ownName(ownId)] : []),
  ]
  return {
    answers: open.draft.answers,
    rows: Object.fromEntries(view.tables.map((table) => [table.id, readRowIds(open.doc, table.id)])),
    texts: Object.fromEntries(names.map((name) => [name, readText(open.doc, name)])),
  }
}

/** The guide is the reader's, not the agreement's: it writes Nav whatever the office has chosen for its text. */
function guideOf(
  facts: Facts,
  template: Template,
  id: string,
  ui: Language,
  clause: ResolvedClause | undefined,
): ClausePageData['guide'] {
  const found = template.guide[ui].clauses.find((one) => one.clause === id)
  if (!found) return null
  const spelled = (text: string) => spellNav(text, undefined)
  const answers = { ...facts.draft.answers, [SPELLING_FACT]: [] }
  const scope = {
    facts: { ...facts, draft: { ...facts.draft, answers } },
    clause: template.slug,
    missing: [],
  }
  const title = spelled(found.title)
  const heading = clause ? plainInline(clause.heading).toLowerCase() : ''
  const isSame = heading.startsWith(title.toLowerCase().split(' ')[0] ?? '')
  const groups = found.groups.map((group) => ({
    title: spelled(group.title),
    prompts: group.prompts.map((prompt) => ({ ...prompt, text: spelled(prompt.text) })),
  }))
  return {
    guide: { ...found, groups },
    about: resolveBlocks(scope, found.about),
    language: ui,
    title: isSame ? null : title,
  }
}

function chapterOf(
  clauses: readonly ResolvedClause[],
  clause: ResolvedClause | undefined,
  slug: string,
): string | null {
  if (!clause || clause.level === 1) return null
  const number = clause.number?.split('.')[0]
  const chapter = clauses.find(
    (one) => one.key.startsWith(`${slug}/`) && one.level === 1 && one.number?.split('.')[0] === number,
  )
  return chapter ? `${number} ${plainInline(chapter.heading)}` : null
}

const chaptersOf = (document: ResolvedDocument) =>
  (document.parts[0]?.clauses ?? [])
    .filter((clause) => clause.level === 1 && clause.number !== null && clause.deviation !== 'own')
    .map((clause) => ({ number: clause.number?.split('.')[0] ?? '', title: plainInline(clause.heading) }))
