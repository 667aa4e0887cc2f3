/**
 * `npm run test:faults`: everything that was shown as «Lagret» is in the database, whatever breaks. CYCLES (200), SEED;
 * FROM=<number> plays a cycle again with the seed it had.
 */
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { anAgreementToWrite } from './agreement-subject.ts'
import { standInForBrowser } from './browser.ts'
import { type Outcome, runCycle } from './cycle.ts'
import { minutesToWrite } from './minutes-subject.ts'
import { openWorld } from './world.ts'

const whole = z.coerce.number().int()
const CYCLES = whole.positive().default(200).parse(process.env.CYCLES)
const FROM = whole.positive().default(1).parse(process.env.FROM)
const SEED = whole
  .nonnegative()
  .default(randomInt(2 ** 31))
  .parse(process.env.SEED)

/** Every third time they sit in a meeting. */
const subjectOf = (number: number) => (number % 3 === 0 ? minutesToWrite : anAgreementToWrite)

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const describe = (number: number, { plan, faults }: Outcome): string =>
  [
    `FEIL cycle ${number}. Again: SEED=${SEED} FROM=${number} CYCLES=1 npm run test:faults`,
    ...new Set(faults),
    JSON.stringify(plan),
  ].join('\n  ')

standInForBrowser()
say(`${CYCLES} cycles, SEED=${SEED}`)
const began = performance.now()
const seconds = () => Math.round((performance.now() - began) / 1000)
const world = await openWorld()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void world.stop().finally(() => process.exit(1)))
const sum = { passed: 0, failed: 0, typed: 0, promised: 0, faults: 0 }
try {
  for (let number = FROM; number < FROM + CYCLES; number += 1) {
    const outcome = await runCycle(world, SEED + number * 7919, subjectOf(number))
    const isSound = outcome.faults.length === 0
    sum[isSound ? 'passed' : 'failed'] += 1
    sum.typed += outcome.typed
    sum.promised += outcome.promised
    sum.faults += outcome.plan.faults.length
    if (!isSound) say(describe(number, outcome))
    if (number % 25 === 0)
      say(
        `${number}: ${sum.typed} characters, ${sum.faults} faults, ${world.starts()} starts, ${seconds()} s`,
      )
  }
  for (const crash of world.crashes()) {
    sum.failed += 1
    say(`FEIL the server ${crash}`)
  }
} finally {
  await world.stop()
}
say(
  `${sum.typed} characters typed, ${sum.promised} of them shown as stored; ${sum.faults} faults, ${world.starts()} starts of the server, ${seconds()} s, SEED=${SEED}`,
)
say(`${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed === 0 ? 0 : 1)
