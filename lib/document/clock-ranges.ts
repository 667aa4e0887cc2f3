/** Stretches of one client's clock: what an update names, has seen, or leaves out. */
import type * as Y from 'yjs'

/** `to` is the first clock after it. */
export type Stretch = { client: number; from: number; to: number }
export type DeleteSet = ReturnType<typeof Y.createDeleteSet>

export const stretchOf = (struct: Y.Item | Y.GC | Y.Skip): Stretch => ({
  client: struct.id.client,
  from: struct.id.clock,
  to: struct.id.clock + struct.length,
})

/** The parts of a stretch that the set names, in order. */
export function named(set: DeleteSet, { client, from, to }: Stretch): Stretch[] {
  const found: Stretch[] = []
  for (const { clock, len } of set.clients.get(client) ?? []) {
    const part = { client, from: Math.max(from, clock), to: Math.min(to, clock + len) }
    if (part.from < part.to) found.push(part)
  }
  return found.sort((one, other) => one.from - other.from)
}

/** What is left of a stretch when `taken` is taken out of it. */
export function without({ client, from, to }: Stretch, taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = []
  let at = from
  for (const part of [...taken].sort((one, other) => one.from - other.from)) {
    if (part.from > at) left.push({ client, from: at, to: Math.min(part.from, to) })
    at = Math.max(at, part.to)
  }
  if (at < to) left.push({ client, from: at, to })
  return left
}
