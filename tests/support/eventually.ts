import { setTimeout as pause } from 'node:timers/promises'

/** Asks until the answer is yes, and says what was waited for when it never is. */
export const eventually = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<void> => {
  const deadline = Date.now() + limitMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`never: ${what}`)
    await pause(10)
  }
}
