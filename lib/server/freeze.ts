/** Makes the version that all contracting parties have approved, with its Word file. Only `approve` comes here. */
import type { Actor } from '#lib/access/actor.ts'
import { nextState } from '#lib/agreements/agreement-state.ts'
import type { PartyApproval } from '#lib/agreements/approvals.ts'
import type { Party } from '#lib/agreements/role.ts'
import { exportWord } from '#lib/export/export-word.ts'
import { wordFileName } from '#lib/export/file-name.ts'
import { isUnfinished } from '#lib/export/is-unfinished.ts'
import { versionText } from '#lib/export/version-text.ts'
import { notifyAccessChanged } from './access-changed.ts'
import type { AgreementContent } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import { audit } from './audit.ts'
import { now, today } from './clock.ts'
import type { Tx } from './db.ts'
import { sha256 } from './hash.ts'
import { sealOf, type VersionApproval } from './version-seal.ts'

type ToFreeze = {
  content: AgreementContent
  parties: readonly Party[]
  approvals: readonly PartyApproval[]
  number: number
}

export const freeze = async (
  tx: Tx,
  actor: Actor,
  agreement: AgreementRow,
  what: ToFreeze,
): Promise<void> => {
  const state = nextState(agreement.state, 'freeze')
  if (!state || isUnfinished(what.content.document)) throw new Error('it cannot be frozen')
  const { id, officeId } = agreement
  const frozenAt = now()
  const file = await wordOf(what, frozenAt)
  await store(tx, agreement, what, frozenAt, file)
  await tx.agreement.update({ where: { id }, data: { state } })
  const { number, content } = what
  const details = { number, seq: content.seq, hash: content.canonical.hash }
  await audit(tx, { kind: 'frozen', actorId: actor.userId, officeId, agreementId: id, details })
  // Open browsers may only read from now on.
  await notifyAccessChanged(tx, officeId)
}

type WordFile = { kind: 'word'; name: string; bytes: Buffer<ArrayBuffer>; sha256: string }

/** Never rendered again: this file is what they sign. */
const wordOf = async ({ content, number }: ToFreeze, frozenAt: Date): Promise<WordFile> => {
  const { document, canonical } = content
  const bytes = Buffer.from(
    await exportWord(document, {
      version: versionText(document, { draft: false, now: frozenAt }),
      mark: versionMark(number, canonical.hash),
      draft: false,
      now: frozenAt,
      author: 'Samstemt',
    }),
  )
  const name = wordFileName(document.title, today(frozenAt), { draft: false })
  return { kind: 'word', name, bytes, sha256: sha256(bytes) }
}

/** «Versjon 1, kontrollkode 9c1f 44b2 7e0a d316»: the same words in bokmål and nynorsk. */
const versionMark = (number: number, hash: string): string =>
  `Versjon ${number}, kontrollkode ${(hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}`

const store = async (
  tx: Tx,
  agreement: AgreementRow,
  { content, parties, approvals, number }: ToFreeze,
  frozenAt: Date,
  file: WordFile,
): Promise<void> => {
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
  const seal = sealOf(version, [file])
  await tx.agreementVersion.create({ data: { ...version, seal, files: { create: { ...file } } } })
}

const approvalIn = ({ partyId, last }: PartyApproval, parties: readonly Party[]): VersionApproval => {
  const party = parties.find(({ id }) => id === partyId)
  if (!party || !last) throw new Error('an approval that nobody gave')
  const { side, organisation } = party
  const { userId, userName, role, at } = last
  return { partyId, side, organisation, userId, name: userName, role, at: at.toISOString() }
}
