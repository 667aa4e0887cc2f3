/** What the agreement itself puts on the agenda: each suggestion with its reasons, in the order one would take them. */
import { addMonths } from '#lib/agreements/calendar-day.ts'
import type { LeftOver } from './actions.ts'
import { goalsSource } from './goals-item.ts'
import { type ItemType, type Meeting, type ProposedItem, proposedSource } from './meeting.ts'
import { proposalsWaiting } from './reduce-meeting.ts'
import type { StandardCode } from './standard-codes.ts'

export type PartyName = { side: 'municipality' | 'state'; organisation: string }

/** Why something is suggested. Codes; the words are the interface's. */
export type Reason =
  | { code: 'dispute'; since: string }
  | { code: 'disagrees'; party: PartyName }
  | { code: 'wants-to-discuss'; party: PartyName }
  | { code: 'prompts'; parties: readonly (PartyName | null)[]; count: number }
  | { code: 'contradiction' }
  | { code: 'expires'; on: string }
  | { code: 'expired'; on: string }
  | { code: 'evaluation'; by: string }
  | { code: 'goals'; year: number; count: number }
  | { code: 'no-goals'; year: number }
  /** 3.5 has goals, and nobody has said for which year. */
  | { code: 'goals-without-year'; count: number }
  | { code: 'settlement'; by: string | null }
  | { code: 'key'; day: string }
  | { code: 'operating-expires'; on: string }
  | { code: 'results'; year: number; count: number; missed: number }
  | { code: 'overdue'; year: number; count: number }
  | { code: 'delegations' }
  | { code: 'delegations-expire'; on: string }
  | { code: 'delegations-letter'; year: number }
  | { code: 'standard'; item: StandardCode }
  /** `why`: in the proposer's own words; empty: no reason was given. */
  | { code: 'proposed'; party: PartyName | null; on: string; why: string }
  | { code: 'was-on-agenda'; on: string }
  | { code: 'set-aside'; on: string; why: string }
  | { code: 'minutes'; on: string; isClosed: boolean }
  | { code: 'open-actions'; count: number; overdue: number }
  | { code: 'carried'; on: string; why: 'postponed' | 'absent' }

export type Suggestion = {
  source: string
  /** `<template>/<clause>`, where it is about one. */
  clause: string | null
  /** Its number in the agreement, or in that annex. */
  number: string | null
  annex: number | null
  /** The clause's own heading or what somebody called it; null: the interface has a name for the first reason. */
  title: string | null
  type: ItemType
  minutes: number
  /** Never empty. */
  reasons: readonly Reason[]
}

export type NamedClause = {
  clause: string
  number: string | null
  /** Number of the annex it stands in. */
  annex: number | null
  title: string
}

/** What the agreement says of itself on the day the agenda is made. */
export type AgreementFacts = {
  /** In the agreement's order. */
  clauses: readonly (NamedClause & { reasons: readonly ClauseReason[] })[]
  validTo: string | null
  /** When the next evaluation is due; null: the agreement does not say. */
  evaluationBy: string | null
  /** Of the year the meeting is held in; null: the agreement has no such table. */
  /** `year`: null: the agreement does not say. */
  goals: (NamedClause & { year: number | null; count: number }) | null
  /** The annexes that are part of the agreement. `by`, `day`: a day and a month, as the annex has it. */
  settlement: (NamedClause & { by: string | null }) | null
  /** Null: what is shared is not shared by the number of employees. */
  key: (NamedClause & { day: string }) | null
  operatingTo: (NamedClause & { on: string }) | null
  delegations: (NamedClause & { letterYear: number | null; validTo: string | null }) | null
  /** The result table and the yearly plan, where the office has them; null: nothing to say. */
  results: { year: number; count: number; missed: number } | null
  plan: { year: number; overdue: number } | null
}
export type ClauseReason = Extract<
  Reason,
  { code: 'dispute' | 'disagrees' | 'wants-to-discuss' | 'prompts' | 'contradiction' }
>

/** What was put off, and the day of the meeting it was put off at. */
export type PutOff = Meeting['setAside'][number] & { on: string }

