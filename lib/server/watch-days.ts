/** Writes down what a new day has made of agreements and minutes, now and each hour. The pages compute it from the dates. */
import { closeAllMinutes } from './close-minutes.ts'
import { advanceAll } from './lifecycle.ts'
import { log } from './log.ts'

const EACH_HOUR_MS = 3_600_000

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

/** @returns how to stop it. */
export const watchDays = (): (() => void) => {
  const look = () => {
    for (const work of [advanceAll, closeAllMinutes])
      void work().catch((error: unknown) =>
        log.error('the days were not looked at', { error: nameOf(error) }),
      )
  }
  look()
  const timer = setInterval(look, EACH_HOUR_MS)
  timer.unref()
  return () => clearInterval(timer)
}
