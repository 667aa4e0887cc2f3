/**
 * Template + draft → what the agreement says. The one place where standard wording meets answers: the form's
 * list of what is missing, the reading view, Word and the canonical form all come from here.
 */
import type {
  Block,
  Inline,
  Missing,
  ResolvedClause,
  ResolvedDocument,
  ResolvedPart,
} from '#lib/document/content.ts'
import type { Draft, WrittenText } from '#lib/document/draft.ts'
import { isEmptyText } from '#lib/document/rich-text.ts'
import { type Facts, holds, makeFacts, optionOf, passageStands, spelled, valuesOf } from './facts.ts'
import { withOwnClauses } from './own-clauses.ts'
import { gap, resolveInlines } from './resolve-inlines.ts'
import { resolveSignature } from './resolve-signature.ts'
import { resolveTable } from './resolve-table.ts'
import type { Scope } from './scope.ts'
import { type Bundle, partsOf, type TBlock, type TClause, type Template } from './template.ts'
import { writtenBlocks } from './written-blocks.ts'

export function resolveAgreement(bundle: Bundle, draft: Draft): ResolvedDocument {
  const facts = makeFacts(bundle, draft)
  const office = plainValue(facts, 'kontor')
  const nav = spelled(facts, 'NAV')
  return {
    language: draft.language,
    title: office
      ? `${bundle.agreement.title[draft.language]} for ${nav} ${office}`
      : bundle.agreement.title[draft.language],
    office: office ? `${nav} ${office}` : '',
    parts: partsOf(bundle).map((template, index) => resolvePart(facts, template, index)),
  }
}

function resolvePart(facts: Facts, template: Template, index: number): ResolvedPart {
  const { language, ownClauses } = facts.draft
  const text = template.text[language]
  const front: Scope = { facts, clause: template.slug, missing: [] }
  const clauses = text.clauses.map((clause) => resolveClause(facts, template, clause))
  return {
    template: template.slug,
    version: template.version,
    title: template.title[language],
    annexNumber: index === 0 ? null : index,
    front: resolveBlocks(front, text.front),
    clauses: index === 0 ? withOwnClauses(facts, template.slug, clauses, ownClauses) : clauses,
  }
}

const plainValue = (facts: Facts, fact: string) => String(valuesOf(facts, fact)[0] ?? '')

export function resolveClause(facts: Facts, template: Template, clause: TClause): ResolvedClause {
  const key = `${template.slug}/${clause.id}`
  const scope: Scope = { facts, clause: key, missing: [] }
  const wording = facts.draft.wordings[key]
  const heading = resolveInlines({ ...scope, missing: [] }, clause.heading)
  const blocks = wording ? adaptedBlocks(scope, wording, clause) : resolveBlocks(scope, clause.blocks)
  return {
    key,
    number: clause.number,
    level: clause.level,
    heading,
    headingHidden: clause.headingHidden,
    blocks,
    deviation: wording ? 'adapted' : 'none',
    language: wording?.writtenIn ?? facts.draft.language,
    missing: unique(scope.missing),
  }
}

const unique = (missing: readonly Missing[]): Missing[] =>
  missing.filter((one, at) => missing.findIndex((other) => other.fact === one.fact) === at)

/** Adapted wording replaces the standard paragraphs; tables, local text and signatures keep their place after it. */
const adaptedBlocks = (scope: Scope, wording: WrittenText, clause: TClause): Block[] => [
  ...writtenBlocks(scope, wording),
  ...resolveBlocks(scope, structuredBlocks(scope.facts, clause.blocks)),
]

/** Tables, slots and signatures that stand in the clause, wherever they are nested. */
export function structuredBlocks(facts: Facts, blocks: readonly TBlock[]): TBlock[] {
  return blocks.flatMap((block): TBlock[] => {
    switch (block.type) {
      case 'local':
      case 'table':
      case 'signature':
        return [block]
      case 'when':
        return holds(facts, block.condition) ? structuredBlocks(facts, block.content) : []
      case 'strikable':
      case 'addition':
        return passageStands(facts, block) ? structuredBlocks(facts, block.content) : []
      case 'choice':
        return structuredBlocks(
          facts,
          block.options.find((option) => option.id === optionOf(facts, block.choice))?.content ?? [],
        )
      default:
        return []
    }
  })
}

export const resolveBlocks = (scope: Scope, blocks: readonly TBlock[]): Block[] =>
  blocks.flatMap((block) => resolveBlock(scope, block))

function resolveBlock(scope: Scope, block: TBlock): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(resolveInlines(scope, block.content))
    case 'heading':
      return [{ type: 'heading', level: block.level, content: resolveInlines(scope, block.content) }]
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          items: block.items.map((item) => resolveBlocks(scope, item)),
        },
      ]
    case 'strikable':
    case 'addition':
      return passageStands(scope.facts, block) ? resolveBlocks(scope, block.content) : []
    case 'when':
      return holds(scope.facts, block.condition) ? resolveBlocks(scope, block.content) : []
    case 'choice':
      return resolveBlockChoice(scope, block)
    case 'local':
      return resolveLocal(scope, block)
    case 'table':
      return resolveTable(scope, block.table)
    case 'signature':
      return [resolveSignature(scope, block)]
  }
}

const paragraph = (content: readonly Inline[]): readonly Block[] =>
  content.some((part) => part.type !== 'text' || part.text.trim() !== '')
    ? [{ type: 'paragraph', content }]
    : []

function resolveBlockChoice(scope: Scope, block: TBlock & { type: 'choice' }): readonly Block[] {
  const chosen = block.options.find((option) => option.id === optionOf(scope.facts, block.choice))
  return chosen ? resolveBlocks(scope, chosen.content) : paragraph([gap(scope, block.choice, 'choose')])
}

function resolveLocal(scope: Scope, block: TBlock & { type: 'local' }): readonly Block[] {
  const slot = `${scope.clause}/${block.slot}`
  const text = scope.facts.draft.texts[slot]
  if (text && !isEmptyText(text.content))
    return [{ type: 'local', slot, writtenIn: text.writtenIn, content: writtenBlocks(scope, text) }]
  if (!block.required) return []
  scope.missing.push({ fact: slot, label: block.label, reason: 'empty-text' })
  return paragraph([{ type: 'gap', fact: slot, label: block.label, reason: 'missing' }])
}
