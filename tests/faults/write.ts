/** What a person does in a text, without a browser: ProseMirror's own steps, brought into the document as the editor does. */
import type { Node } from '@tiptap/pm/model'
import { canJoin, canSplit, Transform } from '@tiptap/pm/transform'
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { setAnswer } from '#lib/document/answer.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import { textSchema } from '#lib/document/schema.ts'
import type { Writing } from './subject.ts'

export const TEXTS = [
  'local:partnerskapsavtale/formal/lokale-mal',
  'local:partnerskapsavtale/lokalisering/apningstider',
  'own:beredskap',
] as const
const FACTS = ['adresse', 'apningstider'] as const

/** Throws when what is written is outside the schema. */
export const readChecked = (doc: Y.Doc, name: string): Node => {
  const json = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(name))
  const content = json.content?.length ? json.content : [{ type: 'paragraph' }]
  const node = textSchema.nodeFromJSON({ type: 'doc', content })
  node.check()
  return node
}

type Place = { from: number; size: number }

const textblocks = (node: Node): Place[] => {
  const places: Place[] = []
  node.descendants((child, at) => {
    if (child.isTextblock) places.push({ from: at + 1, size: child.content.size })
    return !child.isTextblock
  })
  return places
}

const edit = (doc: Y.Doc, name: string, change: (tr: Transform) => void): void => {
  const tr = new Transform(readChecked(doc, name))
  change(tr)
  const meta = { mapping: new Map(), isOMark: new Map() }
  doc.transact(() => updateYFragment(doc, doc.getXmlFragment(name), tr.doc, meta))
}

type Act = (tr: Transform, place: Place, at: number, writing: Writing) => void

const insert: Act = (tr, _place, at, { ledger, writer }) => {
  tr.insert(at, textSchema.text(ledger.type(writer)))
}
const split: Act = (tr, _place, at) => {
  if (canSplit(tr.doc, at)) tr.split(at)
}
const join: Act = (tr, place) => {
  if (place.from > 1 && canJoin(tr.doc, place.from - 1)) tr.join(place.from - 1)
}
/** A short passage, and never the last of a text: emptying is another act. */
const remove: Act = (tr, place, at, { ledger }) => {
  const end = Math.min(at + 3, place.from + place.size)
  if (end <= at || tr.doc.textContent.length < 20) return
  ledger.remove(tr.doc.textBetween(at, end))
  tr.delete(at, end)
}
const embolden: Act = (tr, place, at) => {
  const end = Math.min(at + 5, place.from + place.size)
  if (end > at) tr.addMark(at, end, textSchema.mark('bold'))
}

const answer = ({ doc, writer, ledger, random }: Writing): void => {
  const fact = random.pick(FACTS)
  // Whoever answers replaces what they see.
  for (const value of readAnswers(doc)[fact] ?? []) ledger.remove(String(value))
  setAnswer(doc, fact, ledger.type(writer), writer.name)
}

const drawAct = (share: number): Act => {
  if (share < 0.06) return split
  if (share < 0.1) return join
  if (share < 0.13) return remove
  if (share < 0.16) return embolden
  return insert
}

/** One keystroke, or now and then something rougher. */
export const writeSomething = (writing: Writing): void => {
  const { doc, random } = writing
  if (random.chance(0.12)) {
    answer(writing)
    return
  }
  const act = drawAct(random.share())
  const name = random.pick(TEXTS)
  edit(doc, name, (tr) => {
    const place = random.pick(textblocks(tr.doc))
    act(tr, place, place.from + random.between(0, place.size), writing)
  })
}
