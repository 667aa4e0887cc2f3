/**
 * Nothing vanishes that nobody deleted: random edits by two to six people at once, over lines that fail. More of them
 * with RUNS, the same again with SEED (printed when it fails).
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fragmentToText } from './fragment-to-text.ts'
import { textSchema } from './schema.ts'
import {
  makeWorld,
  readAll,
  type Scenario,
  type Step,
  settle,
  TEXTS,
  takeStep,
} from './testing/merge-world.ts'
import { EDITS } from './testing/random-edit.ts'

const RUNS = Number(process.env.RUNS ?? 10_000)
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED)

const number = fc.nat({ max: 255 })
const what = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(EDITS)) },
  { weight: 1, arbitrary: fc.constantFrom('undo', 'redo') },
  { weight: 1, arbitrary: fc.constantFrom('answer', 'clear', 'row', 'unrow') },
  { weight: 4, arbitrary: fc.constantFrom('send', 'hear') },
  { weight: 1, arbitrary: fc.constantFrom('cut', 'connect', 'again') },
)
const step: fc.Arbitrary<Step> = fc.record({
  peer: fc.nat({ max: 5 }),
  what,
  at: number,
  to: number,
  how: number,
})
const scenario: fc.Arbitrary<Scenario> = fc.record({
  // Yjs orders what is written in one place by who wrote it: the ids decide.
  ids: fc.uniqueArray(
    fc.integer({ min: 1, max: 1_000 }).filter((id) => id !== 500 && id !== 501),
    { minLength: 2, maxLength: 6 },
  ),
  start: fc.nat({ max: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
})

function play(played: Scenario): void {
  const world = makeWorld(played)
  for (const one of played.steps) takeStep(world, one)
  settle(world)
  const server = world.server.doc()
  expect(world.refusals).toEqual([])
  const there = JSON.stringify(readAll(server))
  for (const { doc } of world.peers) {
    expect(readAll(doc)).toEqual(readAll(server))
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(server))
  }
  for (const name of TEXTS) {
    const text = fragmentToText(server.getXmlFragment(name))
    if (text.content.length > 0) textSchema.nodeFromJSON(text).check()
  }
  const vanished = [...world.written].filter((one) => !world.removed.has(one) && !there.includes(one))
  expect(vanished).toEqual([])
}

test('nothing vanishes that nobody deleted, however edits meet', () => {
  fc.assert(fc.property(scenario, play), { numRuns: RUNS, ...(SEED !== undefined && { seed: SEED }) })
}, 3_600_000)
