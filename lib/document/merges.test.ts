/**
 * Nothing vanishes that nobody deleted: random edits by two to six people at once, over lines that fail. More of them
 * with RUNS, the same again with SEED (printed when it fails). What lands is judged by the same ones each time.
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
const SEED = Number(process.env.SEED ?? (process.env.CI ? 20261123 : Date.now() % 1_000_000_000))

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

const done = (peer: number, what: string, at = 0, to = 0, how = 0): Step => ({ peer, what, at, to, how })
/** One deletes what another makes bold, who then writes in it: the marks were tidied on the server alone. */
const writtenInDeletedBold: Scenario = {
  ids: [1, 2],
  start: 1,
  steps: [
    done(1, 'insert', 188, 7),
    done(1, 'eraseFar', 81, 0, 92),
    done(0, 'bold', 44, 0, 102),
    done(1, 'send', 0, 1),
    done(0, 'hear', 0, 22),
    done(1, 'split', 46, 0, 10),
    done(0, 'send'),
    done(1, 'send'),
    done(0, 'insert', 1, 0, 176),
    done(0, 'send'),
  ],
}

test('nothing vanishes that nobody deleted, however edits meet', () => {
  fc.assert(fc.property(scenario, play), {
    numRuns: RUNS,
    examples: [[writtenInDeletedBold]],
    seed: SEED,
  })
}, 3_600_000)