export type SuggestionInput = {
  facts: AgreementFacts
  meeting: Meeting
  /** The meetings before it, and those that were cancelled, whenever they were to be. */
  earlier: readonly Meeting[]
  /** What earlier meetings have not finished; null: there is nothing from before. */
  left: LeftOver | null
  /** Whose proposals those are. */
  partyOf: (partyId: string) => PartyName | null
}

/** How long before it runs out one ought to talk about the next agreement. */
const MONTHS_AHEAD = 12

/** Without those that are on the agenda already or have been set aside in this meeting. */
export const suggestItems = (input: SuggestionInput): readonly Suggestion[] => {
  const { meeting, earlier } = input
  const all = unique([
    ...leftFrom(input.left),
    ...clausesOf(input.facts),
    ...periodOf(input.facts, meeting.plan.date),
    ...yearlyOf(input.facts, meeting.plan.date),
    ...planOf(input.facts),
    ...[...proposalsFrom(earlier), ...proposalsWaiting(meeting)].map((proposal) =>
      proposalOf(proposal, input.partyOf),
    ),
    ...ownFromCancelled(earlier),
  ])
  const putOff = putOffAt(earlier)
  const gone = new Set([...meeting.items, ...meeting.setAside].map(({ source }) => source))
  return all.filter(({ source }) => !gone.has(source)).map((one) => withLastTime(one, putOff))
}

/**
 * What was proposed for earlier meetings and never came up: at the last one that was held, at one that was cancelled
 * since, or put off at the last one, however long ago it was proposed.
 */
export const proposalsFrom = (earlier: readonly Meeting[]): readonly ProposedItem[] => {
  const last = lastHeld(earlier)
  const from = last?.plan.date ?? ''
  const putOff = new Set(putOffAt(earlier).map(({ source }) => source))
  const taken = new Set(last?.items.map(({ source }) => source))
  return earlier
    .flatMap(({ plan, proposed }) =>
      proposed.filter(({ id }) => plan.date >= from || putOff.has(proposedSource(id))),
    )
    .filter(({ id }) => !taken.has(proposedSource(id)))
}

const lastHeld = (earlier: readonly Meeting[]): Meeting | undefined =>
  inOrder(earlier.filter(({ cancelled }) => !cancelled)).at(-1)

const inOrder = (meetings: readonly Meeting[]): readonly Meeting[] =>
  meetings.toSorted((one, other) => one.plan.date.localeCompare(other.plan.date))

/** At the last one that was held and at those that have been cancelled since; the newest reason counts. */
const putOffAt = (earlier: readonly Meeting[]): readonly PutOff[] => {
  const from = lastHeld(earlier)?.plan.date ?? ''
  const all = inOrder(earlier.filter(({ plan }) => plan.date >= from)).flatMap(({ plan, setAside }) =>
    setAside.map((one) => ({ ...one, on: plan.date })),
  )
  return [...new Map(all.map((one) => [one.source, one])).values()]
}

/** What the NAV leader had put on the agenda of a meeting that was never held is not lost with it. */
const ownFromCancelled = (earlier: readonly Meeting[]): readonly Suggestion[] => {
  const from = lastHeld(earlier)?.plan.date ?? ''
  const putOff = new Set(putOffAt(earlier).map(({ source }) => source))
  const taken = new Set(lastHeld(earlier)?.items.map(({ source }) => source))
  return inOrder(earlier.filter(({ cancelled }) => cancelled)).flatMap(({ plan, items }) =>
    items
      .map(({ id, source, ...item }) => ({ ...item, source: source ?? `${OWN}${id}` }))
      .filter(({ source }) => source.startsWith(OWN) && (plan.date >= from || putOff.has(source)))
      .filter(({ source }) => !taken.has(source))
      .map(({ source, title, type, minutes }) => ({
        ...about(source, { type, minutes }, { code: 'was-on-agenda', on: plan.date }),
        title,
      })),
  )
}

const OWN = 'own:'

