import { useEffect, useRef, useState } from 'react'
import { hasDraft } from '../comments/has-draft.ts'

const loadStore = () => import('../comments/draft-store.ts')

/** A note that is not sent, kept in the browser for as long as the tab lives. Null: nobody has written. */
export function useKeptNote(key: string) {
  const [text, setText] = useState<string | null>(null)
  const isWritten = useRef(false)
  useEffect(() => {
    if (!hasDraft(key)) return
    void loadStore().then(
      ({ readDraft }) => {
        const draft = readDraft(key)
        if (draft && !isWritten.current) setText(draft.text)
      },
      () => undefined,
    )
  }, [key])
  const keep = (words: string | null) =>
    void loadStore().then(
      ({ writeDraft }) => writeDraft(key, words === null ? null : { text: words, mentions: [] }),
      () => undefined,
    )
  return {
    text,
    write: (words: string) => {
      isWritten.current = true
      setText(words)
      keep(words)
    },
    forget: () => {
      setText(null)
      keep(null)
    },
  }
}
