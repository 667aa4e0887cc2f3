/** What the office's agreements say on the day an agenda is made: for the first item, and for what is suggested. */
import { addDays } from '#lib/agreements/calendar-day.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Draft } from '#lib/document/draft.ts'
import { contradictions } from '#lib/gate/contradictions.ts'
import type { AgreementFacts, ClauseReason, NamedClause, PartyName } from '#lib/meetings/suggest-items.ts'
import { clauseNames, headingText } from '#lib/templates/clause-names.ts'
import { touchedBy } from '#lib/templates/clauses-touched.ts'
import { type Facts, makeFacts, optionOf, valuesOf } from '#lib/templates/facts.ts'
import { type AgreementRow, agreementRowOf } from './agreements.ts'
import { startOfDay, today } from './clock.ts'
import type { Tx } from './db.ts'
import { type OpenDispute, openDisputes } from './disputes.ts'
import { evaluationsOf, lastHeld } from './evaluations.ts'
import { readValidityDeadlines } from './lifecycle.ts'
import { rememberedContent } from './remembered-content.ts'
import { resultTally, thisYear } from './results.ts'
import { readStanding, type StandingNow } from './standing.ts'
import { readTerms } from './terms.ts'
import { planTally } from './yearly-plan.ts'

export type MeetingFacts = {
  agreement: AgreementFacts
  /** For the first item; null: the office has no agreement here. */
  status: {
    agreementId: string
    state: AgreementRow['state']
    validTo: string | null
    /** The day, or null: never here. */
    lastEvaluated: string | null
    /** Clauses that have been touched since the last meeting was held; null: there was none. */
    changed: { since: string; places: readonly ChangedPlace[] } | null
    /** Until somebody ends it. */
    isRunning: boolean
    agreed: number
    total: number
    /** Annexes with something left to fill in. */
    unfinishedAnnexes: readonly string[]
    /** Numbers of the clauses that depart from the national template. */
    deviations: readonly string[]
  } | null
}

export type ChangedPlace = { number: string } | { annex: number }

const NOTHING: AgreementFacts = {
  clauses: [],
  validTo: null,
  evaluationBy: null,
  goals: null,
  settlement: null,
  key: null,
  operatingTo: null,
  delegations: null,
  results: null,
  plan: null,
}

/** What the meeting talks about is the newest agreement: the draft, or the one in force when there is no draft. */
export const meetingFacts = async (
  tx: Tx,
  officeId: string,
  parties: readonly Party[],
  lastMeeting: string | null = null,
): Promise<MeetingFacts> => {
  const row = await tx.agreement.findFirst({
    where: { officeId, kind: 'partnerskapsavtale', state: { not: 'terminated' } },
    orderBy: { createdAt: 'desc' },
  })
  const followUp = await followUpFacts(tx, officeId)
  if (!row) return { agreement: { ...NOTHING, ...followUp }, status: null }
  const agreement = agreementRowOf(row)
  const standing = await readStanding(tx, agreement, false, rememberedContent)
  const facts = makeFacts(standing.content.bundle, standing.content.draft)
  const { terms } = await readTerms(tx, agreement, standing.content)
  return {
    agreement: {
      ...(await agreementFacts(tx, agreement, standing, facts, parties)),
      ...followUp,
      validTo: terms.validTo,
    },
    status: {
      agreementId: row.id,
      state: row.state,
      validTo: terms.validTo,
      lastEvaluated: lastHeld(await evaluationsOf(tx, row.id)),
      changed:
        // A meeting that is still to come has changed nothing.
        lastMeeting === null || lastMeeting >= today()
          ? null
          : { since: lastMeeting, places: await changedPlaces(tx, row.id, standing, lastMeeting) },
      isRunning: terms.validFrom !== null && terms.validTo === null,
      agreed: standing.positions.filter(({ agreed }) => agreed).length,
      total: standing.positions.length,
      ...wording(standing),
    },
  }
}

