/** Changes to an agreement's document that no browser may make by itself. Confirmed actions, each one update. */
import { randomUUID } from 'node:crypto'
import type * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import type { Action } from '#lib/access/can.ts'
import { applyAsIs } from '#lib/document/apply-as-is.ts'
import type { Draft } from '#lib/document/draft.ts'
import { readDraft } from '#lib/document/read-draft.ts'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { touchedParts } from '#lib/document/touched-parts.ts'
import * as document from '#lib/document/write-draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { makeFacts } from '#lib/templates/facts.ts'
import { compareDocs, previewRestoring, restoring } from '#lib/templates/restoring.ts'
import { standardWording } from '#lib/templates/standard-wording.ts'
import { type Bundle, partsOf, type TClause } from '#lib/templates/template.ts'
import { authorAt, reachAgreement } from './agreements.ts'
import { type AuditKind, audit } from './audit.ts'
import { type Tx, withActor } from './db.ts'
import { fail, ok, type Result } from './result.ts'
import { loadBundle } from './templates.ts'
import { type Author, appendUpdate, documentAt, loadDocument, recordChange } from './update-log.ts'

type Subject = {
  doc: Y.Doc
  draft: Draft
  bundle: Bundle
  /** The document after an earlier update; undefined when the log has no such point. */
  past: (seq: number) => Promise<Y.Doc | undefined>
}
type Denied = 'not-found' | 'forbidden'
type Event = { action: Action; kind: AuditKind; details: Readonly<Record<string, string | number>> }

export const newEntry = (): string => randomUUID().slice(0, 8)

/** Stores an update made by the server; rooms that have the agreement open hear of it by NOTIFY. */
export const appendServerUpdate = async (
  tx: Tx,
  agreementId: string,
  author: Author,
  update: Uint8Array,
): Promise<number | undefined> => {
  const { doc } = await loadDocument(tx, agreementId)
  const parts = touchedParts(doc, () => applyAsIs(doc, [update]))
  const schemaVersion = SCHEMA_VERSION
  return appendUpdate(tx, { agreementId, update, author, schemaVersion, parts, source: 'server' })
}

type Changing<Failure extends string> = Result<(() => void) | null, Failure>
/** `seq`: the number of the change, when there was one. */
type Changed = { changed: boolean; seq?: number }

/** Under the agreement's row lock from reading to storing: two who ask at once do it once. */
const changeDocument = <Failure extends string>(
  actor: Actor,
  id: string,
  event: Event,
  change: (subject: Subject) => Changing<Failure> | Promise<Changing<Failure>>,
): Promise<Result<Changed, Denied | Failure>> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, id, event.action, 'locked')
    if (!reached.ok) return reached
    const bundle = await loadBundle(reached.value.templates)
    const { doc } = await loadDocument(tx, id)
    const draft = readDraft(
      doc,
      partsOf(bundle).flatMap(({ tables }) => tables),
    )
    const past = (seq: number) => pointInLog(tx, id, seq)
    const wanted = await change({ doc, draft, bundle, past })
    if (!wanted.ok) return wanted
    const update = wanted.value && recordChange(doc, wanted.value)
    if (!update) return ok({ changed: false })
    const { officeId } = reached.value
    const seq = await appendServerUpdate(tx, id, authorAt(actor, officeId), update)
    if (seq === undefined) return fail('forbidden')
    const { kind, details } = event
    await audit(tx, {
      kind,
      actorId: actor.userId,
      officeId,
      agreementId: id,
      details: { ...details, seq },
    })
    return ok({ changed: true, seq })
  })

/** The standard text follows; what somebody wrote stays, marked with the language it is written in. */
export const changeLanguage = (
  actor: Actor,
  id: string,
  language: Language,
): Promise<Result<Changed, Denied>> =>
  changeDocument(
    actor,
    id,
    { action: 'change-language', kind: 'language-changed', details: { language } },
    ({ doc, draft }) =>
      ok(draft.language === language ? null : () => document.changeLanguage(doc, draft, language, newEntry)),
  )

