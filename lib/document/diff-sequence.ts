/** Where two long lists of words differ, by Myers' greedy walk: time and memory follow the number of differences. */
export type Hunk = {
  /** In the first list: from, and the first that is the same again. */
  from: number
  to: number
  /** The same in the second. */
  from2: number
  to2: number
}

/** Two lists that differ in more words than this are different texts: nobody reads such a list of differences. */
const MOST_DIFFERENT = 3000

/** In order, never touching each other; null when they have too little in common. */
export function diffSequence(one: readonly string[], two: readonly string[]): readonly Hunk[] | null {
  let start = 0
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1
  let end = 0
  while (isSameFromEnd(one, two, end) && end < Math.min(one.length, two.length) - start) end += 1
  const [a, b] = [one.slice(start, one.length - end), two.slice(start, two.length - end)]
  const trace = forward(a, b)
  return trace && hunksOf(back(a, b, trace), start)
}

const isSameFromEnd = (one: readonly string[], two: readonly string[], end: number): boolean =>
  one[one.length - 1 - end] === two[two.length - 1 - end]

/** How far one comes on each diagonal with each number of differences. */
type Trace = readonly Int32Array[]

function forward(a: readonly string[], b: readonly string[]): Trace | null {
  const most = Math.min(a.length + b.length, MOST_DIFFERENT)
  const trace: Int32Array[] = []
  let reach = new Int32Array(3)
  for (let d = 0; d <= most; d += 1) {
    const next = new Int32Array(2 * d + 3)
    for (let k = -d; k <= d; k += 2) {
      const x = slide(a, b, stepInto(reach, k, d), k)
      next[k + d + 1] = x
      if (x >= a.length && x - k >= b.length) return [...trace, next]
    }
    trace.push(next)
    reach = next
  }
  return null
}

/** `reach` is of d − 1: diagonal k stands at k + d. */
const stepInto = (reach: Int32Array, k: number, d: number): number => {
  if (d === 0) return 0
  const [below, above] = [reach[k - 1 + d] ?? -1, reach[k + 1 + d] ?? -1]
  return isDown(k, d, below, above) ? above : below + 1
}

const isDown = (k: number, d: number, below: number, above: number): boolean =>
  k === -d || (k !== d && below < above)

const slide = (a: readonly string[], b: readonly string[], from: number, k: number): number => {
  let x = from
  while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
  return x
}

type Step = { x: number; y: number; isInsert: boolean }

/** The steps that are no match, first to last. */
function back(a: readonly string[], b: readonly string[], trace: Trace): readonly Step[] {
  const steps: Step[] = []
  let [x, y] = [a.length, b.length]
  for (let d = trace.length - 1; d > 0; d -= 1) {
    const k = x - y
    const reach = trace[d - 1] as Int32Array
    const [below, above] = [reach[k - 1 + d] ?? -1, reach[k + 1 + d] ?? -1]
    const isInsert = isDown(k, d, below, above)
    x = isInsert ? above : below
    y = x - (isInsert ? k + 1 : k - 1)
    steps.push({ x, y, isInsert })
  }
  return steps.reverse()
}

function hunksOf(steps: readonly Step[], start: number): readonly Hunk[] {
  const hunks: Hunk[] = []
  for (const { x, y, isInsert } of steps) {
    const [from, from2] = [x + start, y + start]
    const [to, to2] = isInsert ? [from, from2 + 1] : [from + 1, from2]
    const last = hunks.at(-1)
    if (last?.to === from && last.to2 === from2) Object.assign(last, { to, to2 })
    else hunks.push({ from, to, from2, to2 })
  }
  return hunks
}
