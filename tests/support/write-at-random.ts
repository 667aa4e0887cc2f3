/** A log as several people make it who write and delete in the same texts, from a seed. */
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { db, withActor } from '#lib/server/db.ts'
import { appendServerUpdate } from '#lib/server/server-changes.ts'
import { loadDocument, recordChange, replay } from '#lib/server/update-log.ts'
import type { AgreementFixture } from './builders.ts'

type Dice = (sides: number) => number

const TURNS = 18
const ROWS_A_TURN = 7

/** The same numbers for the same seed. */
const createDice = (seed: number): Dice => {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const newParagraph = (text: Y.XmlFragment, roll: Dice): void => {
  const fresh = new Y.XmlElement('paragraph')
  fresh.insert(0, [new Y.XmlText(`avsnitt ${roll(100)}`)])
  text.insert(roll(text.length + 1), [fresh])
}
const changeWords = (words: Y.XmlText, roll: Dice): void => {
  if (roll(3) === 0 && words.length > 3) words.delete(roll(words.length - 2), 2)
  else words.insert(roll(words.length + 1), `o${roll(10)}`)
}
const writeSomething = (doc: Y.Doc, roll: Dice): void => {
  const text = doc.getXmlFragment(`own:t${roll(2)}`)
  const paragraph = text.get(roll(Math.max(1, text.length)))
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(words instanceof Y.XmlText) || roll(8) === 0) newParagraph(text, roll)
  else if (roll(10) === 0) text.delete(0, 1)
  else changeWords(words, roll)
}

/** Three in turns, who hear of each other now and then; some of it is sent twice, as after a lost connection. */
export const writeAtRandom = async ({ id, office }: AgreementFixture, seed: number): Promise<void> => {
  const roll = createDice(seed)
  const { doc } = await loadDocument(db(), id)
  const sent: Uint8Array[] = []
  const store = async (actor: Actor, update: Uint8Array): Promise<void> => {
    const author = { userId: actor.userId, partyId: actor.memberships[0]?.party?.id ?? null }
    await withActor(actor, (tx) => appendServerUpdate(tx, id, author, update))
    if (roll(10) === 0) await withActor(actor, (tx) => appendServerUpdate(tx, id, author, update))
  }
  const writeOnce = async (actor: Actor, own: Y.Doc): Promise<void> => {
    if (roll(4) === 0) for (const update of sent) Y.applyUpdate(own, update)
    const update = recordChange(own, () => writeSomething(own, roll))
    if (!update) return
    sent.push(update)
    await store(actor, update)
  }
  const { nav_leader, municipal_director, state_director } = office.people
  const desks = [nav_leader, municipal_director, state_director].map((actor) => ({
    actor,
    own: replay([Y.encodeStateAsUpdate(doc)]),
  }))
  const turns = Array.from({ length: TURNS }, (_, turn) => desks[turn % desks.length]).flatMap((desk) =>
    Array.from({ length: ROWS_A_TURN }, () => desk ?? []),
  )
  for (const { actor, own } of turns.flat()) await writeOnce(actor, own)
}
