/** Where the others are in the text: a thin bar with the party's letter, and what they have selected. In the editor's own chunk. */
import { Extension } from '@tiptap/core'
import type { DecorationAttrs } from '@tiptap/pm/view'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Face } from '#lib/document/presence.ts'
import type { Connection } from '../session/connect-agreement.ts'
import { LETTER } from '../ui/PartyMark.tsx'
import styles from './Carets.module.css'
import { standingOf, type ToldState } from './people.ts'

type Options = { me: string; nameOf: (person: Face) => string }

const lookOf = (user: Face): string => styles[standingOf(user) ?? 'none'] ?? ''

/** Not read aloud as part of the text: the textbox is described by who writes in it. */
function caretOf(user: Face, name: string): HTMLElement {
  const bar = document.createElement('span')
  bar.className = `${styles.caret} ${lookOf(user)}`
  bar.title = name
  bar.setAttribute('aria-hidden', 'true')
  const standing = standingOf(user)
  // Drawn by the style sheet: it is no part of the text, for whoever reads, copies or searches it.
  bar.dataset.letter = standing ? LETTER[standing] : user.name.slice(0, 1)
  return bar
}

const selectionOf = (user: Face, name: string): DecorationAttrs => ({
  class: `${styles.selection} ${lookOf(user)}`,
  title: name,
})

export const carets = ({ provider }: Connection, { me, nameOf }: Options): Extension =>
  Extension.create({
    name: 'carets',
    priority: 999,
    addProseMirrorPlugins: () =>
      provider.awareness
        ? [
            yCursorPlugin(provider.awareness, {
              awarenessStateFilter: (own: number, client: number, { user }: ToldState) =>
                own !== client && user !== undefined && user.id !== me,
              cursorBuilder: (user: Face) => caretOf(user, nameOf(user)),
              selectionBuilder: (user: Face) => selectionOf(user, nameOf(user)),
            }),
          ]
        : [],
  })
