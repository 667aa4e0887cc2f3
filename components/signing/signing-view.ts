import type { Permissions } from '#lib/access/can.ts'
import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { AnnexHash, PartyApproval, UnlockRow } from '#lib/agreements/approvals.ts'
import type { Party, Role } from '#lib/agreements/role.ts'
import type { AskedProposal, Turn } from '#lib/agreements/whose-turn.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import type { Gate } from '#lib/gate/gate.ts'
import type { Road } from '#lib/gate/road.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Changer } from '../positions/position-action.ts'
import type { WordChange } from '../positions/seen-change.ts'

/** One who may approve on behalf of the party. */
export type Approver = {
  id: string
  name: string
  role: Role | null
  /** The director the person acts for today. */
  deputyFor?: { name: string } | undefined
}

export type Since = {
  /** Who approved that text; empty: it is the version that was frozen last. */
  parties: readonly Party[]
  version: number
  at: Date
  seq: number
  changes: readonly (WordChange & { clause: string })[]
  by: readonly Changer[]
}

export type FrozenVersion = {
  number: number
  hash: string
  annexes: readonly AnnexHash[]
  approvals: readonly {
    partyId: string
    side: Party['side']
    organisation: string
    userId: string
    name: string
    role: Role
    /** Where a deputy approved: the director's name. */
    deputyFor?: string | undefined
    at: string
  }[]
  frozenAt: Date
  /** Of the Word file, in bytes. */
  size: number
}

/** Where an agreement stands on the way to signing, as one reader may see it. */
export type SigningView = {
  agreement: { id: string; state: AgreementState }
  office: string
  createdAt: Date
  updatedAt: Date
  road: Road
  content: { document: ResolvedDocument; draft: Draft }
  /** What missing facts are called in the reader's language. */
  labels: ReadonlyMap<string, string>
  /** The guide's questions in the reader's language, by `<template>/<clause> <prompt>`. */
  prompts: ReadonlyMap<string, string>
  parties: readonly Party[]
  gate: Gate
  turn: Turn
  /** Other wordings that wait for an answer; none for those who are not told of them. */
  proposals: readonly AskedProposal[]
  approvals: readonly PartyApproval[]
  approvers: readonly { partyId: string; people: readonly Approver[] }[]
  /** What the parties say of themselves. */
  partyDetails: readonly {
    partyId: string
    caseNumber: string
    signatoryName: string
    signatoryTitle: string
  }[]
  unlockRequests: readonly UnlockRow[]
  since: readonly Since[]
  versions: readonly FrozenVersion[]
  seen: { hash: string; seq: number }
  reader: { id: string; name: string }
  role: Role
  /** The director whom the reader acts for today. */
  deputyFor: string | null
  party: Party | null
  permissions: Pick<Permissions, 'approve' | 'unlock' | 'read-notes' | 'remind' | 'upload-signed'>
  /** Disputes that are open: something to know, for those who follow them. */
  disputes: readonly { id: string; clauses: readonly string[] }[]
  /** Signed copies of the newest version that stand. */
  signedFiles: number
  /** Of the interface. */
  language: Language
}
