import type { Cell, Table } from '#lib/document/content.ts'
import { Blocks, type HeadingDepth } from './Blocks.tsx'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'

type Context = { paper: Paper; depth: HeadingDepth }

/** The paragraph is a gap that a long word or a narrow phone must not push out of the sheet: the frame scrolls. */
const TableCell = ({ cell, scope, paper, depth }: Context & { cell: Cell; scope?: 'col' | 'row' }) => {
  const shared = { colSpan: cell.colspan, rowSpan: cell.rowspan, className: cell.align === 'right' ? styles.right : undefined }
  const content = <Blocks blocks={cell.content} paper={paper} depth={depth} />
  return scope ? (
    <th scope={scope} {...shared}>
      {content}
    </th>
  ) : (
    <td {...shared}>{content}</td>
  )
}

const HeaderRow = ({ cells, ...context }: Context & { cells: readonly Cell[] }) => (
  <thead>
    <tr>
      {cells.map((cell, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static text
        <TableCell key={position} cell={cell} scope="col" {...context} />
      ))}
    </tr>
  </thead>
)

export const DocumentTable = ({ table, ...context }: Context & { table: Table }) => (
  // A scrollable region must be reachable from the keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: the table may be wider than a phone
  <section className={styles.table} tabIndex={0} aria-label={table.caption || context.paper.t('table')}>
    <table>
      {table.caption && <caption>{table.caption}</caption>}
      {table.header.length > 0 && <HeaderRow cells={table.header} {...context} />}
      <tbody>
        {table.rows.map((row, rowPosition) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: static text
          <tr key={rowPosition}>
            {row.map((cell, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: static text
              <TableCell key={position} cell={cell} scope={cell.header ? 'row' : undefined} {...context} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
