/**
 * Who has been heard about the draft: entries that both parties see, each about the text that was heard. A correction
 * is a new entry in the place of the old one, and what was wrong is taken back with a reason: nothing falls out.
 */
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type {
  HearingEntry,
  HearingFileView,
  HearingsView,
  HearingView,
  Municipality,
} from '#lib/agreements/hearing-view.ts'
import type { HearingDemands } from '#lib/agreements/hearings.ts'
import type { Party } from '#lib/agreements/role.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { asDay } from './calendar-date.ts'
import { today } from './clock.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { readHearingDemands } from './hearing-demands.ts'
import { filesOf, type HearingFileRow, withEarlier } from './hearing-files.ts'
import { type Person, peopleBehind, type Work } from './history-people.ts'
import { isOwn } from './kept-files.ts'
import { politicalPartiesOf } from './political-parties.ts'
import type { Hearing, HearingRetraction } from './prisma-client/client.ts'
import { ok, type Result } from './result.ts'

type Row = Hearing & { retraction: HearingRetraction | null }
type Reading = {
  tx: Tx
  actor: Actor
  agreement: AgreementRow
  content: AgreementContent
  parties: readonly Party[]
  mayRecord: boolean
  mayAttach: boolean
}

export const listHearings = (
  actor: Actor,
  agreementId: string,
): Promise<Result<HearingsView, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const agreement = reached.value
    const target = { office: agreement.officeId, state: agreement.state }
    const reading = {
      tx,
      actor,
      agreement,
      content: await readContent(tx, agreement),
      parties: await contractingParties(tx, agreement.officeId),
      mayRecord: can(actor, 'record-hearing', target),
      mayAttach: can(actor, 'attach-file', target),
    }
    const demands = await readHearingDemands(tx, agreementId, reading.parties)
    return ok({
      today: today(),
      entries: await entriesOf(reading),
      employees: demands.employees,
      municipalities: await municipalitiesOf(reading, demands),
      mayRecord: reading.mayRecord,
      mayComment: can(actor, 'comment', target),
      mayRecordFor: reading.mayRecord ? politicalPartiesOf(actor, agreement.officeId, reading.parties) : [],
      namedTexts: await namedTextsOf(tx, agreementId),
    })
  })

const namedTextsOf = async (tx: Tx, agreementId: string) => {
  const rows = await tx.namedVersion.findMany({ where: { agreementId }, orderBy: { seq: 'desc' } })
  return rows.map(({ seq, name }) => ({ seq, name }))
}

const NEWEST_FIRST = [{ heldOn: 'desc' as const }, { createdAt: 'desc' as const }]

const entriesOf = async (reading: Reading): Promise<readonly HearingEntry[]> => {
  const { tx, actor, agreement, content, parties, mayRecord, mayAttach } = reading
  const rows: readonly Row[] = await tx.hearing.findMany({
    where: { agreementId: agreement.id },
    include: { retraction: true },
    orderBy: NEWEST_FIRST,
  })
  const files = await filesOf(tx, agreement.id)
  const works = [...rows, ...files].flatMap((row) => [row, ...(row.retraction ? [row.retraction] : [])])
  const personOf = await peopleBehind(tx, agreement.officeId, works)
  const own = new Set(politicalPartiesOf(actor, agreement.officeId, parties).map(({ id }) => id))
  const view = (row: Row): HearingView => viewOf(row, content.canonical.hash, personOf(row))
  const replaced = new Map(rows.flatMap(({ replacesId, id }) => (replacesId ? [[replacesId, id]] : [])))
  const isMine = ({ municipalityId }: Row): boolean => municipalityId === null || own.has(municipalityId)
  const fileView = (file: HearingFileRow): HearingFileView => ({
    ...fileOf(file, personOf),
    isOwn: mayAttach && isOwn(file, actor, agreement.officeId),
  })
  return rows
    .filter(({ id }) => !replaced.has(id))
    .map((row) => ({
      ...view(row),
      earlier: earlierOf(row, rows).map(view),
      files: filesAt(row, rows, files).map(fileView),
      retracted: row.retraction && {
        by: personOf(row.retraction),
        at: row.retraction.createdAt,
        reason: row.retraction.reason,
      },
      mayChange: mayRecord && !row.retraction && isMine(row),
      mayAttach: mayAttach && !row.retraction && !row.isPlanned && isMine(row),
    }))
}

/** Those that came before it was corrected, too. */
const filesAt = (row: Row, rows: readonly Row[], files: readonly HearingFileRow[]) => {
  const ids = withEarlier(rows, row.id)
  return files.filter(({ hearingId }) => ids.includes(hearingId))
}

const fileOf = (
  { id, kind, name, size, createdAt, replacedBy, retraction, ...work }: HearingFileRow,
  personOf: (work: Work) => Person,
): Omit<HearingFileView, 'isOwn'> => ({
  id,
  kind: kind === 'pdf' ? 'pdf' : 'docx',
  name,
  size,
  by: personOf(work),
  at: createdAt,
  isReplaced: replacedBy !== null,
  retracted: retraction && {
    by: personOf(retraction),
    at: retraction.createdAt,
    reason: retraction.reason,
  },
})

const earlierOf = ({ replacesId }: Row, rows: readonly Row[]): readonly Row[] => {
  const earlier = replacesId && rows.find(({ id }) => id === replacesId)
  return earlier ? [earlier, ...earlierOf(earlier, rows)] : []
}

const viewOf = (row: Row, hashNow: string, by: Person): HearingView => ({
  id: row.id,
  kind: row.kind,
  isPlanned: row.isPlanned,
  heldOn: asDay(row.heldOn),
  participants: row.participants,
  input: row.input,
  answer: row.answer,
  caseNumber: row.caseNumber,
  isApproved: row.isApproved,
  municipalityId: row.municipalityId,
  seq: row.seq,
  isChanged: row.hash !== null && row.hash !== hashNow,
  by,
  at: row.createdAt,
})

const municipalitiesOf = async (
  { tx, actor, agreement, parties, mayRecord }: Reading,
  demands: HearingDemands,
): Promise<readonly Municipality[]> => {
  const rows = await tx.politicalReservation.findMany({
    where: { agreementId: agreement.id },
    orderBy: { id: 'asc' },
  })
  const personOf = await peopleBehind(tx, agreement.officeId, rows)
  const own = membershipAt(actor, agreement.officeId)?.party?.id
  return demands.political.flatMap(({ partyId, state }) => {
    const party = parties.find(({ id }) => id === partyId)
    const newest = rows.findLast((row) => row.partyId === partyId)
    if (!party) return []
    return {
      id: partyId,
      organisation: party.organisation,
      state,
      said: newest ? { isReserved: newest.isReserved, by: personOf(newest), at: newest.createdAt } : null,
      mayAnswer: mayRecord && own === partyId,
    }
  })
}
