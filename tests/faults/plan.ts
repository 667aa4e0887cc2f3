/** One cycle's accidents, drawn before it begins: the same seed gives the same plan. */
import type { Random } from '../support/random.ts'

const SERVER_FAULTS = ['kill', 'stop', 'disconnect-database', 'read-only-database'] as const
const TAB_FAULTS = [
  'cut',
  'stall',
  'half-open',
  'refuse',
  'delay',
  'close-keeping',
  'close-losing',
  'repeat',
] as const

export type Fault =
  | { kind: (typeof SERVER_FAULTS)[number]; at: number; forMs: number }
  | { kind: (typeof TAB_FAULTS)[number]; at: number; forMs: number; tab: number }

export type Plan = {
  tabs: number
  typingMs: number
  pauseMs: readonly [number, number]
  faults: readonly Fault[]
}

const LONGEST_FAULT_MS = 500

const drawFault = (random: Random, tabs: number, typingMs: number): Fault => {
  const when = { at: random.between(20, typingMs), forMs: random.between(20, LONGEST_FAULT_MS) }
  return random.chance(0.35)
    ? { kind: random.pick(SERVER_FAULTS), ...when }
    : { kind: random.pick(TAB_FAULTS), ...when, tab: random.between(0, tabs - 1) }
}

export const drawPlan = (random: Random): Plan => {
  const tabs = random.between(2, 6)
  const typingMs = random.between(300, 1200)
  const faults = Array.from({ length: random.between(1, 5) }, () => drawFault(random, tabs, typingMs))
  // Now and then everybody pauses, so that «Lagret» is said in the midst of it.
  const pauseMs = random.pick([
    [5, 40],
    [20, 120],
    [150, 400],
  ] as const)
  return { tabs, typingMs, pauseMs, faults: faults.sort((one, other) => one.at - other.at) }
}
