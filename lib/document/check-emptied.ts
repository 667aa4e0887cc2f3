import * as Y from 'yjs'
import type { Refusal } from './check-update.ts'
import { named, stretchOf, without } from './clock-ranges.ts'
import { isMeant, SWEEP } from './emptied.ts'
import type { LostWords, Seen } from './lost-words.ts'
import type { Arrival } from './receive-update.ts'
import { itemsOf, livingWords, type Type, typeIn, wordsIn } from './text-items.ts'

/** Does the update take the last word out of a text, and nobody meant it? The rule is in emptied.ts. */
export function checkEmptied(arrival: Arrival, { meant }: LostWords, seen?: Seen): Refusal | null {
  const { doc } = arrival.transaction
  for (const [name, { words, stretches }] of meant) {
    if (words < SWEEP || isMeant(doc, name, stretches)) continue
    const text = doc.getXmlFragment(name)
    if (!livingWords(text).next().done || bringsWords(arrival)) continue
    if (!(seen && sawMore(text, arrival, seen))) return 'emptied'
  }
  return null
}

const bringsWords = ({ brought, ds }: Arrival): boolean =>
  brought.some(
    (struct) =>
      struct instanceof Y.Item &&
      without(stretchOf(struct), named(ds, stretchOf(struct))).some(
        ({ from, to }) => wordsIn(struct, from, to) > 0,
      ),
  )

/** Of what others have deleted, its author still saw something: the text was not empty there. */
function sawMore(type: Type, arrival: Arrival, seen: Seen): boolean {
  for (const item of itemsOf(type)) {
    if (isUnheardOf(item, arrival, seen)) return true
    const inner = item.deleted ? undefined : typeIn(item)
    if (inner && sawMore(inner, arrival, seen)) return true
  }
  return false
}

/** Deleted by another, and its author did not know. */
function isUnheardOf(item: Y.Item, { transaction, ds }: Arrival, seen: Seen): boolean {
  if (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id)) return false
  const whole = stretchOf(item)
  return without(whole, named(ds, whole)).some(({ client, from }) => from < (seen.get(client) ?? 0))
}
