/** Agreements: begun, loaded, changed by the server. Who may is asked of `can`; a stranger's agreement does not exist. */
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { type Actor, membershipAt } from '#lib/access/actor.ts'
import { type Action, can, type Permissions, permissions } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import { applyAsIs } from '#lib/document/apply-as-is.ts'
import type { Draft, Value } from '#lib/document/draft.ts'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { touchedParts } from '#lib/document/touched-parts.ts'
import { draftToUpdate } from '#lib/document/write-draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { audit } from './audit.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { partiesOf } from './offices.ts'
import { findOffice, type OfficeInput, openDemonstrationOffice } from './open-office.ts'
import { fail, ok, type Result } from './result.ts'
import { newestBundle, parseTemplateRefs, type TemplateRef, templateRefs } from './templates.ts'
import { appendUpdate, loadDocument } from './update-log.ts'

export type AgreementRow = {
  id: string
  officeId: string
  kind: string
  state: AgreementState
  templates: readonly TemplateRef[]
  lastSeq: number
  createdAt: Date
  updatedAt: Date
}

const newEntry = (): string => randomUUID().slice(0, 8)

/** The agreement if it exists for this person and the action is theirs. Locked: nothing else may change it meanwhile. */
export const reachAgreement = async (
  tx: Tx,
  actor: Actor,
  id: string,
  action: Action,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<Result<AgreementRow, 'not-found' | 'forbidden'>> => {
  if (!isUuid(id)) return fail('not-found')
  if (lock === 'locked') await tx.$executeRaw`SELECT 1 FROM agreement WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.agreement.findUnique({ where: { id } })
  if (!row) return fail('not-found')
  const target = { office: row.officeId, state: row.state }
  if (!can(actor, 'read', target)) return fail('not-found')
  if (!can(actor, action, target)) return fail('forbidden')
  return ok(agreementRowOf(row))
}

/** Whether the agreement exists for this person. */
export const mayRead = (actor: Actor, id: string): Promise<boolean> =>
  withActor(actor, async (tx) => (await reachAgreement(tx, actor, id, 'read')).ok)

/** As the database has it, with its templates parsed. */
export const agreementRowOf = <Row extends { templates: unknown }>(row: Row) => ({
  ...row,
  templates: parseTemplateRefs(row.templates),
})

export const authorAt = (actor: Actor, officeId: string) => ({
  userId: actor.userId,
  partyId: membershipAt(actor, officeId)?.party?.id ?? null,
})

export type NewAgreement = {
  office: OfficeInput
  language: Language
  answers: Readonly<Record<string, Value>>
  kind?: string
}
type CreateFailure = 'not-found' | 'forbidden' | 'invalid-answers' | 'no-template'
type Created = {
  id: string /** False when the office already had a draft: that one is opened. */
  created: boolean
}

/** Begins an agreement. Two who begin at once get the same draft. */
export const createAgreement = async (
  actor: Actor,
  input: NewAgreement,
): Promise<Result<Created, CreateFailure>> => {
  const kind = input.kind ?? 'partnerskapsavtale'
  const bundle = await newestBundle(kind)
  if (!bundle) return fail('no-template')
  const { slug, version } = bundle.agreement
  const { language, answers } = input
  const draft = parseAnswersFile({ template: slug, version, language, answers }, bundle)
  if (!draft.ok) return fail('invalid-answers')
  return beginAgreement(actor, input.office, {
    kind,
    templates: templateRefs(bundle),
    draft: draft.value,
  })
}

export type FirstDraft = { kind: string; templates: readonly TemplateRef[]; draft: Draft }

export const beginAgreement = (
  actor: Actor,
  office: OfficeInput,
  first: FirstDraft,
): Promise<Result<Created, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    // Two who begin for the same office wait for each other, also where the office is not there yet.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`office ${office.number}`}))`
    const known = await findOffice(tx, office.number)
    if (known) return beginAtOffice(tx, actor, known.id, first)
    const opened = await openDemonstrationOffice(tx, actor, office)
    return opened ? beginAtOffice(tx, opened.actor, opened.id, first) : fail('not-found')
  })

const beginAtOffice = async (
  tx: Tx,
  actor: Actor,
  officeId: string,
  { kind, templates, draft }: FirstDraft,
): Promise<Result<Created, 'not-found' | 'forbidden'>> => {
  const target = { office: officeId, state: 'none' } as const
  if (!can(actor, 'read', target)) return fail('not-found')
  const open = await tx.agreement.findFirst({
    where: { officeId, kind, state: { in: ['draft', 'frozen'] } },
  })
  if (open) return ok({ id: open.id, created: false })
  if (!can(actor, 'create', target)) return fail('forbidden')
  const { id } = await tx.agreement.create({
    data: { officeId, kind, templates: [...templates], createdById: actor.userId },
    select: { id: true },
  })
  const update = draftToUpdate(draft, newEntry)
  const empty = new Y.Doc()
  await appendUpdate(tx, {
    agreementId: id,
    update,
    author: authorAt(actor, officeId),
    schemaVersion: SCHEMA_VERSION,
    parts: touchedParts(empty, () => applyAsIs(empty, [update])),
    source: 'server',
  })
  await audit(tx, { kind: 'agreement-created', actorId: actor.userId, officeId, agreementId: id })
  return ok({ id, created: true })
}

/** What a page or an export of one agreement needs besides what the agreement says. */
export type AgreementFacts = {
  agreement: {
    id: string
    kind: string
    state: AgreementState
    createdAt: Date
    office: { id: string; number: string; name: string }
  }
  templates: readonly TemplateRef[]
  parties: readonly Party[]
  role: Role
  party: Party | null
  permissions: Permissions
  updatedAt: Date
}
/** `state`: the document, as one Yjs update. */
export type LoadedAgreement = AgreementFacts & { state: Uint8Array; seq: number }

export const loadAgreement = (
  actor: Actor,
  id: string,
  action: 'read' | 'export' = 'read',
): Promise<Result<LoadedAgreement, 'not-found' | 'forbidden'>> =>
  loadWith(actor, id, action, async (tx) => {
    const { doc, seq } = await loadDocument(tx, id)
    return { state: Y.encodeStateAsUpdate(doc), seq }
  })

/** The same, with what the agreement says as the caller reads it. */
export const loadWith = <Content>(
  actor: Actor,
  id: string,
  action: 'read' | 'export',
  read: (tx: Tx, agreement: AgreementRow) => Promise<Content>,
): Promise<Result<AgreementFacts & Content, 'not-found' | 'forbidden'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, id, action)
    if (!reached.ok) return reached
    const { officeId, kind, state, createdAt, updatedAt, templates } = reached.value
    const membership = membershipAt(actor, officeId)
    if (!membership) return fail('not-found')
    const office = await tx.office.findUniqueOrThrow({
      where: { id: officeId },
      select: { id: true, number: true, name: true },
    })
    return ok({
      ...(await read(tx, reached.value)),
      agreement: { id, kind, state, createdAt, office },
      templates,
      parties: await partiesOf(tx, officeId),
      role: membership.role,
      party: membership.party,
      permissions: permissions(actor, { office: officeId, state }),
      updatedAt,
    })
  })
