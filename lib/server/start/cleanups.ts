/** What must be undone when the program stops, the last thing first. */
export type Cleanups = {
  /** Undone at once if the program is already stopping. */
  add: (undo: () => Promise<void> | void) => Promise<void>
  run: () => Promise<void>
}

export const createCleanups = (): Cleanups => {
  const undos: (() => Promise<void> | void)[] = []
  let stopping = false
  const quietly = async (undo: () => Promise<void> | void): Promise<void> => {
    try {
      await undo()
    } catch {
      // the rest must still be undone
    }
  }
  return {
    add: async (undo) => {
      if (stopping) await quietly(undo)
      else undos.push(undo)
    },
    run: async () => {
      stopping = true
      for (let undo = undos.pop(); undo; undo = undos.pop()) await quietly(undo)
    },
  }
}
