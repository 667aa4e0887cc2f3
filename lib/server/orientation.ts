/** The yearly orientation to a municipality's council: filled in from the agreement, the results, the plan and the meetings. */
import type { Actor } from '#lib/access/actor.ts'
import type { Party } from '#lib/agreements/role.ts'
import { type OrientationFacts, orientationPaperOf, type ToldResult } from '#lib/export/orientation-paper.ts'
import type { Paper } from '#lib/export/paper.ts'
import type { Language } from '#lib/i18n/language.ts'
import { standingOf } from '#lib/results/goal-standing.ts'
import { isOpen, isOverdue } from '#lib/results/measure-row.ts'
import type { OrientationContent } from '#lib/results/orientation-row.ts'
import { agreementGoals } from './agreement-goals.ts'
import { agreementRowOf } from './agreements.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { readValidityDeadlines } from './lifecycle.ts'
import { meetingsOf } from './meetings.ts'
import { partiesOf } from './offices.ts'
import { paperResponse } from './paper-response.ts'
import { reachOffice } from './reach-office.ts'
import { loadRegister } from './register.ts'
import { fail, ok, type Result } from './result.ts'
import { type ResultOfYear, resultsOf, thisYear } from './results.ts'
import { readTerms } from './terms.ts'
import { isLive, mayFollowUp, type Writer, yearlyRows } from './yearly-rows.ts'

export type OrientationView = {
  office: { id: string; name: string }
  year: number
  thisYear: number
  municipalities: readonly Party[]
  mayWrite: boolean
  /** Null when the office has no municipality. */
  chosen: {
    id: string
    organisation: string
    paper: Paper
    /** What the owners have written for it; version 0: nothing yet. */
    own: { version: number; content: OrientationContent; by: Writer | null; at: Date | null }
  } | null
}

/** For the municipality that is asked for; else the reader's own; else the first. */
export const openOrientation = (
  actor: Actor,
  officeId: string,
  year: number,
  partyId: string | null,
): Promise<Result<OrientationView, 'not-found'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    if (!reached.ok) return reached
    const { id, name } = reached.value.office
    const parties = await partiesOf(tx, officeId)
    const municipalities = parties.filter(({ side }) => side === 'municipality')
    const own = actor.memberships.find(({ office }) => office === officeId)?.party?.id
    const of = (wanted: string | null | undefined) => municipalities.find((one) => one.id === wanted)
    if (partyId !== null && !of(partyId)) return fail('not-found')
    const party = of(partyId) ?? of(own) ?? municipalities[0]
    return ok({
      office: { id, name },
      year,
      thisYear: thisYear(),
      municipalities,
      mayWrite: mayFollowUp(actor, officeId),
      chosen: party ? await chosenOf(tx, { officeId, name, year, parties }, party) : null,
    })
  })

type Where = { officeId: string; name: string; year: number; parties: readonly Party[] }

const chosenOf = async (
  tx: Tx,
  where: Where,
  party: Party,
): Promise<NonNullable<OrientationView['chosen']>> => {
  const { officeId, year } = where
  const row = (await yearlyRows(tx, 'orientation', { officeId, year })).find(
    ({ source }) => source === party.id,
  )
  const content = row?.content ?? { summary: '', ahead: '' }
  const facts = await factsOf(tx, where, party)
  return {
    id: party.id,
    organisation: party.organisation,
    paper: orientationPaperOf({ ...facts, ...content }),
    own: { version: row?.version ?? 0, content, by: row?.by ?? null, at: row?.at ?? null },
  }
}

const factsOf = async (
  tx: Tx,
  { officeId, name, year, parties }: Where,
  party: Party,
): Promise<Omit<OrientationFacts, 'summary' | 'ahead'>> => {
  const { rows, municipalities } = await resultsOf(tx, officeId, year)
  const named = (isWanted: (one: Party) => boolean) =>
    parties.filter(isWanted).map(({ organisation }) => organisation)
  const isMunicipality = ({ side }: Party) => side === 'municipality'
  return {
    language: await languageOf(tx, officeId, party),
    office: name,
    year,
    on: today(),
    organisation: party.organisation,
    owners: named((one) => isMunicipality(one) && one.contracting),
    partners: named((one) => isMunicipality(one) && !one.contracting),
    state: named(({ side }) => side === 'state').join(' og '),
    agreement: await agreementsOf(tx, officeId),
    results: rows.map((row) => toldTo(row, party, municipalities)),
    coming: await comingOf(tx, officeId, year),
  }
}

