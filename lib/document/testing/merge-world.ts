/**
 * Two to six browsers, a server with a log, and a network that fails: lines are cut with what was on them, what was sent
 * may come twice, and nobody knows whose words come first. On one line, what is sent first comes first.
 *
 * A browser keeps every update of its own, as it was made, until the server has confirmed it, and sends those again when
 * it comes back. Made from its document as it is by then they would tell less: it may have heard meanwhile of words in a
 * paragraph it had deleted, and would name them as deleted too; and what itself wrote in a paragraph that another has
 * deleted is gone from it.
 */
import type { Node } from '@tiptap/pm/model'
import { defaultDeleteFilter, defaultProtectedNodes, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { addRow, clearAnswer, removeRow, setAnswer } from '../answer.ts'
import { meansToEmpty } from '../emptied.ts'
import { fragmentToText } from '../fragment-to-text.ts'
import { readAnswers, readRowIds } from '../read-draft.ts'
import type { Seen } from '../take-in.ts'
import { act, openText } from './headless-editor.ts'
import { type Choice, EDITS, STARTS } from './random-edit.ts'
import { type SmallServer, smallServer } from './small-server.ts'

export type Step = Choice & { peer: number; what: string }
export type Scenario = { ids: readonly number[]; start: number; steps: readonly Step[] }

export const TEXTS = ['local:avtale/drift/lokalt', 'own:annet'] as const
const TABLE = 'maal'
const FACTS = ['adresse', 'kommune']

type ToServer = { hello: Uint8Array } | { answer: Uint8Array } | { update: Uint8Array }
type ToBrowser = { ask: Uint8Array } | { news: Uint8Array } | { confirmed: Uint8Array }

type Peer = {
  doc: Y.Doc
  histories: ReadonlyMap<string, Y.UndoManager>
  isUp: boolean
  /** The server has heard its hello on this line. */
  isKnown: boolean
  awaitsAnswer: boolean
  seen: Seen | undefined
  up: ToServer[]
  down: ToBrowser[]
  /** Made here and not confirmed. */
  outbox: Uint8Array[]
  /** Made while the line was down. */
  queue: Uint8Array[]
  sent: Uint8Array[]
}

export type World = {
  server: SmallServer
  peers: readonly Peer[]
  /** Characters, rows and answers somebody put in, and those somebody took away. */
  written: Set<string>
  removed: Set<string>
  refusals: string[]
  fresh: () => string
}

const FIRST_CHARACTER = 0x4e00
const SERVER_ID = 500

export function makeWorld({ ids, start }: Scenario): World {
  let next = FIRST_CHARACTER
  const written = new Set<string>()
  const fresh = (): string => {
    const character = String.fromCharCode(next)
    next += 1
    written.add(character)
    return character
  }
  const first = new Y.Doc()
  first.clientID = SERVER_ID
  TEXTS.forEach((name, index) => {
    const text = STARTS[(start + index) % STARTS.length]?.(fresh)
    if (text)
      updateYFragment(first, first.getXmlFragment(name), text, { mapping: new Map(), isOMark: new Map() })
  })
  const server = smallServer(SERVER_ID + 1, Y.encodeStateAsUpdate(first))
  const peers = ids.map((id) => makePeer(id, server.doc()))
  return { server, peers, written, removed: new Set(), refusals: [], fresh }
}

function makePeer(id: number, from: Y.Doc): Peer {
  const doc = new Y.Doc()
  doc.clientID = id
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const histories = new Map(TEXTS.map((name) => [name, historyOf(doc, name)]))
  const peer: Peer = {
    doc,
    histories,
    isUp: true,
    isKnown: true,
    awaitsAnswer: false,
    seen: undefined,
    up: [],
    down: [],
    outbox: [],
    queue: [],
    sent: [],
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return
    if (peer.isUp) peer.up.push({ update })
    else peer.queue.push(update)
    peer.outbox.push(update)
    peer.sent.push(update)
  })
  return peer
}

/** As the editor's undo plugin has it, one change at a time. */
const historyOf = (doc: Y.Doc, name: string): Y.UndoManager =>
  new Y.UndoManager(doc.getXmlFragment(name), {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
    captureTimeout: 0,
  })

export function takeStep(world: World, step: Step): void {
  const peer = world.peers[step.peer % world.peers.length]
  if (!peer) return
  const does = LINE[step.what] ?? PARTS[step.what]
  if (does) does(world, peer, step)
  else edit(world, peer, step)
}

type Does = (world: World, peer: Peer, choice: Choice) => void
const textFor = ({ at }: Choice): string => TEXTS[at % 5 === 0 ? 1 : 0]

function edit(world: World, peer: Peer, step: Step): void {
  const commands = EDITS[step.what]
  if (!commands) throw new Error(`nobody can ${step.what}`)
  const changed = attempt(() => act(peer.doc, textFor(step), ...commands(step, world.fresh)))
  if (changed) noteRemoved(world, changed.before, changed.after)
}

/** What ProseMirror itself does not allow there is not done. */
function attempt<Value>(change: () => Value): Value | null {
  try {
    return change()
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.name === 'TransformError'))
      return null
    throw error
  }
}

function noteRemoved({ removed }: World, before: Node, after: Node): void {
  const [had, has] = [countsOf(before), countsOf(after)]
  for (const [character, count] of had) if ((has.get(character) ?? 0) < count) removed.add(character)
}

function countsOf(node: Node): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of node.textContent) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

