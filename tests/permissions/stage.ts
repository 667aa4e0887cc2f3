/** An agreement in one state, brought there as people do it, with everything around it that a door can be about. */
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import { addDays, addMonths } from '#lib/agreements/calendar-day.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { type Plan, STATUS_ITEM } from '#lib/meetings/meeting.ts'
import { setAttendance } from '#lib/meetings/minutes-doc.ts'
import { EMPTY_MEASURE } from '#lib/results/measure-row.ts'
import { EMPTY_RESULT } from '#lib/results/result-row.ts'
import { agreementRowOf } from '#lib/server/agreements.ts'
import { today } from '#lib/server/clock.ts'
import { db } from '#lib/server/db.ts'
import { setDeadline } from '#lib/server/deadlines.ts'
import { uploadHearingFile } from '#lib/server/hearing-files.ts'
import { listHearings } from '#lib/server/hearings.ts'
import { invite } from '#lib/server/invitations.ts'
import { advance } from '#lib/server/lifecycle.ts'
import { addAnnex } from '#lib/server/meeting-annexes.ts'
import { addToMeeting, planMeeting } from '#lib/server/meetings.ts'
import { approveMinutes, openMinutes, sendMinutes } from '#lib/server/minutes.ts'
import { liftDispute, recordStep } from '#lib/server/record-dispute.ts'
import { syncMinutes } from '#lib/server/sync-minutes.ts'
import { terminateAgreement } from '#lib/server/termination.ts'
import { addRow } from '#lib/server/yearly-rows.ts'
import type { AgreementFixture } from '../support/builders.ts'
import { considerAll, edit, finishedDraftOf, hearAll, sayAll } from '../support/finished-agreement.ts'
import { pdfOf } from '../support/pdf.ts'
import { aSignedFile, confirm, freezeIt } from '../support/signed-agreement.ts'
import { CLAUSE, MARKS } from './marks.ts'
import { must } from './must.ts'
import { makeOffice, type Parties, type StaffedOffice } from './stage-people.ts'
import { writeEverywhere } from './stage-words.ts'

/** What the addresses and the forms of the table are filled in with. */
export type Stage = {
  state: AgreementState
  agreement: string
  office: { id: string; number: string; name: string }
  parties: Parties
  /** Of each member, by `who`. */
  users: Readonly<Record<string, string>>
  /** A reader whom the host municipality has asked in, and who comes to no door. */
  bystander: string
  deputy: string
  hearing: string
  /** Added to it by the host municipality. */
  hearingFile: string
  /** Written by the NAV leader, and answered. */
  comment: string
  /** Written by the host municipality's director. */
  note: string
  /** The same director's, to be deleted. */
  spareNote: string
  /** Of the host municipality and of the state, and what the former has shared. */
  hostDraft: string
  stateDraft: string
  sharedProposal: string
  /** The host municipality's, with a step it has recorded. */
  dispute: string
  step: string
  /** The host municipality's, for itself; and one to be taken away. */
  deadline: string
  spareDeadline: string
  /** Within the host municipality. */
  invitation: string
  meeting: string
  /** Whose minutes have been sent to the owners. */
  heldMeeting: string
  /** Whose minutes are final, with an addendum. */
  closedMeeting: string
  /** Of the agenda's first item. */
  annex: string
  /** A row of the result table, and a measure of the yearly plan, of 2026. */
  result: string
  measure: string
  /** Uploaded by the host municipality; of nothing while there is no version. */
  file: string
  /** Somebody's. */
  notice: string
}

/** Applies from a day that has been, or from one that is to come; ended by a notice that has run out. */
const periodOf = (state: AgreementState): Readonly<Record<string, string | number>> => ({
  gyldighet: 'lopende',
  'gyldig-fra':
    state === 'in_force' || state === 'terminated' ? addDays(today(), -30) : addMonths(today(), 6),
  'tillegg-oppsigelse': 'kept',
  'oppsigelse-maneder': 0,
})

const begin = async (state: AgreementState, office: StaffedOffice): Promise<AgreementFixture> => {
  const agreement = { id: await finishedDraftOf(office), office }
  await edit(office.people.nav_leader, agreement, (doc) => {
    setAnswer(doc, 'adresse', MARKS.text.word, 'merke')
    for (const [fact, value] of Object.entries(periodOf(state))) setAnswer(doc, fact, value, `${fact}-merke`)
  })
  return agreement
}

/** In a draft only about what is not agreed to; later about whatever clause it is. */
const disagree = async ({ id, office }: AgreementFixture) => {
  const director = office.people.municipal_director
  const input = { clauses: [CLAUSE], subject: MARKS.dispute.word }
  const dispute = must(await liftDispute(director, id, input)).id
  const step = must(
    await recordStep(director, id, dispute, {
      kind: 'negotiation',
      heldOn: today(),
      clauses: [CLAUSE],
      happened: 'Et møte',
      outcome: 'Ikke enige',
      caseNumber: '',
    }),
  ).id
  return { dispute, step }
}

const agree = async (agreement: AgreementFixture): Promise<void> => {
  const { municipal_director, state_director } = agreement.office.people
  for (const director of [municipal_director, state_director]) {
    await sayAll(director, agreement.id)
    await considerAll(director, agreement)
  }
  await hearAll(agreement)
}

/** From frozen on, by what the owners and the days make of it. The signed file; none in a draft. */
const bringTo = async (state: AgreementState, agreement: AgreementFixture): Promise<string> => {
  if (state === 'draft') return randomUUID()
  await freezeIt(agreement)
  const file = await aSignedFile(agreement)
  if (state === 'frozen') return file
  const { municipal_director, state_director } = agreement.office.people
  for (const director of [municipal_director, state_director]) must(await confirm(director, agreement, file))
  if (state === 'terminated') await endIt(agreement)
  return file
}