/** What the municipality itself has decided that the state shall write to it; else the agreement's. */
const languageOf = async (tx: Tx, officeId: string, { organisation }: Party): Promise<Language> => {
  const register = await loadRegister()
  const name = organisation.replace(/ (?:kommune|herad)$/i, '')
  const found = [...register.municipalities.values()].filter((one) => one.name === name)
  const decided = found.length === 1 ? found[0]?.language : undefined
  if (decided === 'nb' || decided === 'nn') return decided
  return (await agreementGoals(tx, officeId))?.language ?? 'nb'
}

/** Its own number where each has one; a goal for the whole is judged by the whole. */
const toldTo = (row: ResultOfYear, party: Party, municipalities: readonly Party[]): ToldResult => {
  const { indicator, unit, goal, target, better, scope, result, comment } = row.content
  const isShared = municipalities.length > 1
  const own = isShared ? (result.by[party.id] ?? null) : result.whole
  const isOwn = scope === 'each' || !isShared
  return {
    ...{ indicator, unit, goal, target, better, comment },
    result: own,
    lastYear: isShared ? (row.lastYear.by[party.id] ?? null) : row.lastYear.whole,
    whole: isShared && result.whole !== own ? result.whole : null,
    standing: isOwn
      ? standingOf({ ...row.content, scope: 'whole', result: { whole: own, by: {} } }, [])
      : row.standing,
  }
}

/** The one that is signed, and whether another is on its way. Never what the owners mean about it. */
const agreementsOf = async (tx: Tx, officeId: string): Promise<OrientationFacts['agreement']> => {
  const rows = await tx.agreement.findMany({
    where: { officeId, kind: 'partnerskapsavtale', state: { not: 'terminated' } },
    orderBy: { createdAt: 'desc' },
  })
  const signed = rows.find(({ state }) => state === 'signed' || state === 'in_force')
  const next = rows.find(({ state }) => state === 'draft' || state === 'frozen')?.state
  const isNext = next === 'draft' || next === 'frozen' ? next : null
  if (!signed) return { signed: null, next: isNext }
  const agreement = agreementRowOf(signed)
  const { terms } = await readTerms(tx, agreement)
  const days = await readValidityDeadlines(tx, agreement)
  return {
    signed: {
      validFrom: terms.validFrom,
      validTo: terms.validTo,
      evaluationBy: days.find(({ code }) => code === 'evaluation')?.due ?? null,
    },
    next: isNext,
  }
}

const comingOf = async (tx: Tx, officeId: string, year: number): Promise<OrientationFacts['coming']> => {
  const day = today()
  const meetings = (await meetingsOf(tx, officeId))
    .filter(({ meeting: { plan, cancelled } }) => !cancelled && plan.date >= day)
    .map(({ meeting }) => meeting.plan.date)
    .toSorted()
  const measures = (await yearlyRows(tx, 'measure', { officeId, year: { gte: year, lte: year + 1 } }))
    .filter((row, _at, all) => isLive(row) && all.every(({ previousId }) => previousId !== row.id))
    .map(({ content }) => content)
    .filter((one) => isOpen(one) && !isOverdue(one, day))
  const isSet = ({ deadline }: { deadline: string }) => deadline !== ''
  return {
    meeting: meetings[0] ?? null,
    measures: [
      ...measures.filter(isSet).toSorted((one, other) => one.deadline.localeCompare(other.deadline)),
      ...measures.filter((one) => !isSet(one)),
    ],
  }
}

/** As an answer to a request; null when there is none for this person. */
export const orientationWord = async (
  actor: Actor,
  officeId: string,
  year: number,
  partyId: string | null,
): Promise<Response | null> => {
  const opened = await openOrientation(actor, officeId, year, partyId)
  const chosen = opened.ok ? opened.value.chosen : null
  return chosen && paperResponse(chosen.paper, `${chosen.paper.running} ${chosen.organisation}`)
}
