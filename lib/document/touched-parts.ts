/** Which of the document's parts a change touches, for the history. */
import * as Y from 'yjs'
import { ANSWERS, factOfEntry } from './doc-names.ts'

function rootOf(type: Y.AbstractType<unknown>): string {
  let root = type
  while (root._item?.parent instanceof Y.AbstractType) root = root._item.parent
  return Y.findRootTypeKey(root)
}

function namesOf(type: Y.AbstractType<unknown>, keys: ReadonlySet<string | null>): readonly string[] {
  const name = rootOf(type)
  if (name !== ANSWERS) return [name]
  return [...keys].flatMap((key) => (key === null ? [] : `${ANSWERS}:${factOfEntry(key)}`))
}

/** Names of the parts that `change` touches in `doc`, `answers:<fact>` for answers. */
export function touchedParts(doc: Y.Doc, change: () => void): readonly string[] {
  const touched = new Set<string>()
  const note = ({ changed }: Y.Transaction) => {
    for (const [type, keys] of changed)
      for (const name of namesOf(type as Y.AbstractType<unknown>, keys)) touched.add(name)
  }
  doc.on('afterTransaction', note)
  try {
    change()
  } finally {
    doc.off('afterTransaction', note)
  }
  return [...touched].sort()
}