const findClause = (bundle: Bundle, key: string, language: Language): TClause | undefined =>
  partsOf(bundle)
    .flatMap((part) =>
      part.text[language].clauses.map((clause) => ({ key: `${part.slug}/${clause.id}`, clause })),
    )
    .find((one) => one.key === key)?.clause

/** Unlocks a clause's standard wording. `clause` is its key, `<template>/<clause>`. */
export const adaptWording = (
  actor: Actor,
  id: string,
  clause: string,
): Promise<Result<Changed, Denied | 'no-clause' | 'choices-open'>> =>
  changeDocument<'no-clause' | 'choices-open'>(
    actor,
    id,
    { action: 'adapt-wording', kind: 'wording-adapted', details: { clause } },
    ({ doc, draft, bundle }) => {
      const standard = findClause(bundle, clause, draft.language)
      if (!standard) return fail('no-clause')
      if (draft.wordings[clause]) return ok(null)
      const seed = standardWording(makeFacts(bundle, draft), standard)
      return seed.ok ? ok(() => document.adaptWording(doc, clause, seed.value)) : seed
    },
  )

/** Back to the template's wording. What was written is kept in the document. */
export const resetWording = (actor: Actor, id: string, clause: string): Promise<Result<Changed, Denied>> =>
  changeDocument(
    actor,
    id,
    { action: 'adapt-wording', kind: 'wording-reset', details: { clause } },
    ({ doc, draft }) => ok(draft.wordings[clause] ? () => document.resetWording(doc, clause) : null),
  )

/** Undo of `resetWording`: the last adapted wording stands again. */
export const restoreWording = (actor: Actor, id: string, clause: string): Promise<Result<Changed, Denied>> =>
  changeDocument(
    actor,
    id,
    { action: 'adapt-wording', kind: 'wording-adapted', details: { clause } },
    ({ doc, draft }) =>
      ok(
        draft.wordings[clause] || document.lastWording(doc, clause) === 0
          ? null
          : () => document.restoreWording(doc, clause),
      ),
  )

/** Points in the log are the ends of its rows: rows of one sitting are merged in time. */
const pointInLog = async (tx: Tx, agreementId: string, seq: number): Promise<Y.Doc | undefined> => {
  const row = await tx.agreementUpdate.findUnique({ where: { agreementId_seq: { agreementId, seq } } })
  return row ? documentAt(tx, agreementId, seq) : undefined
}

export type Restoring = {
  /** The point it is taken back to. */
  to: number
  /** A clause's key; null for the whole agreement. */
  clause: string | null
  /** The newest update when the person said yes: what has been written since was not asked about. */
  seen: number
}

/**
 * Takes a clause, or all, back to what it was, as a new change: what stood until now stays in the log. Refused when
 * a clause it would change has been changed after the person saw it.
 */
export const restore = (
  actor: Actor,
  id: string,
  { to, clause, seen }: Restoring,
): Promise<Result<Changed, Denied | 'no-point' | 'no-clause' | 'changed-meanwhile'>> =>
  changeDocument<'no-point' | 'no-clause' | 'changed-meanwhile'>(
    actor,
    id,
    { action: 'write', kind: 'restored', details: { to, ...(clause !== null && { clause }) } },
    async ({ doc, bundle, past }) => {
      const [then, shown] = [await past(to), await past(seen)]
      if (!then) return fail('no-point')
      if (!shown) return fail('changed-meanwhile')
      const states = { bundle, doc, past: then }
      const preview = previewRestoring(states, clause, newEntry)
      const change = restoring(states, clause, newEntry)
      if (!preview || !change) return fail('no-clause')
      const later = new Set(compareDocs(bundle, shown, doc).map(({ key }) => key))
      return preview.some(({ key }) => later.has(key)) ? fail('changed-meanwhile') : ok(change)
    },
  )
