/** What the agreement itself puts on the agenda: each suggestion with its reasons, in the order one would take them. */
import { addMonths } from '#lib/agreements/calendar-day.ts'
import { type ItemType, type Meeting, type ProposedItem, proposedSource } from './meeting.ts'
import { proposalsWaiting } from './reduce-meeting.ts'

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
  | { code: 'settlement' }
  | { code: 'delegations' }
  | { code: 'proposed'; party: PartyName | null; on: string }
  | { code: 'set-aside'; on: string; why: string }

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
  goals: (NamedClause & { year: number; count: number }) | null
  /** The annexes that are part of the agreement. */
  settlement: NamedClause | null
  delegations: NamedClause | null
}
export type ClauseReason = Extract<
  Reason,
  { code: 'dispute' | 'disagrees' | 'wants-to-discuss' | 'prompts' | 'contradiction' }
>

export type EarlierMeeting = {
  /** The day it was held. */
  on: string
  setAside: Meeting['setAside']
}

export type SuggestionInput = {
  facts: AgreementFacts
  meeting: Meeting
  /** The newest one that was held. */
  last: EarlierMeeting | null
  /** Whose proposals those are. */
  partyOf: (partyId: string) => PartyName | null
}

/** How long before it runs out one ought to talk about the next agreement. */
const MONTHS_AHEAD = 12

/** Without those that are on the agenda already or have been set aside in this meeting. */
export const suggestItems = (input: SuggestionInput): readonly Suggestion[] => {
  const { meeting, last } = input
  const all = unique([
    ...clausesOf(input.facts),
    ...periodOf(input.facts, meeting.plan.date),
    ...yearlyOf(input.facts, meeting.plan.date),
    ...proposalsWaiting(meeting).map((proposal) => proposalOf(proposal, input.partyOf)),
  ])
  const gone = new Set([...meeting.items, ...meeting.setAside].map(({ source }) => source))
  return all.filter(({ source }) => !gone.has(source)).map((one) => withLastTime(one, last))
}

/** The same thing suggested for two reasons is one suggestion. */
const unique = (suggestions: readonly Suggestion[]): readonly Suggestion[] => {
  const bySource = new Map<string, Suggestion>()
  for (const one of suggestions) {
    const seen = bySource.get(one.source)
    bySource.set(one.source, seen ? { ...seen, reasons: [...seen.reasons, ...one.reasons] } : one)
  }
  return [...bySource.values()]
}

const withLastTime = (suggestion: Suggestion, last: EarlierMeeting | null): Suggestion => {
  const then = last?.setAside.find(({ source }) => source === suggestion.source)
  if (!last || !then) return suggestion
  const reason: Reason = { code: 'set-aside', on: last.on, why: then.reason }
  return { ...suggestion, reasons: [...suggestion.reasons, reason] }
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

const yearlyOf = ({ goals, settlement, delegations }: AgreementFacts, date: string): Suggestion[] => {
  const year = Number(date.slice(0, 4))
  const found: Suggestion[] = []
  if (goals) {
    const { clause, number, annex, title, count } = goals
    const isThisYears = goals.year === year && count > 0
    const reason: Reason = isThisYears ? { code: 'goals', year, count } : { code: 'no-goals', year }
    const form = { type: isThisYears ? ('discussion' as const) : ('agreement' as const), minutes: 25 }
    found.push({ ...about(`goals:${year}`, form, reason), clause, number, annex, title })
  }
  if (settlement)
    found.push({
      ...about(`settlement:${year - 1}`, { type: 'discussion', minutes: 15 }, { code: 'settlement' }),
      clause: settlement.clause,
      number: settlement.number,
      annex: settlement.annex,
    })
  if (delegations)
    found.push({
      ...about(`delegations:${year}`, { type: 'agreement', minutes: 10 }, { code: 'delegations' }),
      clause: delegations.clause,
      number: delegations.number,
      annex: delegations.annex,
    })
  return found
}

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
