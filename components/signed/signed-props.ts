import type { AgreementState } from '#lib/agreements/agreement-state.ts'
import type { Day } from '#lib/agreements/calendar-day.ts'
import type { Party, Role, Side } from '#lib/agreements/role.ts'
import type { SigningRow } from '#lib/agreements/signings.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import type { SignedCheck } from '#lib/signed/signed-check.ts'
import type { FormAction } from '../forms/form-answer.ts'
import type { UploadFailure } from '../forms/upload-failures.ts'

type Person = {
  id: string
  name: string
  role: Role | null
  party: { side: Side; organisation: string } | null
}

export type SignedFileView = {
  id: string
  kind: 'pdf' | 'docx'
  name: string
  size: number
  sha256: string
  check: SignedCheck
  isSame: boolean
  by: Person
  at: Date
  isOwn: boolean
  retracted: { by: Person; at: Date; reason: string } | null
}

/** What the page about the signed file shows, as the service gives it. */
export type SignedView = {
  agreement: { id: string; state: AgreementState }
  office: string
  version: { number: number; hash: string; frozenAt: Date; document: ResolvedDocument }
  parties: readonly Party[]
  party: Party | null
  /** Who signs for that party, as far as it is known. */
  signatory: { name: string; title: string } | null
  permissions: Readonly<Record<'upload-signed' | 'confirm-signed', boolean>>
  files: readonly SignedFileView[]
  signings: readonly SigningRow[]
  today: Day
}

export type SignedProps = {
  view: SignedView
  actions: { confirm: FormAction; withdraw: FormAction; retract: FormAction }
  /** What came of the last thing one did here. */
  done: string | null
  /** Why an upload did not go, where the browser runs no scripts. */
  failure: UploadFailure | null
}
