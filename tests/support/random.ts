/** Chance that can be played again: the same seed gives the same draws. */
export type Random = {
  /** At least 0, below 1. */
  share: () => number
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number
  chance: (share: number) => boolean
  pick: <Value>(values: readonly Value[]) => Value
}

/** Mulberry32: small, and good enough to draw faults with. */
const mulberry32 = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const randomFrom = (seed: number): Random => {
  const share = mulberry32(seed)
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1))
  return {
    share,
    between,
    chance: (limit) => share() < limit,
    pick: (values) => {
      const value = values[between(0, values.length - 1)]
      if (value === undefined) throw new Error('nothing to pick from')
      return value
    },
  }
}
