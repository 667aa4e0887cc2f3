/** The yearly plan of an office: goals, measures, who, when and how far; an annex to a lean agreement. */
import type { Actor } from '#lib/access/actor.ts'
import { planPaperOf } from '#lib/export/plan-paper.ts'
import { type MeasureContent, type PlanTally, tallyMeasures } from '#lib/results/measure-row.ts'
import { agreementGoals } from './agreement-goals.ts'
import { today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { partiesOf } from './offices.ts'
import { paperResponse } from './paper-response.ts'
import { reachOffice } from './reach-office.ts'
import { ok, type Result } from './result.ts'
import { thisYear } from './results.ts'
import { isLive, mayFollowUp, rowsForYear, type YearlyRow, yearlyRows } from './yearly-rows.ts'

export type MeasureOfYear = YearlyRow<'measure'> & {
  /** It goes on in the next year's plan. */
  isCarried: boolean
}

export type PlanView = {
  office: { id: string; name: string }
  year: number
  thisYear: number
  today: string
  rows: readonly MeasureOfYear[]
  tally: PlanTally
  mayWrite: boolean
  /** Unfinished measures of last year that are not here yet. */
  toRoll: number
  removed: readonly { id: string; version: number; measure: string }[]
}

/** The year's measures; those that go on in the next year's plan are followed up there. */
export const measuresOf = async (
  tx: Tx,
  officeId: string,
  year: number,
): Promise<{ rows: readonly MeasureOfYear[]; removed: readonly YearlyRow<'measure'>[] }> => {
  const all = await yearlyRows(tx, 'measure', { officeId, year: { gte: year, lte: year + 1 } })
  const now = all.filter((row) => row.year === year)
  const carried = new Set(all.filter(isLive).map(({ previousId }) => previousId))
  return {
    rows: now.filter(isLive).map((row) => ({ ...row, isCarried: carried.has(row.id) })),
    removed: now.filter(({ isRemoved }) => isRemoved),
  }
}

const ownOf = (rows: readonly MeasureOfYear[]): readonly MeasureContent[] =>
  rows.filter(({ isCarried }) => !isCarried).map(({ content }) => content)

/** Followed up in that year: counted for the agenda as well. */
export const planTally = async (tx: Tx, officeId: string, year: number): Promise<PlanTally> =>
  tallyMeasures(ownOf((await measuresOf(tx, officeId, year)).rows), today())

export const openPlan = (
  actor: Actor,
  officeId: string,
  year: number,
): Promise<Result<PlanView, 'not-found'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachOffice(tx, actor, officeId)
    if (!reached.ok) return reached
    const { id, name } = reached.value.office
    const { rows, removed } = await measuresOf(tx, officeId, year)
    return ok({
      office: { id, name },
      year,
      thisYear: thisYear(),
      today: today(),
      rows,
      tally: tallyMeasures(ownOf(rows), today()),
      mayWrite: mayFollowUp(actor, officeId),
      toRoll: (await rowsForYear(tx, 'measure', { officeId, year })).length,
      removed: removed.map((row) => ({ id: row.id, version: row.version, measure: row.content.measure })),
    })
  })

/** As an answer to a request; null when there is none for this person. In the agreement's language. */
export const planWord = async (actor: Actor, officeId: string, year: number): Promise<Response | null> => {
  const opened = await openPlan(actor, officeId, year)
  if (!opened.ok) return null
  const { rows, office } = opened.value
  const about = await withActor(actor, async (tx) => ({
    language: (await agreementGoals(tx, officeId))?.language ?? ('nb' as const),
    owners: (await partiesOf(tx, officeId))
      .filter(({ contracting }) => contracting)
      .map(({ organisation }) => organisation),
  }))
  const paper = planPaperOf({
    ...about,
    office: office.name,
    year,
    on: today(),
    measures: rows.map(({ content }) => content),
  })
  return paperResponse(paper, paper.title.replace(': ', ' '))
}
