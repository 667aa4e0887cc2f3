import { setMaxListeners } from 'node:events'

/**
 * As much of a browser as the saving of the pages asks for, so that it is their own code that is put to the test.
 * Called when everything is loaded: ProseMirror would take it for a whole one.
 */
export const standInForBrowser = (): void => {
  const window = new EventTarget()
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  // One window for all tabs, and those that are killed never stop listening.
  setMaxListeners(0, window, document)
  Object.assign(globalThis, { window, document })
  Object.defineProperty(navigator, 'onLine', { value: true })
}
