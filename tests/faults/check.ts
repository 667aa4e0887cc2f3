/** After a cycle: what is in the database, and what should be. */
import * as Y from 'yjs'
import { ANSWERS, KEPT } from '#lib/document/doc-names.ts'
import { charactersIn } from './ledger.ts'
import type { Subject } from './subject.ts'
import type { World } from './world.ts'
import { readChecked, TEXTS } from './write.ts'

/** Every character somebody has typed that can be found: in a text, an answer, or a notice of what was kept. */
export const charactersOf = (doc: Y.Doc): ReadonlySet<string> => {
  const texts = TEXTS.map((name) => doc.getXmlFragment(name).toString())
  const maps = [ANSWERS, KEPT].map((name) => JSON.stringify(doc.getMap(name).toJSON()))
  return charactersIn([...texts, ...maps].join())
}

/** Every character that has ever been stored, also where it was deleted since. The document must have kept its waste. */
export const everStored = (doc: Y.Doc): ReadonlySet<string> => {
  const found: string[] = []
  for (const items of doc.store.clients.values())
    for (const item of items) {
      if (!(item instanceof Y.Item)) continue
      if (item.content instanceof Y.ContentString) found.push(item.content.str)
      if (item.content instanceof Y.ContentAny) found.push(JSON.stringify(item.content.arr))
    }
  return charactersIn(found.join())
}

/** The same for two documents that have the same content. */
export const contentOf = (doc: Y.Doc): string =>
  JSON.stringify([
    ...TEXTS.map((name) => doc.getXmlFragment(name).toString()),
    ...[ANSWERS, KEPT].map((name) => Object.entries(doc.getMap(name).toJSON()).sort(byKey)),
  ])

/** Where two contents part, for whoever looks for the cause. */
export const difference = (one: string, other: string): string => {
  const at = [...one].findIndex((character, index) => character !== other[index])
  const around = (text: string) => text.slice(Math.max(0, at - 30), at + 60)
  return `«${around(one)}» and «${around(other)}»`
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1)

export const invalidTexts = (doc: Y.Doc): string[] =>
  TEXTS.filter((name) => {
    try {
      readChecked(doc, name)
      return false
    } catch {
      return true
    }
  })

type Row = { from_seq: number; seq: number; update: Buffer }

export const AGREEMENT_ROWS =
  'SELECT from_seq, seq, update FROM agreement_update WHERE agreement_id = $1 AND seq > $2 ORDER BY seq'

/** Follows what is committed, over a connection that no fault touches. */
export const openAuditor = (world: World, { rows: { sql, id } }: Subject) => {
  const doc = new Y.Doc({ gc: false })
  let seq = 0
  return {
    doc,
    catchUp: async (): Promise<void> => {
      for (const row of await world.query<{ seq: number; update: Buffer }>(sql, [id, seq])) {
        // Two may ask at once.
        if (row.seq > seq) Y.applyUpdate(doc, row.update)
        seq = Math.max(seq, row.seq)
      }
    },
  }
}

/** The numbers that no row of the log covers, or that two do. */
export const brokenLog = async (world: World, agreement: string): Promise<string | null> => {
  const rows = await world.query<Row>(AGREEMENT_ROWS, [agreement, 0])
  let next = 1
  for (const { from_seq, seq } of rows) {
    if (from_seq !== next || seq < from_seq) return `${from_seq}–${seq} follows ${next - 1}`
    next = seq + 1
  }
  const [{ last_seq } = { last_seq: -1 }] = await world.query<{ last_seq: number }>(
    'SELECT last_seq FROM agreement WHERE id = $1',
    [agreement],
  )
  return last_seq === next - 1 ? null : `the log ends at ${next - 1}, the agreement at ${last_seq}`
}