/** In the agreement's order; an annex is told of as a whole. */
const changedPlaces = async (
  tx: Tx,
  agreementId: string,
  { content: { bundle, document, draft } }: StandingNow,
  day: string,
): Promise<readonly ChangedPlace[]> => {
  const rows = await tx.agreementUpdate.findMany({
    where: { agreementId, seq: { gt: 1 }, createdAt: { gte: startOfDay(addDays(day, 1)) } },
    select: { parts: true },
  })
  const { clauses } = touchedBy(bundle)(rows.flatMap(({ parts }) => parts))
  const touched = clauseNames(document, draft).all.filter(({ key }) => clauses.has(key))
  return [
    ...touched.flatMap(({ number, annex }) => (annex === null && number ? [{ number }] : [])),
    ...[...new Set(touched.flatMap(({ annex }) => annex ?? []))].map((annex) => ({ annex })),
  ]
}

/** This year's table; last year's, as long as this year's is empty. */
const followUpFacts = async (tx: Tx, officeId: string): Promise<Pick<AgreementFacts, 'results' | 'plan'>> => {
  const year = thisYear()
  const { overdue } = await planTally(tx, officeId, year)
  const tables = [
    { year, ...(await resultTally(tx, officeId, year)) },
    { year: year - 1, ...(await resultTally(tx, officeId, year - 1)) },
  ]
  const found = tables.find(({ count }) => count > 0)
  return {
    results: found ? { year: found.year, count: found.count, missed: found.missed } : null,
    plan: { year, overdue },
  }
}

const one = (facts: Facts, fact: string): string | null => {
  const values = valuesOf(facts, fact)
  return values.length === 1 ? String(values[0]) : null
}

const wording = ({ content: { document } }: StandingNow) => ({
  unfinishedAnnexes: document.parts
    .filter(
      ({ annexNumber, clauses }) => annexNumber !== null && clauses.some(({ missing }) => missing.length > 0),
    )
    .map(({ template }) => template),
  deviations: document.parts.flatMap(({ clauses }) =>
    clauses.flatMap(({ deviation, number }) => (deviation === 'adapted' && number ? [number] : [])),
  ),
})

const agreementFacts = async (
  tx: Tx,
  agreement: AgreementRow,
  standing: StandingNow,
  facts: Facts,
  parties: readonly Party[],
): Promise<Omit<AgreementFacts, 'validTo' | 'results' | 'plan'>> => {
  const { document, draft, bundle } = standing.content
  const names = clauseNames(document, draft)
  const named = (clause: string): NamedClause => ({
    clause,
    number: names.of(clause).number,
    annex: names.of(clause).annex,
    title: headingText(names.of(clause)),
  })
  const prompts = await promptsToDiscuss(tx, agreement.id)
  const disputes = await openDisputes(tx, agreement.id)
  const days = await readValidityDeadlines(tx, agreement)
  const apart = new Set(contradictions(bundle, draft).flatMap(({ clause }) => (clause ? [clause] : [])))
  const has = (clause: string) => names.of(clause).isThere
  return {
    clauses: names.all.map(({ key }) => ({
      ...named(key),
      reasons: [
        ...disputeReasons(disputes, key),
        ...positionReasons(standing, key, parties),
        ...promptReason(prompts.get(key), parties),
        ...(apart.has(key) ? [{ code: 'contradiction' as const }] : []),
      ],
    })),
    evaluationBy: days.find(({ code }) => code === 'evaluation')?.due ?? null,
    goals: has(GOALS) ? { ...named(GOALS), ...goalsIn(facts, draft) } : null,
    ...annexFacts(facts, (clause) => (has(clause) ? named(clause) : null)),
  }
}

type AnnexFacts = Pick<AgreementFacts, 'settlement' | 'key' | 'operatingTo' | 'delegations'>

