/**
 * A new draft from a signed agreement: every word of it but its dates, in a document of its own. The old one stays in
 * force meanwhile.
 */
import * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import { clearAnswer } from '#lib/document/answer.ts'
import { applyAsIs } from '#lib/document/apply-as-is.ts'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { touchedParts } from '#lib/document/touched-parts.ts'
import { keepsAllTexts } from '#lib/templates/keeps-all-texts.ts'
import { readContent } from './agreement-content.ts'
import { type AgreementRow, authorAt, reachAgreement } from './agreements.ts'
import { audit } from './audit.ts'
import { type Tx, withActor } from './db.ts'
import { ok, type Result } from './result.ts'
import { tellOwners } from './tell-owners.ts'
import { newestBundle, type TemplateRef, templateRefs } from './templates.ts'
import { appendUpdate, loadDocument } from './update-log.ts'

type Denied = 'not-found' | 'forbidden'

/**
 * The new agreement's dates are not the old one's, and nobody may sign those by oversight. The last days of the annexes
 * may be left out, and then nothing asks for them: those stay, beside the gap.
 */
const DATES = ['gyldig-fra', 'gyldig-til', 'drift-gjelder-fra', 'del-gjelder-fra']

/** `created`: false when the office has a draft already, which is the one both write in. Either owner may begin it. */
export const beginRevision = (
  actor: Actor,
  agreementId: string,
): Promise<Result<{ id: string; created: boolean }, Denied>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, agreementId, 'revise')
    if (!reached.ok) return reached
    const { officeId, kind } = reached.value
    const { number } = await tx.office.findUniqueOrThrow({
      where: { id: officeId },
      select: { number: true },
    })
    // As when an agreement is begun: two who begin at once get the same draft.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`office ${number}`}))`
    const open = await openDraftAt(tx, officeId, kind)
    if (open) return ok({ id: open, created: false })
    return ok({ id: await copy(tx, actor, reached.value), created: true })
  })

/** One draft at a time for an office. */
export const openDraftAt = async (tx: Tx, officeId: string, kind: string): Promise<string | null> => {
  const open = await tx.agreement.findFirst({
    where: { officeId, kind, state: { in: ['draft', 'frozen'] } },
    select: { id: true },
  })
  return open?.id ?? null
}

/** The newest version of the template, unless something that was written would have no place in it. */
const templatesFor = async (tx: Tx, signed: AgreementRow): Promise<readonly TemplateRef[]> => {
  const newest = await newestBundle(signed.kind)
  const { draft } = await readContent(tx, signed)
  return newest && keepsAllTexts(newest, draft) ? templateRefs(newest) : signed.templates
}

const copy = async (tx: Tx, actor: Actor, signed: AgreementRow): Promise<string> => {
  const { officeId, kind } = signed
  const templates = await templatesFor(tx, signed)
  const { doc } = await loadDocument(tx, signed.id)
  for (const fact of DATES) clearAnswer(doc, fact)
  // The document as it is, not as it reads: also what stands in alternatives that were not chosen comes along.
  const update = Y.encodeStateAsUpdate(doc)
  const { id } = await tx.agreement.create({
    data: {
      officeId,
      kind,
      templates: templates.map((ref) => ({ ...ref })),
      createdById: actor.userId,
      revisesId: signed.id,
    },
    select: { id: true },
  })
  const empty = new Y.Doc()
  await appendUpdate(tx, {
    agreementId: id,
    update,
    author: authorAt(actor, officeId),
    schemaVersion: SCHEMA_VERSION,
    parts: touchedParts(empty, () => applyAsIs(empty, [update])),
    source: 'server',
  })
  const details = { revises: signed.id }
  await audit(tx, { kind: 'revision-begun', actorId: actor.userId, officeId, agreementId: id, details })
  await tellOwners(tx, actor.userId, { ...signed, id }, 'revision-begun', signed.id)
  return id
}
