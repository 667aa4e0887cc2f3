import { deleteSelection, selectAll } from '@tiptap/pm/commands'
import type { Command } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { isSweep, meansToEmpty } from './emptied.ts'
import { markdownToText } from './markdown-text.ts'
import { act, select, type } from './testing/headless-editor.ts'
import { type SmallServer, smallServer } from './testing/small-server.ts'
import { writeText } from './write-draft.ts'

const TEXT = 'local:avtale/drift/lokalt'
const SENTENCES = 'Partene møtes hver måned.\n\nNav-leder kaller inn.'

function meeting(source = SENTENCES) {
  const first = new Y.Doc()
  writeText(first, TEXT, markdownToText(source))
  return smallServer(1, Y.encodeStateAsUpdate(first))
}
/** A browser's updates, one for each thing it does. */
function browser(server: SmallServer) {
  const doc = new Y.Doc()
  for (const update of server.log) Y.applyUpdate(doc, update)
  const sent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => sent.push(update))
  return { doc, do: (...commands: Command[]) => act(doc, TEXT, ...commands), sent }
}
/** A fault in a browser: all is gone, and nobody asked for it. */
const wipe = (doc: Y.Doc) => doc.getXmlFragment(TEXT).delete(0, doc.getXmlFragment(TEXT).length)
const outcome = (server: SmallServer, updates: readonly Uint8Array[]) =>
  updates.map((update) => {
    const taken = server.receive(update)
    return taken.ok ? 'ok' : taken.refusal
  })

describe('a text is not emptied by a mishap in a browser', () => {
  test('and stands as it did', () => {
    const server = meeting()
    const before = Y.encodeStateAsUpdate(server.doc())
    const { doc, sent } = browser(server)
    wipe(doc)
    expect(outcome(server, sent)).toEqual(['emptied'])
    expect(Y.encodeStateAsUpdate(server.doc())).toEqual(before)
  })

  test('also when somebody emptied it on purpose long ago, and it was written anew', () => {
    const server = meeting()
    const { doc, do: does, sent } = browser(server)
    does(selectAll, deleteSelection)
    does(type('Skrevet på nytt'))
    wipe(doc)
    expect(outcome(server, sent).filter((one) => one !== 'ok')).toEqual(['emptied'])
  })

  test('also while another writes in it', () => {
    const server = meeting()
    const [broken, other] = [browser(server), browser(server)]
    other.do(select('måned'), type('uke'))
    wipe(broken.doc)
    expect(outcome(server, [...other.sent, ...broken.sent]).at(-1)).toBe('emptied')
  })
})

describe('a text may be emptied', () => {
  test('by whoever means it', () => {
    const server = meeting()
    const { do: does, sent } = browser(server)
    does(selectAll, deleteSelection)
    expect(new Set(outcome(server, sent))).toEqual(new Set(['ok']))
  })

  test('by whoever undoes what they wrote', () => {
    const server = meeting('')
    const { doc, do: does, sent } = browser(server)
    const history = new Y.UndoManager(doc.getXmlFragment(TEXT), { trackedOrigins: new Set([ySyncPluginKey]) })
    does(type('Partene møtes hver måned'))
    meansToEmpty(doc, TEXT, 'angre')
    history.undo()
    expect(new Set(outcome(server, sent))).toEqual(new Set(['ok']))
  })

  test('letter by letter', () => {
    const server = meeting('Mål')
    const { doc, sent } = browser(server)
    const text = (doc.getXmlFragment(TEXT).get(0) as Y.XmlElement).get(0) as Y.XmlText
    for (let left = text.length; left > 0; left -= 1) text.delete(left - 1, 1)
    expect(outcome(server, sent)).toEqual(['ok', 'ok', 'ok'])
  })

  test('by two who each delete half, neither knowing of the other', () => {
    const server = meeting()
    const [kommune, nav] = [browser(server), browser(server)]
    kommune.do(select('Partene møtes hver måned.'), deleteSelection)
    nav.do(select('Nav-leder kaller inn.'), deleteSelection)
    expect(new Set(outcome(server, [...kommune.sent, ...nav.sent]))).toEqual(new Set(['ok']))
  })

  test('and written in again by whoever was away for a day, all in one', () => {
    const server = meeting()
    const { doc, do: does } = browser(server)
    const before = Y.encodeStateVector(doc)
    does(selectAll, deleteSelection)
    does(type('Nytt'))
    expect(outcome(server, [Y.encodeStateAsUpdate(doc, before)])).toEqual(['ok'])
  })

  test('bit by bit by whoever was away while another deleted the rest', () => {
    const server = meeting()
    const [kommune, nav] = [browser(server), browser(server)]
    for (const bit of ['Partene', ' møtes', ' hver', ' måned.']) kommune.do(select(bit), deleteSelection)
    nav.do(select('Nav-leder kaller inn.'), deleteSelection)
    outcome(server, nav.sent)
    const seen = Y.decodeStateVector(Y.encodeStateVector(kommune.doc))
    expect(server.receive(Y.encodeStateAsUpdate(kommune.doc), seen)).toMatchObject({ ok: true })
  })
})

test.each([
  [10, 0, true],
  [3, 0, true],
  [0, 0, false],
  [30, 22, true],
  [30, 23, false],
  [30, 40, false],
])('%i characters that become %i: marked first %s', (before, after, expected) =>
  expect(isSweep(before, after)).toBe(expected),
)
