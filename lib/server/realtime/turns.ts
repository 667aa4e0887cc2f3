/** One piece of work at a time, in the order they came; one that fails does not stop the next. */
export const createTurns = () => {
  let queue: Promise<unknown> = Promise.resolve()
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => {})
    return turn
  }
}
