/** One line in the log when something stops working and one when it works again, however often it is tried meanwhile. */
import { log } from './log.ts'
import { codeOf } from './start/start-failure.ts'

export type Trouble = { met: (error: unknown) => void; over: () => void }

/** Codes only: a message of the database may quote what it was given. */
const nameOf = (error: unknown): string => codeOf(error) ?? (error instanceof Error ? error.name : 'unknown')

export const createTrouble = (event: string): Trouble => {
  let isOn = false
  return {
    met: (error) => {
      if (!isOn) log.error(event, { code: nameOf(error) })
      isOn = true
    },
    over: () => {
      if (isOn) log.info(`${event}: over`)
      isOn = false
    },
  }
}
