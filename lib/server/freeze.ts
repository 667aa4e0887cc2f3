/** Makes the version that all contracting parties have approved, with its files. Only `approve` comes here. */
import type { Actor } from '#lib/access/actor.ts'
import { nextState } from '#lib/agreements/agreement-state.ts'
import type { PartyApproval } from '#lib/agreements/approvals.ts'
import type { Party } from '#lib/agreements/role.ts'
import { evidencePaperOf } from '#lib/export/evidence-paper.ts'
import { exportPaper } from '#lib/export/export-paper.ts'
import { exportWord } from '#lib/export/export-word.ts'
import { paperFileName, wordFileName } from '#lib/export/file-name.ts'
import { isUnfinished } from '#lib/export/is-unfinished.ts'
import { versionMark } from '#lib/export/version-mark.ts'
import { versionText } from '#lib/export/version-text.ts'
import { notifyAccessChanged } from './access-changed.ts'
import type { AgreementRow } from './agreements.ts'
import { audit } from './audit.ts'
import { now, today } from './clock.ts'
import type { Tx } from './db.ts'
import { type Agreed, readEvidence } from './evidence.ts'
import { sha256 } from './hash.ts'
import { notify } from './notices.ts'
import { everybodyToTell } from './people-to-tell.ts'
import type { VersionFileKind } from './version-files.ts'
import { sealOf, type VersionApproval } from './version-seal.ts'

export const freeze = async (tx: Tx, actor: Actor, agreement: AgreementRow, what: Agreed): Promise<void> => {
  const state = nextState(agreement.state, 'freeze')
  if (!state || isUnfinished(what.content.document)) throw new Error('it cannot be frozen')
  const { id, officeId } = agreement
  const frozenAt = now()
  const file = await wordOf(what, frozenAt)
  const evidence = await evidenceOf(tx, agreement, what, frozenAt, file)
  const seal = await store(tx, agreement, what, frozenAt, [file, ...evidence])
  await tx.agreement.update({ where: { id }, data: { state } })
  const { number, content } = what
  const details = { number, seq: content.seq, hash: content.canonical.hash, seal }
  await audit(tx, { kind: 'frozen', actorId: actor.userId, officeId, agreementId: id, details })
  await notify(tx, actor, agreement, { kind: 'frozen', to: await everybodyToTell(tx, agreement) })
  // Open browsers may only read from now on.
  await notifyAccessChanged(tx, officeId)
}

type File = { kind: VersionFileKind; name: string; bytes: Buffer<ArrayBuffer>; sha256: string }

const fileOf = (kind: VersionFileKind, name: string, content: Uint8Array | string): File => {
  const bytes = Buffer.from(content as Uint8Array)
  return { kind, name, bytes, sha256: sha256(bytes) }
}

/** Never rendered again: this file is what they sign. */
const wordOf = async ({ content, number }: Agreed, frozenAt: Date): Promise<File> => {
  const { document, canonical } = content
  const bytes = await exportWord(document, {
    version: versionText(document, { draft: false, now: frozenAt }),
    mark: versionMark(number, canonical.hash),
    draft: false,
    now: frozenAt,
    author: 'Samstemt',
  })
  return fileOf('word', wordFileName(document.title, today(frozenAt), { draft: false }), bytes)
}

/** As a Word file to keep with the paper, and as what the page shows: neither is ever made again. */
const evidenceOf = async (
  tx: Tx,
  agreement: AgreementRow,
  what: Agreed,
  frozenAt: Date,
  file: File,
): Promise<readonly File[]> => {
  const paper = evidencePaperOf(await readEvidence(tx, agreement, what, { frozenAt, file }))
  const name = paperFileName(paper.running, paper.office, today(frozenAt))
  const bytes = await exportPaper(paper, { now: frozenAt, author: 'Samstemt' })
  return [
    fileOf('evidence', name, bytes),
    fileOf('evidence-page', name.replace(/docx$/, 'json'), JSON.stringify(paper)),
  ]
}

const store = async (
  tx: Tx,
  agreement: AgreementRow,
  { content, parties, approvals, number }: Agreed,
  frozenAt: Date,
  files: readonly File[],
): Promise<string> => {
  const previous = await tx.agreementVersion.findUnique({
    where: { agreementId_number: { agreementId: agreement.id, number: number - 1 } },
    select: { seal: true },
  })
  const { canonical, document, seq } = content
  const version = {
    agreementId: agreement.id,
    number,
    seq,
    language: document.language,
    form: canonical.form,
    text: canonical.text,
    hash: canonical.hash,
    annexes: canonical.annexes.map((annex) => ({ ...annex })),
    templates: agreement.templates.map((ref) => ({ ...ref })),
    document: JSON.stringify(document),
    approvals: approvals.map((approval) => approvalIn(approval, parties)),
    frozenAt,
    previousSeal: previous?.seal ?? null,
  }
  const seal = sealOf(version, files)
  await tx.agreementVersion.create({ data: { ...version, seal, files: { create: [...files] } } })
  return seal
}

const approvalIn = ({ partyId, last }: PartyApproval, parties: readonly Party[]): VersionApproval => {
  const party = parties.find(({ id }) => id === partyId)
  if (!party || !last) throw new Error('an approval that nobody gave')
  const { side, organisation } = party
  const { userId, userName, role, deputyFor, at } = last
  return {
    partyId,
    side,
    organisation,
    userId,
    name: userName,
    role,
    ...(deputyFor && { deputyFor }),
    at: at.toISOString(),
  }
}
