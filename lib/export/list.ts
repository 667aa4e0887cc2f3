import { type FileChild, Paragraph } from 'docx'
import type { Block, List } from '#lib/document/content.ts'
import { type Context, inside } from './context.ts'
import { BULLET_LIST, listIndent, listLevel, NUMBERED_LIST } from './numbering.ts'

/** Every list is a numbering instance of its own, so that the next one starts at 1 again. */
export function mapList(list: List, context: Context): readonly FileChild[] {
  const instance = context.ids.next()
  return list.items.flatMap((item) => mapItem(list.ordered, item, instance, context))
}

/** The first paragraph carries the mark; what follows in the same item stands under its text. */
function mapItem(ordered: boolean, item: readonly Block[], instance: number, context: Context): readonly FileChild[] {
  const [first, ...rest] = item
  const content = first?.type === 'paragraph' ? first.content : []
  const inTable = context.paragraph.style === 'TableText' || context.paragraph.style === 'TableHead'
  const below = inside(
    { ...context, listLevel: context.listLevel + 1 },
    {
      ...context.paragraph,
      style: inTable ? context.paragraph.style : 'ListContinue',
      indent: listIndent(context.listLevel),
    },
  )
  const marked = new Paragraph({
    style: inTable ? context.paragraph.style : ordered ? 'ListNumber' : 'ListBullet',
    keepNext: context.paragraph.keepNext,
    numbering: { reference: (ordered ? NUMBERED_LIST : BULLET_LIST).reference, level: listLevel(context.listLevel), instance },
    children: context.inlines(content, context),
  })
  return [marked, ...context.blocks(first?.type === 'paragraph' ? rest : item, below)]
}
