/** Next and other libraries write errors to the console as they are, with a message that may quote what was written. */
import { faultOf } from '../fault-of.ts'
import { log } from '../log.ts'

/** From now on only what may be told of them is. */
export const hushConsole = (): void => {
  for (const name of ['error', 'warn'] as const)
    console[name] = (...given: unknown[]) => {
      const error = given.find((one) => one instanceof Error)
      log.error(`console ${name}`, error ? faultOf(error) : {})
    }
}
