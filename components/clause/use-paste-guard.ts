import type { EditorOptions } from '@tiptap/react'
import { useRef } from 'react'
import { cleanPastedHtml } from './clean-pasted-html.ts'

const MAX_PASTE = 100_000

const textLength = (html: string): number => html.replace(/<[^>]*>/g, '').length

/** Keeps out what is too large, and tells. */
export function usePasteGuard(refuse: (size: number | null) => void): EditorOptions['editorProps'] {
  /** Length of the formatted text in the paste that is going on. */
  const formatted = useRef(0)
  return {
    // Called before handlePaste; too much is not even parsed.
    transformPastedHTML: (html) => {
      const clean = cleanPastedHtml(html)
      formatted.current = textLength(clean)
      return formatted.current > MAX_PASTE ? '' : clean
    },
    handlePaste: (_view, event) => {
      const size = Math.max(formatted.current, (event.clipboardData?.getData('text/plain') ?? '').length)
      formatted.current = 0
      refuse(size > MAX_PASTE ? size : null)
      return size > MAX_PASTE
    },
  }
}
