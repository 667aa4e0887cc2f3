/** What has happened to a clause since a party took its position: the words, and who changed them. */
import type * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import type { PositionRow } from '#lib/agreements/positions.ts'
import { META } from '#lib/document/doc-names.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { canonicalClause } from '#lib/templates/canonical-clause.ts'
import { clauseScope, isPartOfClause } from '#lib/templates/clause-scope.ts'
import { makeFacts } from '#lib/templates/facts.ts'
import { resolveClause } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { type AgreementContent, contentOf } from './agreement-content.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { type ClauseChange, clauseChange, factLabels, type Seen } from './clause-changes.ts'
import { type Tx, withActor } from './db.ts'
import { sha256 } from './hash.ts'
import { newestPositions } from './positions.ts'
import { rememberedContent } from './remembered-content.ts'
import { fail, ok, type Result } from './result.ts'
import type { TemplateRef } from './templates.ts'
import { replayTo } from './update-log.ts'

export type Changer = { userId: string; userName: string; partyId: string | null; at: Date }

export type ChangedSince = {
  position: PositionRow
  change: ClauseChange
  /** Those who made the clause say something else, each at their last time, newest first. Empty: it has not changed. */
  by: readonly Changer[]
}

/** `partyId`: whose position. Both parties may ask about both. */
export const changedSince = (
  actor: Actor,
  agreementId: string,
  { clause, partyId }: { clause: string; partyId: string },
): Promise<Result<ChangedSince, 'not-found' | 'forbidden' | 'no-position'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return reached
    const { officeId, state } = reached.value
    const rows = await newestPositions(tx, agreementId, can(actor, 'read-notes', { office: officeId, state }))
    const position = rows.find((row) => row.clause === clause && row.partyId === partyId)
    if (!position || position.stance === 'withdrawn') return fail('no-position')
    const content = await rememberedContent(tx, reached.value)
    const kept = await tx.clauseContent.findUniqueOrThrow({ where: { hash: position.hash } })
    const now = content.canonical.clauses.find((one) => one.clause === clause)
    const change = clauseChange(clause, kept.text, now, factLabels(content))
    const isSame = now?.hash === position.hash
    const by = isSame
      ? []
      : await changersOf(tx, reached.value, content, { seq: position.seq, read: [position] })
    return ok({ position, change, by })
  })

/** Who has changed a clause since somebody read it. Empty where what was read is not known here. */
export const changersSince = (
  actor: Actor,
  agreementId: string,
  clause: string,
  { hash, seq }: Seen,
): Promise<readonly Changer[]> =>
  seq === undefined
    ? Promise.resolve([])
    : changersSinceAll(actor, agreementId, { seq, read: [{ clause, hash }] })

/** Those who have changed any of the clauses since then, each once, newest first. */
export const changersSinceAll = (
  actor: Actor,
  agreementId: string,
  then: { seq: number; read: readonly ReadThen[] },
): Promise<readonly Changer[]> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'read')
    if (!reached.ok) return []
    return changersOf(tx, reached.value, await rememberedContent(tx, reached.value), then)
  })

type LogRow = {
  seq: number
  parts: readonly string[]
  userId: string
  partyId: string | null
  createdAt: Date
}

/** What somebody read of a clause; undefined: it was not there. */
export type ReadThen = { clause: string; hash: string | undefined }

/**
 * Exact: a change of an answer that shows in the clause counts, typing elsewhere does not, and neither does whoever put
 * the words back. Only what may concern the clause is looked at, and of one person's run of changes only what it left:
 * the text before the first run and after the last is known by its hash, so that a clause that one person has changed
 * needs nothing replayed. A row that was merged with its neighbours may reach back to before; it counts by what it left.
 */
