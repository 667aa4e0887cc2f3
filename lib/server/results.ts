/** The result table of 3.5, for each office and year: read by all who belong there, written by both owners and the NAV leader. */
import type { Actor } from '#lib/access/actor.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import { resultTitles } from '#lib/i18n/texts/result-titles.ts'
import { missedBy, type Standing, standingOf, type Tally, tallyOf } from '#lib/results/goal-standing.ts'
import {
  type AgreementGoal,
  goalSource,
  holdUpGoals,
  resultFromGoal,
} from '#lib/results/goals-of-agreement.ts'
import { type Amounts, EMPTY_RESULT, hasAmounts, type ResultContent } from '#lib/results/result-row.ts'
import { START_INDICATORS, type StartIndicator, startSource } from '#lib/results/start-set.ts'
import { lastYearOf, type YearOfResult, yearsOfResult } from '#lib/results/years-of-result.ts'
import { agreementGoals } from './agreement-goals.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { partiesOf } from './offices.ts'
import { reachOffice } from './reach-office.ts'
import { fail, ok, type Result } from './result.ts'
import {
  addRows,
  changingTable,
  type Denied,
  isLive,
  mayFollowUp,
  type OpenedRow,
  openYearlyRow,
  rowsForYear,
  type YearlyRow,
  yearlyRows,
} from './yearly-rows.ts'

export type ResultOfYear = YearlyRow<'result'> & {
  standing: Standing
  /** Parties for whom it is not as good as the goal. */
  missedBy: readonly string[]
  lastYear: Amounts
  /** Oldest first. */
  years: readonly YearOfResult[]
}

export type ResultsView = {
  office: { id: string; name: string }
  year: number
  thisYear: number
  /** Host before partners; more than one: each has a column. */
  municipalities: readonly Party[]
  rows: readonly ResultOfYear[]
  tally: Tally
  mayWrite: boolean
  /** What 3.5 has, and the table has not, or has in other words. */
  agreement: {
    clause: { number: string; href: string } | null
    year: number | null
    missing: readonly AgreementGoal[]
    differing: readonly { id: string; indicator: string; goal: string }[]
  } | null
  /** How many rows of last year are not here yet. */
  toRoll: number
  /** The newest one that was taken out: to be put back. */
  removed: readonly { id: string; version: number; indicator: string }[]
}

const EARLIER = 5

export const thisYear = (): number => Number(today().slice(0, 4))

export const municipalitiesOf = async (tx: Tx, officeId: string): Promise<readonly Party[]> =>
  (await partiesOf(tx, officeId)).filter(({ side }) => side === 'municipality')

/** The year's rows with what is computed of them. */
export const resultsOf = async (
  tx: Tx,
  officeId: string,
  year: number,
): Promise<{
  rows: readonly ResultOfYear[]
  removed: readonly YearlyRow<'result'>[]
  municipalities: readonly Party[]
}> => {
  const municipalities = await municipalitiesOf(tx, officeId)
  const all = await yearlyRows(tx, 'result', { officeId, year: { gte: year - EARLIER, lte: year } })
  const now = all.filter((row) => row.year === year)
  return {
    municipalities,
    removed: now.filter(({ isRemoved }) => isRemoved),
    rows: now.filter(isLive).map((row) => computed(row, all.filter(isLive), municipalities)),
  }
}

const computed = (
  row: YearlyRow<'result'>,
  all: readonly YearlyRow<'result'>[],
  municipalities: readonly Party[],
): ResultOfYear => {
  const ids = municipalities.map(({ id }) => id)
  return {
    ...row,
    standing: standingOf(row.content, ids),
    missedBy: missedBy(row.content, ids),
    lastYear: lastYearOf(row, all),
    years: yearsOfResult(row, all),
  }
}

/** How it goes, in numbers: for the agenda. */
export const resultTally = async (tx: Tx, officeId: string, year: number): Promise<Tally> =>
  tallyOf((await resultsOf(tx, officeId, year)).rows.map(({ standing }) => standing))

