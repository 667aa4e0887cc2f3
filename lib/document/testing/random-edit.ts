/** What a person may do in the editor, chosen by a few numbers. Every character put in is one of its kind. */
import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  setBlockType,
  splitBlock,
  toggleMark,
} from '@tiptap/pm/commands'
import { Fragment, type Node, type NodeType } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables'
import { textSchema } from '../schema.ts'

/** `at`, `to` and `how` choose among what there is; any number will do. */
export type Choice = { at: number; to: number; how: number }
type Edit = (choice: Choice, fresh: () => string) => readonly Command[]

export function kindOf(name: string): NodeType {
  const kind = textSchema.nodes[name]
  if (!kind) throw new Error(`no ${name} in the schema`)
  return kind
}
const bold = textSchema.marks.bold
if (!bold) throw new Error('no bold in the schema')

const among = <One>(list: readonly One[], number: number): One | undefined => list[number % list.length]

function textBlocks(doc: Node): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) found.push({ from: at + 1, to: at + 1 + node.content.size })
  })
  return found
}

/** Puts the cursor somewhere in a text. */
const go =
  ({ at, how }: Choice): Command =>
  (state, dispatch) => {
    const block = among(textBlocks(state.doc), at)
    if (!block) return false
    const position = block.from + (how % (block.to - block.from + 1))
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, position)))
    return true
  }

/** Selects from somewhere to somewhere, within a text or across. */
const goFar =
  (choice: Choice): Command =>
  (state, dispatch) => {
    const [from, to] = [among(textBlocks(state.doc), choice.at), among(textBlocks(state.doc), choice.to)]
    if (!from || !to) return false
    const [one, other] = [
      from.from + (choice.how % (from.to - from.from + 1)),
      to.from + ((choice.how >> 3) % (to.to - to.from + 1)),
    ]
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, one, other)))
    return true
  }

/** Selects a few characters within one text. */
const goNear =
  ({ at, to, how }: Choice): Command =>
  (state, dispatch) => {
    const block = among(textBlocks(state.doc), at)
    if (!block) return false
    const from = block.from + (how % (block.to - block.from + 1))
    dispatch?.(
      state.tr.setSelection(TextSelection.create(state.doc, from, Math.min(block.to, from + 1 + (to % 3)))),
    )
    return true
  }

const toStart: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$from.start())))
  return true
}

const insert =
  (nodes: readonly Node[]): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes[0] ?? textSchema.text('?'), true))
    return true
  }

/** The block around the cursor, or what that stands in, so many steps out. */
function around(state: Parameters<Command>[0], out: number): { from: number; to: number; node: Node } {
  const { $from } = state.selection
  const depth = Math.max(1, $from.depth - (out % $from.depth))
  return { from: $from.before(depth), to: $from.after(depth), node: $from.node(depth) }
}

const removeAround =
  (out: number): Command =>
  (state, dispatch) => {
    const { from, to } = around(state, out)
    dispatch?.(state.tr.deleteRange(from, to))
    return true
  }

const replaceAround =
  (text: string): Command =>
  (state, dispatch) => {
    const { from, to } = around(state, 0)
    dispatch?.(state.tr.replaceWith(from, to, paragraph(text)))
    return true
  }

/** Cut out and pasted before another block of the same text. */
const moveAround =
  (target: number): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    const node = $from.node(1)
    const transaction = state.tr.delete($from.before(1), $from.after(1))
    let position = 0
    const count = transaction.doc.childCount
    for (let child = 0; child < target % (count + 1); child += 1)
      position += transaction.doc.child(child).nodeSize
    dispatch?.(transaction.insert(position, node))
    return true
  }

export const paragraph = (text: string): Node => kindOf('paragraph').create(null, textSchema.text(text))
const item = (text: string): Node => kindOf('listItem').create(null, paragraph(text))
export const list = (...texts: string[]): Node => kindOf('bulletList').create(null, texts.map(item))
const cell = (text: string): Node => kindOf('tableCell').create(null, paragraph(text))
export const table = (...rows: string[][]): Node =>
  kindOf('table').create(
    null,
    rows.map((texts) => kindOf('tableRow').create(null, texts.map(cell))),
  )

