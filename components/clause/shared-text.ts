/** The editor's side of a text that is shared: it follows the document, undoes only one's own, and says when it means to delete. */
import type { Editor, Extensions } from '@tiptap/core'
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { isSweep, meansToEmpty } from '#lib/document/emptied.ts'

/** What took the last word away, and so what brings it back; null while there are words. */
export type Emptied = 'deletion' | 'undo' | null

type Text = {
  doc: Y.Doc
  name: string
  newId: () => string
  emptied: (by: Emptied) => void
}

/** Counted as the server does: characters that are not space; a field is one. */
const countWords = (node: Node): number => {
  let count = 0
  node.descendants((inner) => {
    count += inner.isText ? (inner.text ?? '').replace(/\s/g, '').length : inner.type.name === 'field' ? 1 : 0
  })
  return count
}

const undoManagerOf = (state: EditorState): Y.UndoManager | undefined =>
  yUndoPluginKey.getState(state)?.undoManager

export const sharedText = (text: Text): Extensions => {
  const means = (): void => meansToEmpty(text.doc, text.name, text.newId())
  return [
    Collaboration.extend({
      addCommands() {
        const { undo, redo } = this.parent?.() ?? {}
        if (!undo || !redo) return {}
        return {
          undo: () => (props) => {
            if (props.dispatch && undoManagerOf(props.state)?.canUndo()) means()
            return undo()(props)
          },
          redo: () => (props) => {
            if (props.dispatch && undoManagerOf(props.state)?.canRedo()) means()
            return redo()(props)
          },
        }
      },
      onBeforeCreate(event) {
        this.parent?.(event)
        watchDeletion(this.editor, text, means)
      },
    }).configure({ document: text.doc, field: text.name }),
  ]
}

type Change = { transaction: Transaction; nextState: EditorState }

/**
 * Before the document hears of it: a deletion of much, or of all, is one that somebody means only when it is the user's
 * own. An editor that came up empty has nothing to delete, and what others delete is not mine to mean.
 */
function watchDeletion(editor: Editor, { emptied }: Text, means: () => void): void {
  let isUsed = false
  editor.on('focus', () => {
    isUsed = true
  })
  editor.on('beforeTransaction', ({ transaction, nextState }: Change) => {
    if (!transaction.docChanged) return
    const [before, after] = [countWords(transaction.before), countWords(nextState.doc)]
    const isMine = isUsed && editor.isEditable && !isChangeOrigin(transaction)
    if (isMine && isSweep(before, after)) means()
    if (after > 0) return emptied(null)
    if (before > 0) emptied(whoEmptied(transaction, isMine))
    // So that what brings it back does not take with it what was written just before.
    if (isMine) undoManagerOf(editor.state)?.stopCapturing()
  })
}

function whoEmptied(transaction: Transaction, isMine: boolean): Emptied {
  if (isMine) return 'deletion'
  return isUndo(transaction) ? 'undo' : null
}

const isUndo = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey)?.isUndoRedoOperation === true