const changersOf = async (
  tx: Tx,
  agreement: AgreementRow,
  content: AgreementContent,
  { seq, read }: { seq: number; read: readonly ReadThen[] },
): Promise<readonly Changer[]> => {
  const rows: readonly LogRow[] = await tx.agreementUpdate.findMany({
    where: { agreementId: agreement.id, seq: { gt: seq, lte: content.seq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, parts: true, userId: true, partyId: true, createdAt: true },
  })
  const now = new Map(content.canonical.clauses.map(({ clause, hash }) => [clause, hash]))
  const changed = read
    .filter(({ clause, hash }) => now.get(clause) !== hash)
    .map((one) => ({ ...one, runs: runsOf(rows, content, one.clause) }))
  const between = await hashesBetween(tx, agreement, content, changed)
  const guilty = changed.flatMap(({ clause, hash, runs }) =>
    guiltyOf(runs, hash, (run) => (run === runs.at(-1) ? now.get(clause) : between(run.seq, clause))),
  )
  return withNames(
    tx,
    guilty.sort((one, other) => other.seq - one.seq),
  )
}

const guiltyOf = (
  runs: readonly LogRow[],
  agreed: string | undefined,
  hashAfter: (run: LogRow) => string | undefined,
): readonly LogRow[] => {
  let before = agreed
  return runs.filter((run) => {
    const after = hashAfter(run)
    const isGuilty = after !== before && after !== agreed
    before = after
    return isGuilty
  })
}

/** The last row of each person's run of rows that may concern the clause. */
const runsOf = (
  rows: readonly LogRow[],
  { bundle, draft }: AgreementContent,
  clause: string,
): readonly LogRow[] => {
  const scope = clauseScope(bundle, clause, [draft])
  // The language is everybody's; of a row that names no parts it is not known.
  const concerns = ({ parts }: LogRow): boolean =>
    !scope || parts.length === 0 || parts.some((part) => part === META || isPartOfClause(scope, part))
  const concerning = rows.filter(concerns)
  return concerning.filter(({ userId }, at) => concerning[at + 1]?.userId !== userId)
}

type Asked = { clause: string; runs: readonly LogRow[] }

/** What clauses said when others than the last had changed them: the log is read once, and only when somebody asks. */
const hashesBetween = async (
  tx: Tx,
  { id, templates }: AgreementRow,
  { bundle }: AgreementContent,
  asked: readonly Asked[],
): Promise<(seq: number, clause: string) => string | undefined> => {
  const wanted = new Map<number, string[]>()
  for (const { clause, runs } of asked)
    for (const { seq } of runs.slice(0, -1)) wanted.set(seq, [...(wanted.get(seq) ?? []), clause])
  const points = [...wanted.keys()].sort((one, other) => one - other)
  const hashes = new Map<string, string | undefined>()
  await replayTo(tx, id, points, (doc, seq) => {
    const hashOf = clauseHashes(bundle, templates, doc)
    for (const clause of wanted.get(seq) ?? []) hashes.set(`${seq} ${clause}`, hashOf(clause))
  })
  return (seq, clause) => hashes.get(`${seq} ${clause}`)
}

/** Of a clause of the template without resolving the rest; an own clause is found in the whole. */
const clauseHashes = (bundle: Bundle, templates: readonly TemplateRef[], doc: Y.Doc) => {
  const parts = partsOf(bundle)
  const draft = readDraft(
    doc,
    parts.flatMap((part) => part.tables),
  )
  const facts = makeFacts(bundle, draft)
  return (key: string): string | undefined => {
    for (const part of parts) {
      const clause = part.text[draft.language].clauses.find(({ id }) => `${part.slug}/${id}` === key)
      if (clause) return sha256(canonicalClause(resolveClause(facts, part, clause)))
    }
    return contentOf(bundle, templates, doc).canonical.clauses.find(({ clause }) => clause === key)?.hash
  }
}

const withNames = async (tx: Tx, rows: readonly LogRow[]): Promise<readonly Changer[]> => {
  const newest = rows.filter((row, at) => rows.findIndex(({ userId }) => userId === row.userId) === at)
  const users = await tx.user.findMany({ where: { id: { in: newest.map(({ userId }) => userId) } } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return newest.map(({ userId, partyId, createdAt }) => ({
    userId,
    userName: names.get(userId) ?? '',
    partyId,
    at: createdAt,
  }))
}