const toggleList: Command = (state, dispatch) =>
  chainCommands(liftListItem(kindOf('listItem')), wrapInList(kindOf('bulletList')))(state, dispatch)

const insertBlock =
  (block: Node): Command =>
  (state, dispatch) => {
    const { to } = around(state, state.selection.$from.depth - 1)
    dispatch?.(state.tr.insert(to, block))
    return true
  }

export const EDITS: Readonly<Record<string, Edit>> = {
  insert: (choice, fresh) => [
    go(choice),
    (state, dispatch) => {
      dispatch?.(state.tr.insertText(fresh() + (choice.to % 2 ? fresh() : '')))
      return true
    },
  ],
  write: (choice, fresh) => EDITS.insert?.(choice, fresh) ?? [],
  type: (choice, fresh) => EDITS.insert?.(choice, fresh) ?? [],
  erase: (choice) => [goNear(choice), deleteSelection],
  eraseFar: (choice) => [goFar(choice), deleteSelection],
  split: (choice) => [go(choice), chainCommands(splitListItem(kindOf('listItem')), splitBlock)],
  join: (choice) => [go(choice), toStart, joinBackward],
  joinNext: (choice) => [
    go(choice),
    (state, dispatch) => {
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, state.selection.$from.end())))
      return true
    },
    joinForward,
  ],
  heading: (choice) => [
    go(choice),
    chainCommands(setBlockType(kindOf('heading'), { level: 3 }), setBlockType(kindOf('paragraph'))),
  ],
  list: (choice) => [goNear(choice), toggleList],
  listFar: (choice) => [goFar(choice), wrapInList(kindOf('orderedList'))],
  sink: (choice) => [go(choice), sinkListItem(kindOf('listItem'))],
  table: (choice, fresh) => [go(choice), insertBlock(table([fresh(), fresh()], [fresh(), fresh()]))],
  pasteList: (choice, fresh) => [go(choice), insertBlock(list(fresh(), fresh()))],
  addRow: (choice) => [go(choice), addRowAfter],
  removeRow: (choice) => [go(choice), deleteRow],
  addColumn: (choice) => [go(choice), addColumnAfter],
  removeColumn: (choice) => [go(choice), deleteColumn],
  removeTable: (choice) => [go(choice), deleteTable],
  bold: (choice) => [goNear(choice), toggleMark(bold)],
  breakLine: (choice) => [go(choice), insert([kindOf('hardBreak').create()])],
  field: (choice) => [go(choice), insert([kindOf('field').create({ fact: 'kommune' })])],
  remove: (choice) => [go(choice), removeAround(choice.to)],
  replace: (choice, fresh) => [go(choice), replaceAround(fresh() + fresh())],
  move: (choice) => [go(choice), moveAround(choice.to)],
}

/** Texts to begin with. */
export const STARTS: readonly ((fresh: () => string) => Node)[] = [
  () => document(kindOf('paragraph').create()),
  (fresh) => document(paragraph(fresh() + fresh() + fresh()), paragraph(fresh() + fresh() + fresh())),
  (fresh) => document(paragraph(fresh()), list(fresh() + fresh(), fresh() + fresh()), paragraph(fresh())),
  (fresh) => document(table([fresh(), fresh()], [fresh(), fresh()]), paragraph(fresh() + fresh())),
  (fresh) =>
    document(
      kindOf('heading').create({ level: 3 }, textSchema.text(fresh() + fresh())),
      kindOf('bulletList').create(
        null,
        kindOf('listItem').create(null, [paragraph(fresh() + fresh()), list(fresh(), fresh())]),
      ),
      kindOf('paragraph').create(null, [
        textSchema.text(fresh()),
        kindOf('hardBreak').create(),
        textSchema.text(fresh(), [bold.create()]),
        kindOf('field').create({ fact: 'kommune' }),
      ]),
    ),
]

const document = (...blocks: Node[]): Node => textSchema.topNodeType.create(null, Fragment.from(blocks))
