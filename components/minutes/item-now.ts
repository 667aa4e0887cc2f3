import type { ItemProps } from './minutes-props.ts'

/** What has been written under an item, as far as is known here. Empty: nothing has been chosen. */
export type ItemNow = {
  note: string
  conclusion: string
  responsible: string
  decision: string
  line: string
  due: string
  clause: string
}

export const itemNow = ({ item, connection, minutes }: ItemProps): ItemNow => {
  const came = minutes.items.find(({ id }) => id === item.id)
  if (!connection)
    return {
      note: came?.note ?? '',
      conclusion: came?.conclusion ?? '',
      responsible: came?.responsible ?? '',
      decision: came?.decision ?? '',
      line: came?.line ?? '',
      due: came?.due ?? '',
      clause: came?.clause ?? '',
    }
  return {
    note: connection.text('note', item.id).value(),
    conclusion: connection.text('conclusion', item.id).value(),
    responsible: connection.text('responsible', item.id).value(),
    decision: connection.choice('decision', item.id),
    line: connection.choice('line', item.id),
    due: connection.choice('due', item.id),
    clause: connection.choice('clause', item.id) || (item.clause ?? ''),
  }
}
