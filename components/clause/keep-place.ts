/**
 * Where my caret is after somebody else's change. The document tells it by the letter it stood at; but who splits or joins
 * a paragraph makes its second half anew, letters and all, and the caret would be left behind in the first.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** The same place, counted from the end of the text that did not change; null inside the part that did. */
export function placeAfter(before: Node, after: Node, place: number): number | null {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || !end) return place
  if (place < start) return place
  // A letter that is repeated may be counted to both sides.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return place > end.a + overlap ? place + end.b - end.a : null
}

export const keepPlace = Extension.create({
  name: 'keepPlace',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) => {
        const change = transactions.find((one) => one.getMeta(ySyncPluginKey)?.isChangeOrigin)
        const { selection } = before
        if (!change?.docChanged || change.getMeta(ySyncPluginKey).isUndoRedoOperation) return null
        if (!(selection instanceof TextSelection)) return null
        const anchor = placeAfter(before.doc, after.doc, selection.anchor)
        const head = placeAfter(before.doc, after.doc, selection.head)
        if (anchor === null || head === null) return null
        if (anchor === after.selection.anchor && head === after.selection.head) return null
        const kept = TextSelection.between(after.doc.resolve(anchor), after.doc.resolve(head))
        return after.tr
          .setSelection(kept)
          .setMeta('addToHistory', false)
          .setMeta(ySyncPluginKey, { isChangeOrigin: true })
      },
    }),
  ],
})
