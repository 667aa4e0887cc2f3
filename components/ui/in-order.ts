import { createElement, Fragment, type ReactNode } from 'react'

/** Shows each of a fixed list. The place is the key: for text that is made once and never reordered. */
export const inOrder = <Item>(
  items: readonly Item[],
  show: (item: Item, position: number) => ReactNode,
): ReactNode =>
  Array.from(items.entries(), ([position, item]) =>
    createElement(Fragment, { key: position }, show(item, position)),
  )
