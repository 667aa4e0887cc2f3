import { type FileChild, Paragraph } from 'docx'
import type { Block, List } from '#lib/document/content.ts'
import { type Context, inside } from './context.ts'
import { BULLET_LIST, listIndent, listLevel, NUMBERED_LIST } from './numbering.ts'

/** Every list is a numbering instance of its own, so that the next one starts at 1 again. */
export function mapList(list: List, context: Context): readonly FileChild[] {
  const instance = context.ids.next()
  return list.items.flatMap((item, index) =>
    mapItem(item, { ordered: list.ordered, instance, isLast: index === list.items.length - 1 }, context),
  )
}

type Mark = { ordered: boolean; instance: number; isLast: boolean }

/** The first paragraph carries the mark; what follows in the same item stands under its text. */
function mapItem(item: readonly Block[], mark: Mark, context: Context): readonly FileChild[] {
  const [first] = item
  const hasText = first?.type === 'paragraph'
  const rest = hasText ? item.slice(1) : item
  const endsList = mark.isLast && rest.length === 0 && context.listLevel === 0
  const marked = new Paragraph({
    style: markedStyle(mark.ordered, context),
    numbering: {
      reference: (mark.ordered ? NUMBERED_LIST : BULLET_LIST).reference,
      level: listLevel(context.listLevel),
      instance: mark.instance,
    },
    ...(endsList && !inTable(context) && { spacing: { after: AFTER_LIST } }),
    children: context.inlines(hasText ? first.content : [], context),
  })
  return [marked, ...context.blocks(rest, below(context))]
}

/** As after an ordinary paragraph. */
const AFTER_LIST = 160

const inTable = ({ paragraph }: Context): boolean => paragraph.style?.startsWith('Table') === true

const markedStyle = (ordered: boolean, context: Context) =>
  inTable(context) ? context.paragraph.style : ordered ? 'ListNumber' : 'ListBullet'

const below = (context: Context): Context =>
  inside(
    { ...context, listLevel: context.listLevel + 1 },
    {
      ...context.paragraph,
      style: inTable(context) ? context.paragraph.style : 'ListContinue',
      indent: listIndent(context.listLevel),
    },
  )
