/** A question that has not been answered within this was asked on a dead line. */
const FIRST_MS = 4000
const MOST_MS = 60_000

export type Waiting = {
  wait: () => void
  answered: () => void
  stop: () => void
}

/** Gives up when no answer comes, later each time: a line that is only slow gets through in the end. */
export function waitForAnswer(giveUp: () => void): Waiting {
  let timer: ReturnType<typeof setTimeout> | undefined
  let patience = FIRST_MS
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return {
    wait: () => {
      timer ??= setTimeout(() => {
        timer = undefined
        patience = Math.min(patience * 2, MOST_MS)
        giveUp()
      }, patience)
    },
    answered: () => {
      stop()
      patience = FIRST_MS
    },
    stop,
  }
}
