/** What must be true of an agreement whatever has been done to it. */
import { expect } from 'vitest'
import { db } from '#lib/server/db.ts'
import { checkVersions, readVersion } from '#lib/server/versions.ts'
import { standingOf } from '../support/finished-agreement.ts'
import type { Play } from './play.ts'
import { sameWords, wordsOf } from './truth.ts'

/** No position and no approval stands on a text it was not given for; none has lapsed whose text is the same. */
export const checkStanding = async ({ agreement, truth }: Play): Promise<void> => {
  const standing = await standingOf(agreement.office.people.reader, agreement.id)
  const now = await truth(standing.seen.seq)
  expect(sameWords(wordsOf(standing.content.document), now)).toBe(true)
  for (const { clause, parties } of standing.positions)
    for (const { status, last } of parties) {
      if (!last) continue
      const then = (await truth(last.seq))[clause]
      expect([clause, status === 'changed-since']).toEqual([clause, then !== now[clause]])
    }
  // What all have asked for has happened.
  if (standing.agreement.state === 'frozen') {
    expect(standing.unlockRequests.length).toBeLessThan(standing.parties.length)
    return
  }
  expect(standing.approvals.every(({ status }) => status === 'approved')).toBe(false)
  for (const { status, last } of standing.approvals)
    if (last) expect(status === 'approved').toBe(sameWords(await truth(last.seq), now))
}

/** Every version is numbered on, sealed, and exactly what both sides' newest approvals were given for. */
export const checkFrozen = async ({ agreement: { id, office }, truth, frozen }: Play): Promise<void> => {
  const { state, lastSeq } = await db().agreement.findUniqueOrThrow({ where: { id } })
  const versions = await db().agreementVersion.findMany({
    where: { agreementId: id },
    orderBy: { number: 'asc' },
  })
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_version, at) => at + 1))
  expect(versions).toHaveLength(frozen)
  expect(await checkVersions(office.people.reader, id)).toEqual({ ok: true, value: [] })
  for (const { number, seq, hash } of versions) {
    const words = await truth(seq)
    const read = await readVersion(office.people.reader, id, number)
    expect(read.ok && sameWords(wordsOf(read.value.document), words)).toBe(true)
    const given = await newestApprovals(id, number)
    expect(given.map(({ side }) => side)).toEqual(['municipality', 'state'])
    for (const approval of given) {
      expect([approval.act, approval.hash]).toEqual(['given', hash])
      expect(sameWords(await truth(approval.seq), words)).toBe(true)
    }
  }
  if (state === 'frozen') expect(lastSeq).toBe(versions.at(-1)?.seq)
}

const newestApprovals = async (agreementId: string, version: number) => {
  const rows = await db().approval.findMany({
    where: { agreementId, version },
    include: { party: true },
    orderBy: { id: 'asc' },
  })
  const newest = new Map(rows.map((row) => [row.partyId, { ...row, side: row.party.side }]))
  return [...newest.values()].sort((one, other) => (one.side < other.side ? -1 : 1))
}

/** Draft, frozen, draft, frozen …: opened only after both asked for that version. */
export const checkWay = async ({ agreement: { id } }: Play): Promise<void> => {
  const { state } = await db().agreement.findUniqueOrThrow({ where: { id } })
  const events = await db().auditEvent.findMany({
    where: { agreementId: id, kind: { in: ['frozen', 'unlocked'] } },
    orderBy: { id: 'asc' },
  })
  const kinds = events.map(({ kind }) => kind)
  expect(kinds).toEqual(kinds.map((_kind, at) => (at % 2 === 0 ? 'frozen' : 'unlocked')))
  expect(state).toBe(kinds.at(-1) === 'frozen' ? 'frozen' : 'draft')
  const opened = kinds.filter((kind) => kind === 'unlocked').length
  for (let version = 1; version <= opened; version += 1) {
    const asked = await db().unlockRequest.findMany({ where: { agreementId: id, version, act: 'given' } })
    expect(new Set(asked.map(({ partyId }) => partyId)).size).toBe(2)
  }
}
