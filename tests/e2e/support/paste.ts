import type { Locator } from '@playwright/test'

type Clipboard = { text?: string; html?: string; repeat?: number }

/** What the browser does at Ctrl+V, with a clipboard of our own. `repeat` makes it large inside the browser. */
export const paste = (editor: Locator, clipboard: Clipboard): Promise<void> =>
  editor.evaluate((element, { text, html, repeat = 1 }) => {
    const clipboardData = new DataTransfer()
    if (text) clipboardData.setData('text/plain', text.repeat(repeat))
    if (html) clipboardData.setData('text/html', html.repeat(repeat))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clipboard)
