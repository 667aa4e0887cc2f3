import type { ResolvedClause } from '#lib/document/content.ts'
import type { OwnClause } from '#lib/document/draft.ts'
import { isEmptyText } from '#lib/document/rich-text.ts'
import type { Facts } from './facts.ts'
import type { Scope } from './scope.ts'
import { writtenBlocks } from './written-blocks.ts'

/**
 * Own clauses stand last in the chapter they were put in, so that no clause of the national template
 * ever changes its number.
 */
export function withOwnClauses(
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