const undo =
  (way: 'undo' | 'redo'): Does =>
  (world, peer, choice) => {
    const name = textFor(choice)
    const { node: before } = openText(peer.doc, name)
    meansToEmpty(peer.doc, name, `u${peer.sent.length}`)
    peer.histories.get(name)?.[way]()
    noteRemoved(world, before, openText(peer.doc, name).node)
  }

/** Facts and rows. */
const PARTS: Readonly<Record<string, Does>> = {
  undo: undo('undo'),
  redo: undo('redo'),
  answer: (world, { doc }, { at }) => {
    const fact = FACTS[at % FACTS.length] ?? ''
    const value = `v${world.written.size}`
    for (const old of readAnswers(doc)[fact] ?? []) world.removed.add(String(old))
    setAnswer(doc, fact, value, `e${world.written.size}`)
    world.written.add(value)
  },
  clear: (world, { doc }, { at }) => {
    const fact = FACTS[at % FACTS.length] ?? ''
    for (const old of readAnswers(doc)[fact] ?? []) world.removed.add(String(old))
    clearAnswer(doc, fact)
  },
  row: (world, { doc }) => {
    const id = `r-${world.written.size}`
    addRow(doc, TABLE, id)
    world.written.add(id)
  },
  unrow: (world, { doc }, { at }) => {
    const rows = readRowIds(doc, TABLE)
    const id = rows[at % rows.length]
    if (id === undefined) return
    removeRow(doc, TABLE, id)
    world.removed.add(id)
  },
}

/** What happens to the lines. */
const LINE: Readonly<Record<string, Does>> = {
  send: (world, peer, { to }) => {
    for (let count = (to % 3) + 1; count > 0; count -= 1) reachServer(world, peer)
  },
  hear: (_world, peer, { to }) => {
    for (let count = (to % 3) + 1; count > 0; count -= 1) reachBrowser(peer)
  },
  cut: (_world, peer) => cut(peer),
  connect: (_world, peer, { to }) => connect(peer, to % 2 === 0),
  again: (_world, peer, { at }) => {
    const update = peer.sent[at % peer.sent.length]
    if (peer.isUp && update) peer.up.push({ update })
  },
}

function cut(peer: Peer): void {
  Object.assign(peer, { isUp: false, isKnown: false, awaitsAnswer: false, seen: undefined, up: [], down: [] })
}

/** Some browsers send what was made while the line was down before anything else, though it builds on what was lost. */
function connect(peer: Peer, isHasty: boolean): void {
  if (peer.isUp) return
  if (isHasty) for (const update of peer.queue) peer.up.push({ update })
  Object.assign(peer, { isUp: true, queue: [] })
  peer.up.push({ hello: Y.encodeStateVector(peer.doc) })
  for (const update of peer.outbox) peer.up.push({ update })
}

function reachServer(world: World, peer: Peer): void {
  const message = peer.up.shift()
  if (!message) return
  if ('hello' in message) greet(world, peer, message.hello)
  else if ('answer' in message) hearAnswer(world, peer, message.answer)
  else receive(world, peer, message.update, peer.seen)
}

/** First asks what the browser has, then tells what it has missed. Hocuspocus asks once more by itself. */
function greet({ server }: World, peer: Peer, stateVector: Uint8Array): void {
  const ask = { ask: Y.encodeStateVector(server.doc()) }
  peer.seen = Y.decodeStateVector(stateVector)
  Object.assign(peer, { isKnown: true, awaitsAnswer: true })
  peer.down.push(ask, { news: Y.encodeStateAsUpdate(server.doc(), stateVector) }, ask)
}

function hearAnswer(world: World, peer: Peer, answer: Uint8Array): void {
  const { seen } = peer
  Object.assign(peer, { seen: undefined, awaitsAnswer: false })
  receive(world, peer, answer, seen)
}

function receive(world: World, peer: Peer, update: Uint8Array, seen?: Seen): void {
  const answer = world.server.receive(update, seen)
  if (answer.ok) spread(world, peer, update, answer.news)
  // What it builds on was lost with the line, and comes again.
  else if (answer.refusal !== 'incomplete' || (peer.isKnown && !peer.awaitsAnswer))
    world.refusals.push(answer.refusal)
}

function spread({ peers }: World, from: Peer, update: Uint8Array, news: readonly Uint8Array[]): void {
  from.down.push({ confirmed: update })
  for (const one of news)
    for (const peer of peers)
      if (peer.isKnown && !(peer === from && one === update)) peer.down.push({ news: one })
}

function reachBrowser(peer: Peer): void {
  const message = peer.down.shift()
  if (!message) return
  if ('ask' in message) peer.up.push({ answer: Y.encodeStateAsUpdate(peer.doc, message.ask) })
  else if ('confirmed' in message) peer.outbox = peer.outbox.filter((one) => one !== message.confirmed)
  else {
    Y.applyUpdate(peer.doc, message.news, 'server')
    // An open editor shows it at once, and throws away what its schema does not allow.
    for (const name of TEXTS) openText(peer.doc, name)
  }
}

const MAX_ROUNDS = 500

/** Everybody is online until nothing is on its way. */
export function settle(world: World): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    for (const peer of world.peers) {
      connect(peer, false)
      while (peer.up.length > 0) reachServer(world, peer)
      while (peer.down.length > 0) reachBrowser(peer)
    }
    if (world.peers.every(({ up, down }) => up.length + down.length === 0)) return
  }
  throw new Error('it never comes to rest')
}

/** Everything one can read in a document. */
export const readAll = (doc: Y.Doc): unknown => ({
  texts: TEXTS.map((name) => fragmentToText(doc.getXmlFragment(name))),
  answers: readAnswers(doc),
  rows: readRowIds(doc, TABLE),
})
