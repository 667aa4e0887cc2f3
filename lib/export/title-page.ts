import { type FileChild, Paragraph } from 'docx'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { type Context, inside } from './context.ts'
import { textRuns } from './inline-mappers.ts'

/** The agreement's title, the template's own front matter, and which version this is. */
export function titlePage(document: ResolvedDocument, context: Context): readonly FileChild[] {
  const [agreement] = document.parts
  return [
    new Paragraph({
      style: 'Title',
      children: textRuns(agreement?.title ?? document.title, {}, context),
    }),
    ...context.blocks(agreement?.front ?? [], inside(context, { style: 'TitlePage' })),
    new Paragraph({ style: 'TitlePageVersion', children: textRuns(context.version, {}, context) }),
  ]
}
