import type { Page, WebSocketRoute } from '@playwright/test'

export type Line = {
  /** Those that are open end, and none opens. */
  block: () => Promise<void>
  /** Open, and nothing comes through. */
  kill: () => void
  /** From now on; a line that was dead stays so. */
  heal: () => void
}

/** A page's line to the server, in the test's hands. Before the page is opened. */
export const holdLine = async (page: Page): Promise<Line> => {
  const open = new Set<WebSocketRoute>()
  let state: 'good' | 'dead' | 'blocked' = 'good'
  await page.routeWebSocket(/\/collab/, (browser) => {
    if (state === 'blocked') return browser.close({ code: 1001 })
    const server = browser.connectToServer()
    let isDead = state === 'dead'
    const passes = () => {
      isDead ||= state === 'dead'
      return !isDead
    }
    open.add(browser)
    browser.onMessage((message) => passes() && server.send(message))
    server.onMessage((message) => passes() && browser.send(message))
  })
  return {
    block: async () => {
      state = 'blocked'
      for (const one of open) await one.close({ code: 1001 })
      open.clear()
    },
    kill: () => {
      state = 'dead'
    },
    heal: () => {
      state = 'good'
    },
  }
}