export const openResults = (
  actor: Actor,
  officeId: string,
  year: number,
): Promise<Result<ResultsView, 'not-found'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    if (!reached.ok) return reached
    const { rows, removed, municipalities } = await resultsOf(tx, officeId, year)
    const { id, name } = reached.value.office
    return ok({
      office: { id, name },
      year,
      thisYear: thisYear(),
      municipalities,
      rows,
      tally: tallyOf(rows.map(({ standing }) => standing)),
      mayWrite: mayFollowUp(actor, officeId),
      agreement: await heldUp(tx, officeId, year, { rows, removed }),
      toRoll: (await rowsForYear(tx, 'result', { officeId, year })).length,
      removed: removed.map((row) => ({ id: row.id, version: row.version, indicator: row.content.indicator })),
    })
  })

type Table = { rows: readonly YearlyRow<'result'>[]; removed: readonly YearlyRow<'result'>[] }

/** Goals are for the year the agreement says; where it says none, for whichever is looked at. */
const heldUp = async (
  tx: Tx,
  officeId: string,
  year: number,
  { rows, removed }: Table,
): Promise<ResultsView['agreement']> => {
  const found = await agreementGoals(tx, officeId)
  if (!found) return null
  const isForYear = found.year === null || found.year === year
  const goals = isForYear && found.clause ? found.goals : []
  const { missing } = holdUpGoals(goals, [...rows, ...removed])
  const { differing } = holdUpGoals(goals, rows)
  return {
    clause: found.clause,
    year: found.year,
    missing,
    differing: differing.map(({ row, goal }) => ({
      id: row.id,
      indicator: row.content.indicator,
      goal: goal.goal,
    })),
  }
}

export type ResultRowView = OpenedRow<'result'> & {
  municipalities: readonly Party[]
  lastYear: Amounts
  years: readonly YearOfResult[]
  /** Last year's number comes from last year's row, and is not typed here. */
  isLastYearKnown: boolean
}

export const openResult = async (actor: Actor, id: string): Promise<Result<ResultRowView, 'not-found'>> => {
  const opened = await openYearlyRow(actor, 'result', id)
  if (!opened.ok) return opened
  const { office, year } = opened.value
  return withActor(actor, async (tx) => {
    const municipalities = await municipalitiesOf(tx, office.id)
    const all = (
      await yearlyRows(tx, 'result', { officeId: office.id, year: { gte: year - EARLIER, lte: year - 1 } })
    ).filter(isLive)
    return ok({
      ...opened.value,
      municipalities,
      lastYear: lastYearOf(opened.value, all),
      years: yearsOfResult(opened.value, all),
      isLastYearKnown: all.some(
        (row) => row.id === opened.value.previousId && hasAmounts(row.content.result),
      ),
    })
  })
}

type Took = Result<{ count: number }, Denied | 'nothing'>

/** The goals of 3.5 that the table does not have. */
export const takeInGoals = (actor: Actor, officeId: string, year: number): Promise<Took> =>
  changingTable(actor, officeId, async (tx, reached) => {
    const table = await resultsOf(tx, officeId, year)
    const missing = (await heldUp(tx, officeId, year, table))?.missing ?? []
    const rows = missing.map((goal) => ({ source: goalSource(goal.id), content: resultFromGoal(goal) }))
    return took(await addRows(tx, reached.actor, 'result', { officeId, year, rows }))
  })

const took = (added: readonly string[]): Result<{ count: number }, 'nothing'> =>
  added.length > 0 ? ok({ count: added.length }) : fail('nothing')

/** What somebody has chosen from the start set; the names in the language they chose them in. */
export const takeFromStartSet = (
  actor: Actor,
  officeId: string,
  given: { year: number; codes: readonly string[]; language: Language },
): Promise<Took> =>
  changingTable(actor, officeId, async (tx, reached) => {
    const { year, codes, language } = given
    const chosen = START_INDICATORS.filter((code) => codes.includes(code))
    const rows = chosen.map((code) => ({ source: startSource(code), content: fromStartSet(code, language) }))
    return took(await addRows(tx, reached.actor, 'result', { officeId, year, rows }))
  })

const fromStartSet = (code: StartIndicator, language: Language): ResultContent => ({
  ...EMPTY_RESULT,
  indicator: resultTitles[language].indicator[code],
})

/** Which of the start set the year's table has not taken. */
export const startSetLeft = (
  rows: readonly { source: string | null; content: { indicator: string } }[],
  language: Language,
): ReadonlySet<StartIndicator> =>
  new Set(
    START_INDICATORS.filter((code) =>
      rows.every(
        ({ source, content }) =>
          source !== startSource(code) && content.indicator !== resultTitles[language].indicator[code],
      ),
    ),
  )
