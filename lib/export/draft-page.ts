import { type FileChild, InternalHyperlink, Paragraph, type ParagraphChild } from 'docx'
import type { Missing, ResolvedClause, ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import { clauseBookmark, clauseTitle, partTitle } from './bookmarks.ts'
import { fill } from './clean-text.ts'
import type { Context } from './context.ts'
import { textRuns } from './inline-mappers.ts'
import { BULLET_LIST } from './numbering.ts'

/** What a draft says of itself before the agreement begins: what is missing, and where it departs from the template. */
export function draftPage(document: ResolvedDocument, context: Context): readonly FileChild[] {
  const missing = missingList(document, context)
  const { words } = context
  return [
    ...(missing.length === 0
      ? []
      : [
          title(words.missing.title, true, context),
          ordinary(words.missing.introduction, context),
          ...missing,
        ]),
    ...deviations(document, missing.length === 0, context),
  ]
}

/** By clause, each thing once: the name of the office stands in most clauses, but is filled in at one place. */
function missingList(document: ResolvedDocument, context: Context): readonly FileChild[] {
  const seen = new Set<string>()
  return everyClause(document).flatMap((place) => {
    const missing = place.clause.missing.filter((item) => !seen.has(`${item.reason} ${item.fact}`))
    for (const item of missing) seen.add(`${item.reason} ${item.fact}`)
    return missing.length === 0
      ? []
      : [group(place, context), ...missing.map((item) => bullet(describe(item, context), context))]
  })
}

type Place = { part: ResolvedPart; partIndex: number; clause: ResolvedClause; index: number }

const everyClause = (document: ResolvedDocument): readonly Place[] =>
  document.parts.flatMap((part, partIndex) =>
    part.clauses.map((clause, index) => ({ part, partIndex, clause, index })),
  )

const describe = (item: Missing, context: Context): string =>
  fill(context.words.missing.reason[item.reason], { label: item.label })

function deviations(document: ResolvedDocument, startsPage: boolean, context: Context): readonly FileChild[] {
  const places = everyClause(document).filter(({ clause }) => clause.deviation !== 'none')
  const { words } = context
  if (places.length === 0) return []
  return [
    title(words.deviation.title, startsPage, context),
    ordinary(words.deviation.introduction, context),
    ...places.map((place) => {
      const kind = place.clause.deviation === 'own' ? words.deviation.own : words.deviation.adapted
      return bulletOf([...titleOf(place, context), ...textRuns(` (${kind})`, {}, context)])
    }),
  ]
}

const title = (text: string, startsPage: boolean, context: Context): Paragraph =>
  new Paragraph({
    style: 'ListPageTitle',
    ...(startsPage ? { pageBreakBefore: true } : { spacing: { before: 600 } }),
    children: textRuns(text, {}, context),
  })

const ordinary = (text: string, context: Context): Paragraph =>
  new Paragraph({ children: textRuns(text, {}, context) })
const group = (place: Place, context: Context): Paragraph =>
  new Paragraph({ style: 'ListPageGroup', children: titleOf(place, context) })
const bullet = (text: string, context: Context): Paragraph => bulletOf(textRuns(text, {}, context))

const bulletOf = (children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({
    style: 'ListBullet',
    numbering: { reference: BULLET_LIST.reference, level: 0 },
    children,
  })

/** Where the clause has a heading in print, its name here leads to it. */
function titleOf({ part, partIndex, clause, index }: Place, context: Context): ParagraphChild[] {
  const inAnnex = part.annexNumber === null ? '' : `${partTitle(part, context.words)}: `
  const runs = textRuns(inAnnex + clauseTitle(clause), {}, context)
  return clause.headingHidden
    ? runs
    : [new InternalHyperlink({ anchor: clauseBookmark(partIndex, index), children: runs })]
}
