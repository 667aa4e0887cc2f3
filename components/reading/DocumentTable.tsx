import type { Cell, Table } from '#lib/document/content.ts'
import { inOrder } from '../ui/in-order.ts'
import styles from './Reading.module.css'
import type { ShowBlocks } from './show-blocks.ts'

const TableCell = ({
  cell,
  scope,
  show,
}: {
  cell: Cell
  scope?: 'col' | 'row' | undefined
  show: ShowBlocks
}) => {
  const shared = {
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    className: cell.align === 'right' ? styles.right : undefined,
  }
  return scope ? (
    <th scope={scope} {...shared}>
      {show(cell.content)}
    </th>
  ) : (
    <td {...shared}>{show(cell.content)}</td>
  )
}

type Props = {
  table: Table
  /** What to call a table in local text, which has no caption. */
  unnamed: string
  show: ShowBlocks
}

/** May be wider than a phone: then its frame scrolls, from the keyboard too. */
export const DocumentTable = ({ table, unnamed, show }: Props) => (
  <section
    className={styles.table}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable
    tabIndex={0}
    aria-label={table.caption || unnamed}
  >
    <table>
      {table.caption && <caption>{table.caption}</caption>}
      {table.header.length > 0 && (
        <thead>
          <tr>
            {inOrder(table.header, (cell) => (
              <TableCell cell={cell} scope="col" show={show} />
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {inOrder(table.rows, (row) => (
          <tr>
            {inOrder(row, (cell) => (
              <TableCell cell={cell} scope={cell.header ? 'row' : undefined} show={show} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
