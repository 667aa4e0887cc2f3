/** The editor without a browser: the real schema, ProseMirror's own commands, and the binding's way into the Y.Doc. */
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { fixTables, tableEditing } from '@tiptap/pm/tables'
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { isSweep, meansToEmpty } from '../emptied.ts'
import { textSchema } from '../schema.ts'
import { countWords } from '../text-items.ts'

type Opened = { node: Node; meta: ReturnType<typeof initProseMirrorDoc>['meta'] }

/** The text as the editor shows it. What the schema does not allow is deleted by that, as the binding does. */
export function openText(doc: Y.Doc, name: string): Opened {
  const { doc: node, meta } = initProseMirrorDoc(doc.getXmlFragment(name), textSchema)
  return { node: node.childCount > 0 ? node : (textSchema.topNodeType.createAndFill() ?? node), meta }
}

export const plainText = (node: Node): string => node.textBetween(0, node.content.size, '\n', ' ')

function wordsOf(node: Node): number {
  let fields = 0
  node.descendants((inner) => {
    if (inner.type.name === 'field') fields += 1
  })
  return countWords(node.textContent) + fields
}

let marker = 0

/** One change by the user, marked first when it must be. Returns what the user saw before and after; null when nothing changed. */
export function act(doc: Y.Doc, name: string, ...commands: Command[]): { before: Node; after: Node } | null {
  const { node: earlier, meta } = openText(doc, name)
  let state = EditorState.create({ doc: earlier, plugins: [tableEditing()] })
  // What two have made of a table together is mended in each editor, and written with the next change.
  const mended = fixTables(state)
  if (mended) state = state.apply(mended)
  const opened = state.doc
  for (const command of commands)
    command(state, (transaction) => {
      state = state.apply(transaction)
    })
  const later = state.doc
  if (later.eq(opened)) return null
  marker += 1
  if (isSweep(wordsOf(earlier), wordsOf(later))) meansToEmpty(doc, name, `m${marker}`)
  doc.transact(() => updateYFragment(doc, doc.getXmlFragment(name), later, meta), ySyncPluginKey)
  return { before: earlier, after: later }
}

/** Selects the first place where the words stand. */
export const select =
  (words: string): Command =>
  (state, dispatch) => {
    const { from, to } = find(state.doc, words)
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
    return true
  }

/** Puts the cursor right after the words. */
export const cursorAfter =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, find(state.doc, words).to)))
    return true
  }

/** Puts the cursor right before the words. */
export const cursorBefore =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, find(state.doc, words).from)))
    return true
  }

export const type =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words))
    return true
  }

/** Deletes the paragraph, item or whatever block the cursor stands in, counted from the text itself outwards. */
export const deleteAround =
  (depth = 0): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    dispatch?.(state.tr.delete($from.before($from.depth - depth), $from.after($from.depth - depth)))
    return true
  }

function find(doc: Node, words: string): { from: number; to: number } {
  let found: { from: number; to: number } | undefined
  doc.descendants((node, position) => {
    const at = node.isTextblock ? node.textBetween(0, node.content.size, '', ' ').indexOf(words) : -1
    if (at >= 0 && !found) found = { from: position + 1 + at, to: position + 1 + at + words.length }
  })
  if (!found) throw new Error(`«${words}» is not in the text`)
  return found
}