/** The same thing suggested for two reasons is one suggestion. */
const unique = (suggestions: readonly Suggestion[]): readonly Suggestion[] => {
  const bySource = new Map<string, Suggestion>()
  for (const one of suggestions) {
    const seen = bySource.get(one.source)
    bySource.set(one.source, seen ? { ...one, reasons: [...seen.reasons, ...one.reasons] } : one)
  }
  return [...bySource.values()]
}

const withLastTime = (suggestion: Suggestion, putOff: readonly PutOff[]): Suggestion => {
  const then = putOff.find(({ source }) => source === suggestion.source)
  if (!then) return suggestion
  const reason: Reason = { code: 'set-aside', on: then.on, why: then.reason }
  return { ...suggestion, reasons: [...suggestion.reasons, reason] }
}

/** The meeting begins with the minutes of the last one, what was to be done, and what was not finished. */
const leftFrom = (left: LeftOver | null): Suggestion[] => {
  if (!left) return []
  const { meeting, on, isClosed, openActions, overdue } = left
  const read: Reason = { code: 'minutes', on, isClosed }
  const follow: Reason = { code: 'open-actions', count: openActions, overdue }
  return [
    about(`minutes:${meeting}`, { type: isClosed ? 'information' : 'agreement', minutes: 5 }, read),
    ...(openActions > 0
      ? [about(`actions:${meeting}`, { type: 'discussion' as const, minutes: 10 }, follow)]
      : []),
    ...left.items.map((item) => ({
      source: item.source,
      clause: item.clause,
      number: item.clauseNumber,
      annex: item.annex,
      title: item.title,
      type: item.type,
      minutes: LENGTH.other,
      reasons: [
        {
          code: 'carried' as const,
          on: item.on,
          why: item.decision === 'absent' ? ('absent' as const) : ('postponed' as const),
        },
      ],
    })),
  ]
}

/** What the owners do not agree about takes longest. */
const LENGTH = { disputed: 20, other: 15 }

export const clauseSource = (clause: string): string => `clause:${clause}`

const clausesOf = ({ clauses }: AgreementFacts): Suggestion[] => {
  const suggested = clauses.filter(({ reasons }) => reasons.length > 0)
  const disputed = suggested.filter(isDisputed)
  return [...disputed, ...suggested.filter((one) => !isDisputed(one))].map((one) => ({
    source: clauseSource(one.clause),
    clause: one.clause,
    number: one.number,
    annex: one.annex,
    title: one.title,
    type:
      isDisputed(one) || one.reasons.some(({ code }) => code === 'contradiction')
        ? 'agreement'
        : 'discussion',
    minutes: isDisputed(one) ? LENGTH.disputed : LENGTH.other,
    reasons: one.reasons,
  }))
}

const isDisputed = ({ reasons }: { reasons: readonly ClauseReason[] }): boolean =>
  reasons.some(({ code }) => code === 'dispute' || code === 'disagrees')

const periodOf = ({ validTo, evaluationBy }: AgreementFacts, date: string): Suggestion[] => {
  const found: Suggestion[] = []
  if (validTo !== null && validTo < date)
    found.push(about('period', { type: 'agreement', minutes: 20 }, { code: 'expired', on: validTo }))
  else if (validTo !== null && validTo <= addMonths(date, MONTHS_AHEAD))
    found.push(about('period', { type: 'discussion', minutes: 15 }, { code: 'expires', on: validTo }))
  if (evaluationBy !== null && evaluationBy <= addMonths(date, MONTHS_AHEAD / 2))
    found.push(
      about('evaluation', { type: 'discussion', minutes: 20 }, { code: 'evaluation', by: evaluationBy }),
    )
  return found
}

const yearlyOf = (facts: AgreementFacts, date: string): Suggestion[] => [
  ...goalsOf(facts, Number(date.slice(0, 4))),
  ...operatingOf(facts, date),
  ...delegationsOf(facts, date),
]

