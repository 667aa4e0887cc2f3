/** What must be undone when the program stops, the last thing first. */
export type Cleanups = {
  /** Undone at once if the program is already stopping. */
  add: (undo: () => Promise<void> | void) => Promise<void>
  run: () => Promise<void>
}

export const createCleanups = (): Cleanups => {
  const undos: (() => Promise<void> | void)[] = []
  let running: Promise<void> | undefined
  const quietly = async (undo: () => Promise<void> | void): Promise<void> => {
    try {
      await undo()
    } catch {
      // the rest must still be undone
    }
  }
  const undoAll = async (): Promise<void> => {
    for (let undo = undos.pop(); undo; undo = undos.pop()) await quietly(undo)
  }
  return {
    add: async (undo) => {
      if (running) await quietly(undo)
      else undos.push(undo)
    },
    // Asked twice, it runs once, and both wait for it.
    run: () => {
      running ??= undoAll()
      return running
    },
  }
}
