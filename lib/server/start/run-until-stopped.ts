/** Runs the program as a process: stops cleanly when told to, and says in one line why it could not start. */
import { faultOf } from '../fault-of.ts'
import { log, say } from '../log.ts'
import { hushConsole } from './hush-console.ts'
import { codeOf, messageOf, StartFailure } from './start-failure.ts'
import { type Parts, startProcess } from './start-process.ts'

const STOP_LIMIT_MS = 10_000

/** npm does not always pass on the signal that ends it; then our parent is suddenly another. */
const whenParentIsGone = (stop: () => void): void => {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 500).unref()
}

const explain = (error: unknown): string => {
  if (error instanceof StartFailure) return error.message
  if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS')
    return `Programmet mangler rettigheter: ${messageOf(error)}`
  return `Samstemt kunne ikke starte: ${messageOf(error).split('\n')[0]}`
}

export const runUntilStopped = async (parts: Parts): Promise<void> => {
  const abort = new AbortController()
  let stopEverything: () => Promise<void> = async () => {}
  const stop = async (): Promise<void> => {
    if (abort.signal.aborted) return
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
    abort.abort()
    await starting.catch(() => {})
    await stopEverything()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
  whenParentIsGone(() => void stop())
  if (process.env.NODE_ENV === 'production') hushConsole()
  // A socket that dies at a bad moment must not take the program with it.
  process.on('unhandledRejection', (error) => log.error('unhandled', faultOf(error)))

  const began = Date.now()
  const starting = startProcess(process.env, parts, abort.signal)
  try {
    const running = await starting
    stopEverything = running.stop
    if (!abort.signal.aborted) say(`Klar etter ${((Date.now() - began) / 1000).toFixed(1)} s.`)
  } catch (error) {
    if (abort.signal.aborted) return
    process.stderr.write(`${explain(error)}\n`)
    process.exit(1)
  }
}
