import { Document, Packer, Paragraph } from 'docx'
import { word } from '#lib/i18n/texts/word.ts'
import { mapBlocks } from './block-mappers.ts'
import { numberComments } from './comments.ts'
import { type Context, idsFrom } from './context.ts'
import { corePropertiesXml } from './core-properties.ts'
import { footers, headers } from './header-footer.ts'
import { mapInlines, textRuns } from './inline-mappers.ts'
import { BULLET_LIST, NUMBERED_LIST } from './numbering.ts'
import { PAGE_PROPERTIES } from './page.ts'
import type { Paper } from './paper.ts'
import { stylesXml } from './styles.ts'

/** Higher pages than the agreement's: a paper is to be one or two of them. */
const MARGINS = { ...PAGE_PROPERTIES.margin, top: 1134, bottom: 964, header: 567, footer: 482 }

/** A paper beside the agreement as a Word file of its own. */
export async function exportPaper(paper: Paper, options: { now: Date; author: string }): Promise<Uint8Array> {
  const context = contextOf(paper)
  const file = new Document({
    features: { updateFields: false },
    numbering: { config: [BULLET_LIST, NUMBERED_LIST] },
    sections: [
      {
        properties: { page: { ...PAGE_PROPERTIES, margin: MARGINS } },
        headers: headers(context),
        footers: footers(paper.title, context),
        children: [
          new Paragraph({ style: 'Heading1', children: textRuns(paper.title, {}, context) }),
          new Paragraph({ style: 'Lead', children: textRuns(paper.lead, {}, context) }),
          ...context.blocks(paper.blocks, context),
        ],
      },
    ],
  })
  const properties = { version: paper.running, draft: false, ...options }
  return Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml(paper.language, 'paper') },
    { path: 'docProps/core.xml', data: corePropertiesXml(context, properties) },
  ])
}

const contextOf = ({ language, title, office, running, mark }: Paper): Context => {
  const words = word[language]
  return {
    document: { language, title: `${title} – ${office}`, office, parts: [] },
    // What is missing here is written by hand in Word.
    words: { ...words, gap: { ...words.gap, missing: words.gap.toWrite } },
    draft: false,
    remarks: false,
    version: running,
    mark,
    ids: idsFrom(1),
    copy: null,
    comments: numberComments([]),
    language,
    headingOffset: -1,
    paragraph: {},
    listLevel: 0,
    blocks: mapBlocks,
    inlines: mapInlines,
  }
}
