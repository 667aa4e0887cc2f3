/**
 * Random histories of two parties, on a real database. `npm run test:histories` plays 5000 of them; RUNS and SEED say
 * otherwise. A failure is shrunk, and printed with its seed. Half of the time goes to waiting for the database, so
 * several are played at once (LANES), each on an agreement of its own.
 */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/server/db.ts'
import { newestBundle } from '#lib/server/templates.ts'
import type { Bundle } from '#lib/templates/template.ts'
import { checkFrozen, checkStanding, checkWay } from '../histories/invariants.ts'
import { type Play, playStep } from '../histories/play.ts'
import { checkPrivacy, checkProposals, isAboutProposals, noProposals } from '../histories/play-proposals.ts'
import { history, type Step } from '../histories/steps.ts'
import { truthOf } from '../histories/truth.ts'
import type { AgreementFixture } from '../support/builders.ts'
import { anAgreedAgreement } from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const LONG = import.meta.env.MODE === 'histories'
const RUNS = Number(process.env.RUNS ?? (LONG ? 5000 : 60))
const SEED = Number(process.env.SEED ?? (process.env.CI ? 20261123 : Date.now() % 1_000_000_000))
/** The first has SEED, and each of the others the number after. */
const LANES = Number(process.env.LANES ?? (LONG ? 3 : 1))
const A_RUN_AT_MOST_MS = 5000

openTestDatabase()

let original: AgreementFixture
let bundle: Bundle
beforeAll(async () => {
  original = await anAgreedAgreement()
  const found = await newestBundle('partnerskapsavtale')
  if (!found) throw new Error('no template')
  bundle = found
})

/** An agreement of its own for each history, copied row by row: finished, agreed to, heard, everything considered. */
const copyOf = async ({ id, office }: AgreementFixture): Promise<AgreementFixture> => {
  const [made] = await db().$queryRaw<{ id: string }[]>`
    INSERT INTO agreement (office_id, kind, templates, last_seq, created_by)
    SELECT office_id, kind, templates, last_seq, created_by FROM agreement WHERE id = ${id}::uuid RETURNING id::text`
  if (!made) throw new Error('no copy')
  await db().$executeRaw`
    INSERT INTO agreement_update (agreement_id, seq, from_seq, update, parts, user_id, party_id, schema_version)
    SELECT ${made.id}::uuid, seq, from_seq, update, parts, user_id, party_id, schema_version
    FROM agreement_update WHERE agreement_id = ${id}::uuid ORDER BY seq`
  await db().$executeRaw`
    INSERT INTO position (agreement_id, clause, party_id, user_id, stance, note, hash, seq)
    SELECT ${made.id}::uuid, clause, party_id, user_id, stance, note, hash, seq
    FROM position WHERE agreement_id = ${id}::uuid ORDER BY id`
  await db().$executeRaw`
    INSERT INTO assessment (agreement_id, clause, prompt, party_id, user_id, answer)
    SELECT ${made.id}::uuid, clause, prompt, party_id, user_id, answer
    FROM assessment WHERE agreement_id = ${id}::uuid`
  await db().$executeRaw`
    INSERT INTO hearing (agreement_id, kind, is_planned, held_on, participants, input, seq, hash, user_id)
    SELECT ${made.id}::uuid, kind, is_planned, held_on, participants, input, seq, hash, user_id
    FROM hearing WHERE agreement_id = ${id}::uuid`
  await db().$executeRaw`
    INSERT INTO political_reservation (agreement_id, party_id, user_id, is_reserved)
    SELECT ${made.id}::uuid, party_id, user_id, is_reserved
    FROM political_reservation WHERE agreement_id = ${id}::uuid ORDER BY id`
  return { id: made.id, office }
}

const counted = { versions: 0, accepted: 0, acceptedInTwo: 0, shared: 0, steps: 0, atOnce: 0 }

const play = async (steps: readonly Step[]): Promise<void> => {
  const agreement = await copyOf(original)
  const truth = truthOf(bundle, agreement.id)
  const game: Play = { agreement, truth, eyes: new Map(), entries: 0, frozen: 0, proposals: noProposals() }
  for (const step of steps) {
    await playStep(game, step)
    if (step.length > 1) await checkStanding(game)
    if (step.some(isAboutProposals)) await checkPrivacy(game)
  }
  await checkPrivacy(game)
  await checkStanding(game)
  await checkFrozen(game)
  await checkWay(game)
  await checkProposals(game)
  counted.versions += game.frozen
  counted.accepted += game.proposals.accepted.length
  counted.acceptedInTwo += game.proposals.accepted.filter(({ view }) => view.also.length > 0).length
  counted.shared += game.proposals.shared.size
  counted.steps += steps.length
  counted.atOnce += steps.filter((step) => step.length > 1).length
}

test(
  `${RUNS} histories of two parties (SEED=${SEED})`,
  async () => {
    const numRuns = Math.ceil(RUNS / LANES)
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      fc.assert(fc.asyncProperty(history, play), { numRuns, seed: SEED + lane, endOnFailure: false }),
    )
    await Promise.all(lanes)
    // Histories in which nothing is ever frozen would prove little.
    expect(counted.versions).toBeGreaterThan(RUNS / 20)
    expect(counted.shared).toBeGreaterThan(RUNS / 4)
    expect(counted.accepted).toBeGreaterThan(RUNS / 10)
    expect(counted.acceptedInTwo).toBeGreaterThan(RUNS / 50)
    expect(counted.atOnce).toBeGreaterThan(RUNS / 2)
  },
  RUNS * A_RUN_AT_MOST_MS,
)
