/** Any two of an agreement's texts held against each other: frozen versions, the draft, earlier times, what was agreed to, the template. */
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { can } from '#lib/access/can.ts'
import { type ComparePoint, pointName } from '#lib/agreements/compare-point.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { clausesToAgreeOn } from '#lib/gate/clauses-to-agree-on.ts'
import { agreedDocument } from '#lib/templates/agreed-document.ts'
import {
  type AgreementDifference,
  compareAgreements,
  compareDocuments,
} from '#lib/templates/compare-documents.ts'
import { bareTemplate, type Deviations, deviationsOf, standardDocument } from '#lib/templates/deviations.ts'
import { resolveAgreement } from '#lib/templates/resolve.ts'
import { type Bundle, partsOf } from '#lib/templates/template.ts'
import { type AgreedTexts, agreedTexts } from './agreed-texts.ts'
import { factLabels } from './clause-changes.ts'
import { contractingParties } from './contracting-parties.ts'
import { type Tx, withActor } from './db.ts'
import { type HistoryLog, readHistoryLog, rowAt } from './history-log.ts'
import { pointsOf } from './history-point.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { fail, ok, type Result } from './result.ts'
import { loadBundle, parseTemplateRefs } from './templates.ts'
import { documentAt } from './update-log.ts'

/** A point that is there, and what it is called. */
export type FoundPoint = ComparePoint & {
  /** As it stands in an address. */
  name: string
  at: Date | null
  /** What somebody has called that moment. */
  title: string | null
}

type Denied = 'not-found' | 'forbidden'

export type Comparison = {
  open: OpenDraft
  from: FoundPoint
  to: FoundPoint
  before: ResolvedDocument
  after: ResolvedDocument
  difference: AgreementDifference
  /** Where what was agreed to is compared: the clauses that were never agreed to. */
  neverAgreed: readonly string[]
  /** Clauses that can be taken back to what they were at `from`. */
  restorable: ReadonlySet<string>
  /** What can be chosen, newest first in each kind. */
  points: readonly FoundPoint[]
  /** The version that the agreement revises. */
  revised: VersionOf | null
}

type VersionOf = { agreementId: string; number: number; frozenAt: Date }

export type Asked = {
  from?: ComparePoint | undefined
  to?: ComparePoint | undefined
  /** To take it out as a file. */
  action?: 'read' | 'export'
}

/** Without points: what has changed since something that matters – the last version, the agreement it revises, or what was agreed to. */
export const compareAgreement = async (
  actor: Actor,
  agreementId: string,
  asked: Asked = {},
): Promise<Result<Comparison, Denied>> => {
  const opened = await openDraft(actor, agreementId, asked.action ?? 'read')
  if (!opened.ok) return opened
  return withActor(actor, async (tx) => {
    const reading = await startReading(tx, actor, opened.value)
    const found = askedPoints(reading, asked)
    if (!found) return fail('not-found')
    const { from, to } = found
    const [before, after] = [await textAt(reading, from, to), await textAt(reading, to, from)]
    return ok({
      open: opened.value,
      from,
      to,
      before,
      after,
      difference: compareAgreements(before, after),
      neverAgreed: neverAgreed(reading, from, to),
      restorable: restorable(opened.value, from, before),
      points: reading.points,
      revised: reading.revised,
    })
  })
}

export const readDeviations = async (
  actor: Actor,
  agreementId: string,
): Promise<Result<{ open: OpenDraft; deviations: Deviations }, Denied>> => {
  const open = await openDraft(actor, agreementId)
  return open.ok
    ? ok({ open: open.value, deviations: deviationsOf(open.value.bundle, open.value.draft) })
    : open
}

type Reading = {
  tx: Tx
  open: OpenDraft
  log: HistoryLog
  agreed: Readonly<Record<'own' | 'both', AgreedTexts | null>>
  /** Something has been written since the newest version. */
  isChanged: boolean
  points: readonly FoundPoint[]
  revised: VersionOf | null
}

const startReading = async (tx: Tx, actor: Actor, open: OpenDraft): Promise<Reading> => {
  const { id, office } = open.agreement
  const versions = await tx.agreementVersion.findMany({
    where: { agreementId: id },
    orderBy: { number: 'desc' },
    select: { number: true, seq: true, frozenAt: true },
  })
  const parties = (await contractingParties(tx, office.id)).map((party) => party.id)
  const own = open.party && parties.includes(open.party.id) ? open.party.id : null
  const agreed = {
    own: own ? await agreedTexts(tx, id, [own]) : null,
    both: await agreedTexts(tx, id, parties),
  }
  const log = await readHistoryLog(tx, id)
  const revised = await revisedBy(tx, actor, id)
  return {
    tx,
    open,
    log,
    agreed,
    isChanged: open.seq > (versions[0]?.seq ?? 0),
    revised,
    points: [
      found({ kind: 'now' }, open.updatedAt),
      ...versions.map(({ number, frozenAt }) => found({ kind: 'version', number }, frozenAt)),
      ...(revised ? [found({ kind: 'revised' }, revised.frozenAt)] : []),
      ...(agreed.own ? [found({ kind: 'agreed', by: 'own' }, agreed.own.at)] : []),
      found({ kind: 'agreed', by: 'both' }, agreed.both.at),
      found({ kind: 'template' }, null),
      found({ kind: 'bare-template' }, null),
      ...pointsOf(log).map(({ seq, at, name }) => found({ kind: 'moment', seq }, at, name)),
    ],
  }
}

