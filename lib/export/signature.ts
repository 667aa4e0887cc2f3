import {
  type FileChild,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Signatory, Signature } from '#lib/document/content.ts'
import type { Context } from './context.ts'
import { textRuns } from './inline-mappers.ts'
import { TEXT_WIDTH } from './page.ts'

const HALF = Math.floor(TEXT_WIDTH / 2)

/**
 * Two by two in a table without lines. A cell holds all of one signatory, so that a screen reader reads place,
 * date and name of one before the next. Nobody's line is parted from the name under it.
 */
export function mapSignature(signature: Signature, context: Context): readonly FileChild[] {
  if (signature.signatories.length === 0) return []
  const table = new Table({
    style: 'SignatureTable',
    borders: TableBorders.NONE,
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: [HALF, TEXT_WIDTH - HALF],
    rows: pairs(signature.signatories).map(
      (pair) => new TableRow({ cantSplit: true, children: cells(pair, signature, context) }),
    ),
  })
  return [table, new Paragraph({ style: 'AfterTable', spacing: { before: 360 } })]
}

const pairs = (signatories: readonly Signatory[]): readonly (readonly Signatory[])[] =>
  signatories.flatMap((signatory, index) =>
    index % 2 === 0 ? [[signatory, ...signatories.slice(index + 1, index + 2)]] : [],
  )

const cells = (pair: readonly Signatory[], signature: Signature, context: Context): TableCell[] =>
  [pair[0], pair[1]].map(
    (signatory) =>
      new TableCell({
        children: signatory ? place(signatory, signature, context) : [new Paragraph({})],
      }),
  )

const place = (signatory: Signatory, signature: Signature, context: Context): Paragraph[] => [
  new Paragraph({
    style: 'SignaturePlace',
    children: textRuns(signature.placeAndDate, {}, context),
  }),
  ...signatory.lines.map(
    (line, index) =>
      new Paragraph({
        style: index === 0 ? 'SignatureLine' : 'SignatureText',
        children: context.inlines(line, context),
      }),
  ),
]