const endIt = async ({ id, office }: AgreementFixture): Promise<void> => {
  const notice = { reason: 'Kontoret legges ned', seen: today() }
  must(await terminateAgreement(office.people.municipal_director, id, notice))
  const row = agreementRowOf(await db().agreement.findUniqueOrThrow({ where: { id } }))
  // Only this one's day comes: others are in the same database.
  await db().$transaction((tx) => advance(tx, row, addDays(today(), 1)))
}

/** What a door can be about, and what is the office's and not the agreement's. */
const plan = async ({ id }: AgreementFixture, office: StaffedOffice) => {
  const { municipal_director, nav_leader } = office.people
  const on = addDays(today(), 30)
  const whom = { whom: 'party', partyId: office.parties.host } as const
  // Known: the letter is the person's own, also in a demonstration's mailbox.
  const email = `${office.number}@eksempel.no`
  await db().user.create({ data: { name: 'Ny person', email } })
  const asked = { name: 'Ny person', email, role: 'reader', language: 'nb', guestTo: '' } as const
  const when = { date: on, from: '09:00', to: '10:00', itemsBy: today(), invitationBy: today() }
  const invited = { ...asked, partyId: office.parties.host }
  const meeting = { ...when, place: 'Rådhuset', link: '', language: 'nb' as const }
  const later = { ...meeting, from: '11:00', to: '12:00' }
  const inYear = { officeId: office.id, year: 2026 }
  const indicator = { ...EMPTY_RESULT, indicator: 'Ledighet' }
  const measure = { ...EMPTY_MEASURE, measure: 'Jobbmesse' }
  const first = must(await planMeeting(nav_leader, office.id, meeting)).id
  const paper = { item: STATUS_ITEM, title: 'Regnskap', name: 'regnskap.pdf', bytes: pdfOf([['Regnskap']]) }
  const deadline = async () => must(await setDeadline(municipal_director, id, { what: 'Svar', on, whom })).id
  return {
    deadline: await deadline(),
    spareDeadline: await deadline(),
    invitation: must(await invite(municipal_director, office.id, invited)).id,
    meeting: first,
    annex: must(await addAnnex(nav_leader, first, paper)).id,
    heldMeeting: await hold(office, { ...meeting, date: today() }),
    closedMeeting: await close(office, await hold(office, { ...later, date: today() })),
    result: must(await addRow(nav_leader, 'result', { ...inYear, content: indicator })).id,
    measure: must(await addRow(nav_leader, 'measure', { ...inYear, content: measure })).id,
  }
}

/** A meeting with its minutes, as a browser sends them. */
const hold = async ({ id: officeId, people }: StaffedOffice, plan: Plan): Promise<string> => {
  const { nav_leader } = people
  const { id } = must(await planMeeting(nav_leader, officeId, plan))
  const doc = new Y.Doc()
  setAttendance(doc, nav_leader.userId, 'present')
  must(await syncMinutes(nav_leader, id, { since: 0, updates: [Y.encodeStateAsUpdate(doc)], at: null }))
  const { hash, commentBy } = must(await openMinutes(nav_leader, id))
  must(await sendMinutes(nav_leader, id, { hash, commentBy }))
  return id
}

/** Both owners approve the minutes, and something is added to them. */
const close = async ({ people }: StaffedOffice, id: string): Promise<string> => {
  const { hash } = must(await openMinutes(people.nav_leader, id))
  must(await approveMinutes(people.municipal_director, id, hash))
  must(await approveMinutes(people.state_director, id, hash))
  must(await addToMeeting(people.nav_leader, id, { kind: 'addendum', id: 'a', text: 'Et tillegg' }))
  return id
}

const hearingOf = async ({ id, office }: AgreementFixture) => {
  const [entry] = must(await listHearings(office.people.nav_leader, id)).entries
  if (!entry) throw new Error('nobody has been heard')
  const upload = { hearing: entry.id, replaces: null, name: 'referat.pdf', bytes: pdfOf([['Referat']]) }
  const file = must(await uploadHearingFile(office.people.municipal_director, id, upload))
  return { hearing: entry.id, hearingFile: file.id }
}

export const makeStage = async (state: AgreementState): Promise<Stage> => {
  const office = await makeOffice(`rett-${state.replace('_', '-')}`, `${MARKS.office.word} ${state}`)
  const agreement = await begin(state, office)
  const planned = state === 'terminated' ? await plan(agreement, office) : null
  const early = state === 'draft' ? await disagree(agreement) : null
  await agree(agreement)
  const written = await writeEverywhere(agreement)
  const heard = await hearingOf(agreement)
  const file = await bringTo(state, agreement)
  const reached = (await db().agreement.findUniqueOrThrow({ where: { id: agreement.id } })).state
  if (reached !== state) throw new Error(`${reached}, and not ${state}`)
  const notice = await db().notice.findFirstOrThrow({ where: { agreementId: agreement.id } })
  return {
    state,
    agreement: agreement.id,
    office: { id: office.id, number: office.number, name: office.name },
    parties: office.parties,
    users: office.users,
    bystander: office.bystander,
    deputy: office.deputy,
    ...written,
    ...(early ?? (await disagree(agreement))),
    ...(planned ?? (await plan(agreement, office))),
    file,
    ...heard,
    notice: notice.id,
  }
}
