/**
 * Template + draft → what the agreement says. The one place where standard wording meets answers: the form's
 * list of what is missing, the reading view, Word and the canonical form all come from here.
 */
import type {
  Block,
  Gap,
  Inline,
  Missing,
  ResolvedClause,
  ResolvedDocument,
  ResolvedPart,
  TextRun,
} from '#lib/document/content.ts'
import type { Draft, OwnClause, WrittenText } from '#lib/document/draft.ts'
import { isEmptyText, richTextToBlocks } from '#lib/document/rich-text.ts'
import { type Facts, holds, makeFacts, optionOf, passageStands, valuesOf } from './facts.ts'
import { formatValue } from './format-value.ts'
import { resolveTable } from './resolve-table.ts'
import type { Scope } from './scope.ts'
import { SPELLING_FACT, spellNav } from './spell-nav.ts'
import { type Bundle, partsOf, type TBlock, type TClause, type Template, type TInline } from './template.ts'

export function resolveAgreement(bundle: Bundle, draft: Draft): ResolvedDocument {
  const facts = makeFacts(bundle, draft)
  const office = plainValue(facts, 'kontor')
  const nav = spellNav('NAV', spelling(facts))
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

const spelling = (facts: Facts) => valuesOf(facts, SPELLING_FACT)[0]
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

const writtenBlocks = (scope: Scope, text: WrittenText): readonly Block[] =>
  richTextToBlocks(text.content, (fact) =>
    resolveField(scope, { type: 'field', field: fact, capital: false, each: false }),
  )

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

// ---- running text ----

export const resolveInlines = (scope: Scope, content: readonly TInline[]): Inline[] =>
  content.flatMap((inline) => resolveInline(scope, inline))

function resolveInline(scope: Scope, inline: TInline): readonly Inline[] {
  switch (inline.type) {
    case 'text':
      return [{ ...inline, text: spellNav(inline.text, spelling(scope.facts)), origin: 'standard' }]
    case 'break':
      return [inline]
    case 'field':
      return resolveField(scope, inline)
    case 'when':
      return holds(scope.facts, inline.condition) ? resolveInlines(scope, inline.content) : []
    case 'choice':
      return resolveInlineChoice(scope, inline)
  }
}

function resolveInlineChoice(scope: Scope, inline: TInline & { type: 'choice' }): readonly Inline[] {
  const chosen = inline.options.find((option) => option.id === optionOf(scope.facts, inline.choice))
  if (!chosen) return [gap(scope, inline.choice, 'choose')]
  return resolveInlines(scope, chosen.content).map((part) =>
    part.type === 'text' && part.origin === 'standard' ? { ...part, origin: 'choice' as const } : part,
  )
}

function resolveField(scope: Scope, inline: TInline & { type: 'field' }): readonly Inline[] {
  const field = scope.facts.fields.get(inline.field)
  const values = valuesOf(scope.facts, inline.field)
  const [value] = values
  if (values.length > 1) return [gap(scope, inline.field, 'conflict')]
  if (!field || value === undefined)
    return field?.required === false ? [] : [gap(scope, inline.field, 'missing')]
  const text = formatValue(field, value, scope.facts.draft.language)
  const run: TextRun = { type: 'text', text: inline.capital ? capitalised(text) : text, origin: 'field' }
  return [inline.marks ? { ...run, marks: inline.marks } : run]
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function gap(scope: Scope, fact: string, reason: Missing['reason']): Gap {
  const conflict = reason === 'conflict' || valuesOf(scope.facts, fact).length > 1
  const declared = scope.facts.fields.get(fact) ?? scope.facts.choices.get(fact)
  const label = declared?.label[scope.facts.draft.language] ?? fact
  scope.missing.push({ fact, label, reason: conflict ? 'conflict' : reason })
  return { type: 'gap', fact, label, reason: conflict ? 'conflict' : 'missing' }
}

// ---- signatures ----

function resolveSignature(scope: Scope, block: TBlock & { type: 'signature' }): Block {
  const signatories = block.signatories.flatMap((lines) =>
    eachName(scope, lines).map((own) => lines.map((line) => resolveInlines(own, line))),
  )
  return {
    type: 'signature',
    placeAndDate: block.placeAndDate,
    signatories: signatories.filter((lines) => lines[0] && lines[0].length > 0).map((lines) => ({ lines })),
  }
}

/** One scope for each name in a list that the signature is repeated for; the same scope when it is not repeated. */
function eachName(scope: Scope, lines: readonly (readonly TInline[])[]): Scope[] {
  const fact = repeatedFact(lines.flat())
  if (!fact) return [scope]
  const [names] = valuesOf(scope.facts, fact)
  if (typeof names !== 'object') return []
  return names.map((name) => ({
    ...scope,
    facts: { ...scope.facts, draft: withAnswer(scope.facts.draft, fact, name) },
  }))
}

const withAnswer = (draft: Draft, fact: string, value: string): Draft => ({
  ...draft,
  answers: { ...draft.answers, [fact]: [value] },
})

function repeatedFact(content: readonly TInline[]): string | undefined {
  for (const inline of content) {
    if (inline.type === 'field' && inline.each) return inline.field
    const nested = inline.type === 'when' ? repeatedFact(inline.content) : undefined
    if (nested) return nested
  }
  return undefined
}

// ---- own clauses ----

/**
 * Own clauses stand last in the chapter they were put in, so that no clause of the national template
 * ever changes its number.
 */
function withOwnClauses(
  facts: Facts,
  slug: string,
  clauses: readonly ResolvedClause[],
  own: readonly OwnClause[],
): ResolvedClause[] {
  const numbered = clauses.filter((clause) => clause.number !== null)
  const chapters = numbered.filter((clause) => clause.level === 1).length
  const inChapters = numbered.flatMap((clause, index) => {
    const next = numbered[index + 1]
    const chapter = chapterOf(clause)
    if (next && chapterOf(next) === chapter) return [clause]
    const before = numbered.filter((other) => chapterOf(other) === chapter).length
    return [
      clause,
      ...own
        .filter((one) => one.chapter === chapter)
        .map((one, at) => ownClause(facts, slug, one, `${chapter}.${before + at}`)),
    ]
  })
  const known = new Set(numbered.map(chapterOf))
  const last = own
    .filter((one) => !known.has(one.chapter))
    .map((one, at) => ownClause(facts, slug, one, `${chapters + 1 + at}.0`))
  return [...inChapters, ...last, ...clauses.filter((clause) => clause.number === null)]
}

const chapterOf = (clause: ResolvedClause) => (clause.number ?? '').split('.')[0] ?? ''

function ownClause(facts: Facts, slug: string, own: OwnClause, number: string): ResolvedClause {
  const scope: Scope = { facts, clause: `${slug}/eget-${own.id}`, missing: [] }
  const blocks = writtenBlocks(scope, own.text)
  const title = own.title.trim()
  if (!title)
    scope.missing.push({
      fact: `own:${own.id}:title`,
      label: OWN_TITLE[facts.draft.language],
      reason: 'missing',
    })
  if (isEmptyText(own.text.content))
    scope.missing.push({ fact: `own:${own.id}`, label: OWN_TEXT[facts.draft.language], reason: 'empty-text' })
  return {
    key: scope.clause,
    number,
    level: number.endsWith('.0') ? 1 : 2,
    heading: [
      title
        ? { type: 'text', text: title, origin: 'local' }
        : {
            type: 'gap',
            fact: `own:${own.id}:title`,
            label: OWN_TITLE[facts.draft.language],
            reason: 'missing',
          },
    ],
    headingHidden: false,
    blocks,
    deviation: 'own',
    language: own.text.writtenIn,
    missing: scope.missing,
  }
}

const OWN_TITLE = { nb: 'Tittel på eget punkt', nn: 'Tittel på eige punkt' }
const OWN_TEXT = { nb: 'Tekst i eget punkt', nn: 'Tekst i eige punkt' }