/** The newest version of the agreement that this one revises, where the person may read that one too. */
const revisedBy = async (tx: Tx, actor: Actor, id: string): Promise<VersionOf | null> => {
  const { revises } = await tx.agreement.findUniqueOrThrow({
    where: { id },
    select: { revises: { select: { id: true, officeId: true, state: true } } },
  })
  if (!revises || !can(actor, 'read', { office: revises.officeId, state: revises.state })) return null
  return tx.agreementVersion.findFirst({
    where: { agreementId: revises.id },
    orderBy: { number: 'desc' },
    select: { agreementId: true, number: true, frozenAt: true },
  })
}

const found = (point: ComparePoint, at: Date | null, title: string | null = null): FoundPoint => ({
  ...point,
  name: pointName(point),
  at,
  title,
})

const askedPoints = (reading: Reading, { from, to }: Asked) => {
  const usual = usualPoints(reading)
  const find = (point: ComparePoint): FoundPoint | undefined =>
    reading.points.find(({ name }) => name === pointName(point)) ?? momentAt(reading, point)
  const [one, other] = [find(from ?? usual.from), find(to ?? (from ? { kind: 'now' } : usual.to))]
  return one && other && { from: one, to: other }
}

/** Also in the midst of a sitting: the end of the row that covers the number. 0 is before anything was written. */
function momentAt({ log }: Reading, point: ComparePoint): FoundPoint | undefined {
  if (point.kind !== 'moment') return undefined
  if (point.seq === 0) return found(point, null)
  const row = rowAt(log.rows, point.seq)
  return row && found({ kind: 'moment', seq: row.seq }, row.createdAt)
}

/**
 * The newest version and what is written since; the two newest where nothing is; of a revision, since the agreement it
 * revises; else since it was agreed to.
 */
function usualPoints({ points, isChanged }: Reading): { from: ComparePoint; to: ComparePoint } {
  const [newest, previous] = points.filter(({ kind }) => kind === 'version')
  if (newest && previous && !isChanged) return { from: previous, to: newest }
  const revised = points.find(({ kind }) => kind === 'revised')
  const agreed = points.find(({ kind, at }) => kind === 'agreed' && at !== null)
  const from: ComparePoint = (isChanged ? newest : undefined) ?? revised ?? agreed ?? { kind: 'template' }
  return { from, to: { kind: 'now' } }
}

/** `other` is what it is held against: the template is filled in with that one's answers. */
const textAt = async (reading: Reading, point: FoundPoint, other: FoundPoint): Promise<ResolvedDocument> => {
  const { open } = reading
  switch (point.kind) {
    case 'now':
      return open.document
    case 'version':
    case 'revised':
      return (await versionAt(reading, point)).document
    case 'moment': {
      const { bundle, draft } = await draftAt(reading, point)
      return resolveAgreement(bundle, draft)
    }
    case 'agreed':
      return agreedDocument(open.document, reading.agreed[point.by]?.texts ?? new Map(), factLabels(open))
    case 'template': {
      const { bundle, draft } = await draftAt(reading, other)
      return standardDocument(bundle, draft)
    }
    case 'bare-template': {
      const { bundle, draft } = await draftAt(reading, other)
      return bareTemplate(bundle, draft.language)
    }
  }
}

type Answered = { bundle: Bundle; draft: Draft }

/** The answers behind a point; today's where it has none of its own. */
const draftAt = async (reading: Reading, point: FoundPoint): Promise<Answered> => {
  const { tx, open } = reading
  if (point.kind === 'version' || point.kind === 'revised') {
    const { agreementId, seq, bundle } = await versionAt(reading, point)
    return { bundle, draft: draftOf(bundle, await documentAt(tx, agreementId, seq)) }
  }
  if (point.kind !== 'moment') return open
  const doc = point.seq === 0 ? new Y.Doc() : await documentAt(tx, open.agreement.id, point.seq)
  return { bundle: open.bundle, draft: draftOf(open.bundle, doc) }
}

const draftOf = (bundle: Bundle, doc: Y.Doc): Draft =>
  readDraft(
    doc,
    partsOf(bundle).flatMap(({ tables }) => tables),
  )

/** As it was resolved when it was frozen. */
const versionAt = async (
  { tx, open, revised }: Reading,
  point: Extract<ComparePoint, { kind: 'version' | 'revised' }>,
) => {
  const of = point.kind === 'version' ? { agreementId: open.agreement.id, number: point.number } : revised
  if (!of) throw new Error('a revised agreement that is not there')
  const { agreementId, number } = of
  const row = await tx.agreementVersion.findFirstOrThrow({
    where: { agreementId, number },
    select: { document: true, seq: true, templates: true },
  })
  return {
    agreementId,
    document: JSON.parse(row.document) as ResolvedDocument,
    seq: row.seq,
    bundle: await loadBundle(parseTemplateRefs(row.templates)),
  }
}

function neverAgreed({ open, agreed }: Reading, ...points: readonly FoundPoint[]): readonly string[] {
  const [point] = points.filter(({ kind }) => kind === 'agreed')
  if (point?.kind !== 'agreed') return []
  const texts = agreed[point.by]?.texts
  return clausesToAgreeOn(open.document)
    .map(({ key }) => key)
    .filter((key) => !texts?.has(key))
}

const restorable = (open: OpenDraft, from: FoundPoint, before: ResolvedDocument): ReadonlySet<string> =>
  new Set(
    from.kind === 'moment' && from.seq > 0 && open.permissions.write
      ? compareDocuments(before, open.document).map(({ key }) => key)
      : [],
  )
