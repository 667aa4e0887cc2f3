import { Document, type ISectionOptions, Packer, SectionType } from 'docx'
import type { ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import { word } from '#lib/i18n/texts/word.ts'
import { mapBlocks } from './block-mappers.ts'
import { partTitle } from './bookmarks.ts'
import { annexTitle, mapClause, numberingReference } from './clause.ts'
import { clauseNumbering } from './clause-numbering.ts'
import { copyPage, numberComments } from './comments.ts'
import { contentsList } from './contents.ts'
import { type Context, idsFrom, type WordOptions } from './context.ts'
import { corePropertiesXml } from './core-properties.ts'
import { draftPage } from './draft-page.ts'
import { footers, headers } from './header-footer.ts'
import { mapInlines } from './inline-mappers.ts'
import { isUnfinished } from './is-unfinished.ts'
import { BULLET_LIST, NUMBERED_LIST } from './numbering.ts'
import { PAGE_PROPERTIES } from './page.ts'
import { stylesXml } from './styles.ts'
import { titlePage } from './title-page.ts'

/** The agreement with its annexes as one Word file. */
export async function exportWord(document: ResolvedDocument, options: WordOptions): Promise<Uint8Array> {
  const context = contextOf(document, options)
  const { options: comments } = context.comments
  const file = new Document({
    features: { updateFields: false },
    ...(comments && { comments }),
    numbering: {
      config: [
        BULLET_LIST,
        NUMBERED_LIST,
        ...document.parts.map((part, index) => clauseNumbering(part, numberingReference(index))),
      ],
    },
    sections: [
      frontSection(context),
      ...document.parts.map((part, index) => partSection(part, index, context)),
    ],
  })
  return Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml(document.language) },
    { path: 'docProps/core.xml', data: corePropertiesXml(context, options) },
  ])
}

const isDraft = (document: ResolvedDocument, options: WordOptions): boolean =>
  options.draft || options.copy !== undefined || isUnfinished(document)

const contextOf = (document: ResolvedDocument, options: WordOptions): Context => ({
  document,
  words: word[document.language],
  draft: isDraft(document, options),
  remarks: isDraft(document, options) && !options.isCompared,
  version: options.version,
  mark: options.mark ?? '',
  ids: idsFrom(1),
  copy: options.copy ?? null,
  comments: numberComments(options.copy?.threads ?? []),
  language: document.language,
  headingOffset: 0,
  paragraph: {},
  listLevel: 0,
  blocks: mapBlocks,
  inlines: mapInlines,
})

const frontSection = (context: Context): ISectionOptions => ({
  properties: { titlePage: true, page: PAGE_PROPERTIES },
  headers: headers(context),
  footers: footers(context.document.title, context),
  children: [
    ...titlePage(context.document, context),
    ...copyPage(context.document, context),
    ...(context.remarks ? draftPage(context.document, context) : []),
    ...contentsList(context.document, context),
  ],
})

/** The agreement itself, or one annex, on a page of its own. */
function partSection(part: ResolvedPart, partIndex: number, outer: Context): ISectionOptions {
  const isAnnex = part.annexNumber !== null
  const context: Context = { ...outer, headingOffset: isAnnex ? 1 : 0 }
  return {
    properties: { type: SectionType.NEXT_PAGE, page: PAGE_PROPERTIES },
    headers: headers(context),
    footers: footers(partTitle(part, context.words), context),
    children: [
      ...(isAnnex ? [annexTitle(part, partIndex, context), ...context.blocks(part.front, context)] : []),
      ...part.clauses.flatMap((clause, index) => mapClause(clause, { part, partIndex, index }, context)),
    ],
  }
}
