/** A network between a browser and its server that can be made bad. */
import { createServer, connect as dial, type Server, type Socket } from 'node:net'

type Line = { browser: Socket; server: Socket }

export type Network = {
  url: string
  /** Both ends are told. */
  cut: () => void
  /** Nothing comes through; what was sent waits, and comes late. */
  stall: () => void
  /** The server's end is gone, and the browser hears nothing of it. */
  halfOpen: () => void
  /** No new connections. */
  refuse: () => void
  /** Everything comes this much later, in order. */
  delay: (ms: number) => void
  /** Good again. Lines that were half open are cut, as a network does that is back. */
  heal: () => void
  close: () => Promise<void>
}

/** Passes on in order, each piece after the delay that held when it came. Two timers may fire in the wrong order. */
const passOn = (from: Socket, to: Socket, delay: () => number): void => {
  const underway: Buffer[] = []
  let last = 0
  const arrive = (): void => {
    const piece = underway.shift()
    if (piece && !to.destroyed) to.write(piece)
  }
  from.on('data', (piece: Buffer) => {
    underway.push(piece)
    last = Math.max(last, performance.now() + delay())
    if (delay() === 0 && underway.length === 1) arrive()
    else setTimeout(arrive, Math.max(0, last - performance.now()))
  })
  from.on('error', () => {})
  from.on('close', () => to.destroy())
}

const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, 'localhost', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

/** Listens on a port of its own, or on the one given. */
export const openNetwork = async (serverPort: number, ownPort = 0): Promise<Network> => {
  const lines = new Set<Line>()
  const halves = new Set<Socket>()
  let refusing = false
  let stalled = false
  let delayMs = 0
  const server = createServer((browser) => {
    if (refusing) return void browser.destroy()
    const line = { browser, server: dial(serverPort, '127.0.0.1') }
    lines.add(line)
    browser.on('close', () => lines.delete(line))
    passOn(browser, line.server, () => delayMs)
    passOn(line.server, browser, () => delayMs)
    if (stalled) for (const end of [browser, line.server]) end.pause()
  })
  const eachEnd = (act: (end: Socket) => void): void => {
    for (const line of lines) for (const end of [line.browser, line.server]) act(end)
  }
  const cut = (): void => {
    eachEnd((end) => end.destroy())
    for (const half of halves) half.destroy()
    halves.clear()
  }
  const port = await listenOn(server, ownPort)
  return {
    url: `http://localhost:${port}`,
    cut,
    stall: () => {
      stalled = true
      eachEnd((end) => end.pause())
    },
    halfOpen: () => {
      for (const line of lines) {
        line.server.removeAllListeners('close')
        line.server.destroy()
        halves.add(line.browser)
      }
      lines.clear()
    },
    refuse: () => {
      refusing = true
    },
    delay: (ms) => {
      delayMs = ms
    },
    heal: () => {
      refusing = false
      stalled = false
      delayMs = 0
      for (const half of halves) half.destroy()
      halves.clear()
      eachEnd((end) => end.resume())
    },
    close: async () => {
      cut()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}
