/** Everything the owners must talk about, clause by clause: prompts, positions and open disputes. Made for a meeting. */
import type { Actor } from '#lib/access/actor.ts'
import { type PartyPosition, positionsNow } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import type { Bundle } from '#lib/templates/template.ts'
import { readContent } from './agreement-content.ts'
import { reachAgreement } from './agreements.ts'
import { type AssessmentView, readAssessments } from './assessments.ts'
import { contractingParties } from './contracting-parties.ts'
import { withActor } from './db.ts'
import { type OpenDispute, openDisputes } from './disputes.ts'
import { newestPositions } from './positions.ts'
import { ok, type Result } from './result.ts'

/** One clause with something to talk about. */
export type ClauseToDiscuss = {
  clause: ClauseName
  /** Prompts that somebody marked so, with what everybody has answered. */
  prompts: readonly { prompt: string; answers: readonly AssessmentView[] }[]
  /** Those who want to discuss it, or disagree; also on words that are others now. */
  positions: readonly PartyPosition[]
  disputes: readonly OpenDispute[]
}

export type ToDiscuss = {
  office: string
  /** Of the agreement. */
  language: Language
  bundle: Bundle
  parties: readonly Party[]
  clauses: readonly ClauseToDiscuss[]
  /** Prompts, positions and disputes, each counted once. */
  count: number
}

export const toDiscuss = (
  actor: Actor,
  agreementId: string,
): Promise<Result<ToDiscuss, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read-notes')
    if (!reached.ok) return reached
    const { officeId } = reached.value
    const office = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { name: true } })
    const content = await readContent(tx, reached.value)
    const parties = await contractingParties(tx, officeId)
    const disputes = await openDisputes(tx, agreementId)
    const prompts = promptsIn(await readAssessments(tx, actor, reached.value))
    const positions = positionsIn(
      positionsNow(content.clauses, parties, await newestPositions(tx, agreementId, true)),
    )
    const keys = [...prompts.keys(), ...positions.keys(), ...disputes.flatMap(({ clauses }) => clauses)]
    const count = (lists: ReadonlyMap<string, readonly unknown[]>): number =>
      [...lists.values()].reduce((sum, list) => sum + list.length, 0)
    return ok({
      office: `Nav ${office.name}`,
      language: content.document.language,
      bundle: content.bundle,
      parties,
      clauses: clauseNames(content.document, content.draft)
        .inOrder(keys)
        .map((clause) => ({
          clause,
          prompts: prompts.get(clause.key) ?? [],
          positions: positions.get(clause.key) ?? [],
          disputes: disputes.filter(({ clauses }) => clauses.includes(clause.key)),
        })),
      count: count(prompts) + count(positions) + disputes.length,
    })
  })

type Prompts = ReadonlyMap<string, ClauseToDiscuss['prompts']>

const promptsIn = (answers: readonly AssessmentView[]): Prompts => {
  const found = new Map<string, { prompt: string; answers: readonly AssessmentView[] }[]>()
  for (const { clause, prompt, answer } of answers) {
    const known = found.get(clause) ?? []
    if (answer !== 'discuss' || known.some((one) => one.prompt === prompt)) continue
    const all = answers.filter((one) => one.clause === clause && one.prompt === prompt)
    found.set(clause, [...known, { prompt, answers: all }])
  }
  return found
}

const positionsIn = (all: ReturnType<typeof positionsNow>): ReadonlyMap<string, readonly PartyPosition[]> =>
  new Map(
    all.flatMap(({ clause, parties }) => {
      const wanting = parties.filter(({ last }) => last?.stance === 'discuss' || last?.stance === 'disagree')
      return wanting.length > 0 ? [[clause, wanting] as const] : []
    }),
  )