/** What the annexes say is to be renewed; of those that are part of the agreement. */
const annexFacts = (facts: Facts, named: (clause: string) => NamedClause | null): AnnexFacts => {
  const settlement = named(SETTLEMENT)
  const key = named(KEY)
  const operating = named(OPERATING_PERIOD)
  const delegations = named(DELEGATIONS)
  const day = one(facts, 'drift-telledag')
  const operatingTo = optionOf(facts, 'drift-varighet') === 'egen' ? one(facts, 'drift-gjelder-til') : null
  const isCounted = optionOf(facts, 'drift-telling') === 'telles'
  const letter = Number(one(facts, 'del-mdb-ar') ?? 0)
  return {
    settlement: settlement && { ...settlement, by: one(facts, 'drift-avregningsfrist') },
    key: key && day && isCounted ? { ...key, day } : null,
    operatingTo: operating && operatingTo ? { ...operating, on: operatingTo } : null,
    delegations: delegations && {
      ...delegations,
      letterYear: letter || null,
      validTo: one(facts, 'del-gjelder-til'),
    },
  }
}

const GOALS = 'partnerskapsavtale/mal'
const SETTLEMENT = 'driftsavtale/betaling'
const KEY = 'driftsavtale/arsverk'
const OPERATING_PERIOD = 'driftsavtale/avtaleperiode'
const DELEGATIONS = 'delegasjonsvedtak/gyldighet-og-endring'

const goalsIn = (facts: Facts, { tables }: Draft): { year: number | null; count: number } => ({
  year: Number(one(facts, 'resultatmal-ar')) || null,
  // As on the results page: a row that nobody has written in is no goal.
  count: (tables.resultatmal ?? []).filter(
    ({ struck, cells }) => !struck && (cells.indikator ?? []).some((value) => String(value).trim() !== ''),
  ).length,
})

const nameOf = (partyId: string | null, parties: readonly Party[]): PartyName | null => {
  const party = parties.find(({ id }) => id === partyId)
  return party ? { side: party.side, organisation: party.organisation } : null
}

const disputeReasons = (disputes: readonly OpenDispute[], key: string): ClauseReason[] =>
  disputes
    .filter(({ clauses }) => clauses.includes(key))
    .map(({ openedAt }) => ({ code: 'dispute', since: today(openedAt) }))

const positionReasons = (
  { positions }: StandingNow,
  key: string,
  parties: readonly Party[],
): ClauseReason[] =>
  (positions.find(({ clause }) => clause === key)?.parties ?? []).flatMap(({ partyId, status }) => {
    const party = nameOf(partyId, parties)
    if (!party || (status !== 'discuss' && status !== 'disagree')) return []
    return [{ code: status === 'disagree' ? ('disagrees' as const) : ('wants-to-discuss' as const), party }]
  })

type Prompts = { count: number; parties: readonly (string | null)[] }

const promptReason = (found: Prompts | undefined, parties: readonly Party[]): ClauseReason[] =>
  found
    ? [{ code: 'prompts', count: found.count, parties: found.parties.map((id) => nameOf(id, parties)) }]
    : []

/** «Må drøftes», by clause: how many prompts, and who has said so. Never what was noted beside it, nor what is one party's own. */
const promptsToDiscuss = async (tx: Tx, agreementId: string): Promise<ReadonlyMap<string, Prompts>> => {
  const rows = await tx.assessment.findMany({
    where: { agreementId, answer: 'discuss', isShared: true },
    distinct: ['clause', 'prompt', 'partyId'],
    select: { clause: true, prompt: true, partyId: true },
    orderBy: [{ clause: 'asc' }, { prompt: 'asc' }],
  })
  const clauses = [...new Set(rows.map(({ clause }) => clause))]
  return new Map(
    clauses.map((clause) => {
      const own = rows.filter((row) => row.clause === clause)
      return [
        clause,
        {
          count: new Set(own.map(({ prompt }) => prompt)).size,
          parties: [...new Set(own.map(({ partyId }) => partyId))],
        },
      ]
    }),
  )
}