const goalsOf = (facts: AgreementFacts, year: number): Suggestion[] => {
  const { goals } = facts
  const told = resultReasons(facts)
  if (!goals)
    return told.map((reason) => about(goalsSource(year), { type: 'discussion', minutes: 25 }, reason))
  const isThisYears = goals.year === year && goals.count > 0
  const reason = goalReason(goals, year)
  const form = { type: isThisYears ? ('discussion' as const) : ('agreement' as const), minutes: 25 }
  const one = about(goalsSource(year), form, reason)
  return [{ ...one, reasons: [reason, ...told], ...placeOf(goals), title: goals.title }]
}

const goalReason = (
  { year: goalsYear, count }: NonNullable<AgreementFacts['goals']>,
  year: number,
): Reason => {
  if (count > 0 && goalsYear === year) return { code: 'goals', year, count }
  return count > 0 && goalsYear === null ? { code: 'goals-without-year', count } : { code: 'no-goals', year }
}

const resultReasons = ({ results }: AgreementFacts): readonly Reason[] =>
  results ? [{ code: 'results', ...results }] : []

/** Measures whose day has come and gone. */
const planOf = ({ plan }: AgreementFacts): Suggestion[] =>
  plan && plan.overdue > 0
    ? [
        about(
          `plan:${plan.year}`,
          { type: 'discussion', minutes: 15 },
          { code: 'overdue', year: plan.year, count: plan.overdue },
        ),
      ]
    : []

/** The settlement, the counting of employees that the key is made of, and an annex that runs out. */
const operatingOf = ({ settlement, key, operatingTo }: AgreementFacts, date: string): Suggestion[] => {
  const year = Number(date.slice(0, 4))
  const found: Suggestion[] = []
  if (settlement) {
    const reason: Reason = { code: 'settlement', by: settlement.by }
    const form = { type: 'discussion', minutes: 15 } as const
    found.push({ ...about(`settlement:${year - 1}`, form, reason), ...placeOf(settlement) })
  }
  if (key) {
    const reason: Reason = { code: 'key', day: key.day }
    found.push({ ...about(`key:${year}`, { type: 'agreement', minutes: 10 }, reason), ...placeOf(key) })
  }
  if (operatingTo && isNear(operatingTo.on, date)) {
    const reason: Reason = { code: 'operating-expires', on: operatingTo.on }
    const form = { type: 'agreement', minutes: 15 } as const
    found.push({ ...about('operating', form, reason), ...placeOf(operatingTo) })
  }
  return found
}

/** What makes it more than the yearly look at it comes first. */
const delegationsOf = ({ delegations }: AgreementFacts, date: string): Suggestion[] => {
  if (!delegations) return []
  const { letterYear, validTo } = delegations
  const year = Number(date.slice(0, 4))
  const reasons: Reason[] = [
    ...(validTo !== null && isNear(validTo, date)
      ? [{ code: 'delegations-expire' as const, on: validTo }]
      : []),
    ...(letterYear !== null && letterYear < year
      ? [{ code: 'delegations-letter' as const, year: letterYear }]
      : []),
    { code: 'delegations' },
  ]
  const form = { type: 'agreement', minutes: 10 } as const
  const suggestion = about(`delegations:${year}`, form, { code: 'delegations' })
  return [{ ...suggestion, ...placeOf(delegations), reasons }]
}

const isNear = (on: string, date: string): boolean => on <= addMonths(date, MONTHS_AHEAD)

const placeOf = ({ clause, number, annex }: NamedClause) => ({ clause, number, annex })

const proposalOf = (proposal: ProposedItem, partyOf: SuggestionInput['partyOf']): Suggestion => ({
  source: proposedSource(proposal.id),
  clause: null,
  number: null,
  annex: null,
  title: proposal.title,
  type: proposal.type,
  minutes: proposal.minutes,
  reasons: [
    {
      code: 'proposed',
      party: proposal.by.partyId === null ? null : partyOf(proposal.by.partyId),
      on: proposal.on,
      why: proposal.why,
    },
  ],
})

const about = (
  source: string,
  { type, minutes }: { type: ItemType; minutes: number },
  reason: Reason,
): Suggestion => ({
  source,
  clause: null,
  number: null,
  annex: null,
  title: null,
  type,
  minutes,
  reasons: [reason],
})
