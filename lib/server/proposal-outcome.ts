/** What an agreement would say with a proposal in it: read from its log in the caller's transaction. */
import type * as Y from 'yjs'
import { z } from 'zod'
import type { ResolvedClause } from '#lib/document/content.ts'
import type { Draft, Value } from '#lib/document/draft.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { CanonicalClause } from '#lib/templates/canonical-agreement.ts'
import { canonicalClause, canonicalJson } from '#lib/templates/canonical-clause.ts'
import { type ChangedClause, changedClauses } from '#lib/templates/changed-clauses.ts'
import { type Proposed, previewProposal, type Unproposable } from '#lib/templates/proposing.ts'
import { type AgreementContent, contentOf } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { sha256 } from './hash.ts'
import type { Proposal } from './prisma-client/client.ts'
import { newEntry } from './server-changes.ts'
import { loadBundle } from './templates.ts'
import { loadDocument } from './update-log.ts'

export type OpenContent = AgreementContent & { doc: Y.Doc }

export const readOpenContent = async (
  tx: Tx,
  { id, templates }: Pick<AgreementRow, 'id' | 'templates'>,
): Promise<OpenContent> => {
  const bundle = await loadBundle(templates)
  const { doc, seq } = await loadDocument(tx, id)
  return { ...contentOf(bundle, templates, doc), bundle, seq, doc }
}

/** What is read besides the clause itself, as it is kept: a fact is asked once, and stands in many clauses. */
export type Around = {
  /** What stood, by the facts that the proposal answers otherwise; more than one when two answered at once. */
  answers: Readonly<Record<string, readonly Value[]>>
  /** The other clauses that say something else with it, by their hashes. A template alone is its front. */
  clauses: readonly { clause: string; before: string; after: string }[]
}

export type Outcome = {
  /** The clause as it is now; undefined when it is no longer there. */
  now: CanonicalClause | undefined
  /** As it would be. */
  becomes:
    | {
        ok: true
        canonical: CanonicalClause
        clause: ResolvedClause
        /** All others that it changes. */
        others: readonly OtherClause[]
        around: Around
      }
    | { ok: false; error: Unproposable }
}
export type OtherClause = { clause: string; before: CanonicalClause; after: CanonicalClause }

/** What the page showed: the clause as it is, as it would be, and a hash of all that is read around it. */
export type SeenProposal = { now: string; becomes: string; around: string }

/** Null: there is nothing to answer. */
export const seenIn = ({ now, becomes }: Outcome): SeenProposal | null =>
  becomes.ok && now
    ? { now: now.hash, becomes: becomes.canonical.hash, around: sha256(canonicalJson(becomes.around)) }
    : null

/** Only what `saveProposal` has checked is stored. */
export const proposedIn = ({
  texts,
  writtenIn,
  values,
}: Pick<Proposal, 'texts' | 'writtenIn' | 'values'>): Proposed => ({
  texts: texts as unknown as Readonly<Record<string, RichText>>,
  writtenIn: writtenIn as Language,
  answers: values as unknown as ProposedAnswers,
})

export const outcomeOf = (
  { bundle, doc, draft, document, canonical }: OpenContent,
  proposal: Pick<Proposal, 'clause' | 'texts' | 'writtenIn' | 'values'>,
): Outcome => {
  const { clause: key } = proposal
  const now = canonical.clauses.find(({ clause }) => clause === key)
  const proposed = proposedIn(proposal)
  const becomes = previewProposal({ bundle, doc, clause: key, proposed, newId: newEntry })
  if (!becomes.ok) return { now, becomes }
  const { clause, document: after } = becomes.value
  const text = canonicalClause(clause)
  const others = changedClauses(document, after, sha256).flatMap(othersThan(key))
  return {
    now,
    becomes: {
      ok: true,
      clause,
      canonical: { clause: key, text, hash: sha256(text) },
      others,
      around: aroundOf(draft, proposed, others),
    },
  }
}

/** A proposal takes no clause out of the agreement, and brings none into it. */
const othersThan =
  (key: string) =>
  ({ clause, before, after }: ChangedClause): OtherClause[] =>
    clause !== key && before && after ? [{ clause, before, after }] : []

const aroundOf = (draft: Draft, { answers }: Proposed, others: readonly OtherClause[]): Around => ({
  answers: Object.fromEntries(Object.keys(answers).map((fact) => [fact, draft.answers[fact] ?? []])),
  clauses: others.map(({ clause, before, after }) => ({ clause, before: before.hash, after: after.hash })),
})

const around: z.ZodType<Around> = z.object({
  answers: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.array(z.string())]))),
  clauses: z.array(z.object({ clause: z.string(), before: z.string(), after: z.string() })),
})

/** As it was kept when somebody read it. One from before answers were proposed has nothing around it. */
export const keptAround = (stored: unknown): Around => around.parse(stored)
