/** From frozen to signed: what the owners do with the file. */
import type * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { printedText } from '#lib/export/printed-text.ts'
import { versionText } from '#lib/export/version-text.ts'
import { approve } from '#lib/server/approvals.ts'
import { today } from '#lib/server/clock.ts'
import { confirmSigned } from '#lib/server/confirm-signed.ts'
import { uploadSigned } from '#lib/server/signed-files.ts'
import { openSigned, type SignedView } from '#lib/server/signed-page.ts'
import { readVersion } from '#lib/server/versions.ts'
import type { AgreementFixture, OfficeFixture } from './builders.ts'
import { anAgreedAgreement, standingOf } from './finished-agreement.ts'
import { printed } from './pdf.ts'

export const freezeIt = async ({ id, office }: AgreementFixture): Promise<void> => {
  for (const director of [office.people.municipal_director, office.people.state_director]) {
    const { seen } = await standingOf(director, id)
    const done = await approve(director, id, { seen })
    if (!done.ok) throw new Error(done.error)
  }
}

export const aFrozenAgreement = async (
  given?: OfficeFixture,
  change?: (doc: Y.Doc) => void,
): Promise<AgreementFixture> => {
  const agreement = await anAgreedAgreement(given, change)
  await freezeIt(agreement)
  return agreement
}

/** What the version says on paper, a paragraph a line. */
export const wordsOf = async ({ id, office }: AgreementFixture, number = 1): Promise<string> => {
  const version = await readVersion(office.people.reader, id, number)
  if (!version.ok) throw new Error(version.error)
  return wordsOfDocument(version.value.document, version.value.frozenAt)
}

export const wordsOfDocument = (document: ResolvedDocument, frozenAt: Date): string =>
  printedText(document, { version: versionText(document, { draft: false, now: frozenAt }), numbers: true })
    .map(({ text }) => text)
    .join('\n')

export const upload = async (
  actor: Actor,
  { id }: AgreementFixture,
  bytes: Buffer<ArrayBuffer>,
  name = 'signert.pdf',
): Promise<string> => {
  const done = await uploadSigned(actor, id, { version: 1, name, bytes })
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}

/** The file as it is signed on paper: the version's own words. */
export const aSignedFile = async (agreement: AgreementFixture): Promise<string> =>
  upload(agreement.office.people.caseworker, agreement, printed(await wordsOf(agreement)))

export const viewOf = async (actor: Actor, { id }: AgreementFixture): Promise<SignedView> => {
  const opened = await openSigned(actor, id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

export const confirm = async (actor: Actor, agreement: AgreementFixture, fileId: string) => {
  const { files } = await viewOf(actor, agreement)
  const file = files.find(({ id }) => id === fileId)
  return confirmSigned(
    actor,
    agreement.id,
    { id: fileId, sha256: file?.sha256 ?? '' },
    { signedOn: today(), signatory: 'Kari Brekke', title: 'kommunedirektør', hasCompared: true },
  )
}

export const aSignedAgreement = async (given?: AgreementFixture): Promise<AgreementFixture> => {
  const agreement = given ?? (await aFrozenAgreement())
  const file = await aSignedFile(agreement)
  for (const director of [
    agreement.office.people.municipal_director,
    agreement.office.people.state_director,
  ]) {
    const done = await confirm(director, agreement, file)
    if (!done.ok) throw new Error(done.error)
  }
  return agreement
}
