/** A version's seal: sha-256 over all of it and over the seal before, so that the versions of an agreement are a chain. */
import { canonicalJson } from '#lib/templates/canonical-clause.ts'
import { sha256 } from './hash.ts'

/** Who approved, as it was then. */
export type VersionApproval = {
  partyId: string
  side: string
  organisation: string
  userId: string
  name: string
  role: string
  /** Only where a deputy approved: the seals of all other versions are of the same words as before. */
  deputyFor?: string | undefined
  at: string
}

export type Sealed = {
  agreementId: string
  number: number
  seq: number
  language: string
  form: number
  text: string
  hash: string
  annexes: readonly { template: string; hash: string }[]
  templates: readonly { slug: string; version: string; hash: string }[]
  document: string
  approvals: readonly VersionApproval[]
  frozenAt: Date
  previousSeal: string | null
}

type SealedFile = { kind: string; name: string; sha256: string }

export const sealOf = (version: Sealed, files: readonly SealedFile[]): string => {
  const { text, document, frozenAt, ...rest } = version
  return sha256(
    canonicalJson({
      ...rest,
      text: sha256(text),
      document: sha256(document),
      frozenAt: frozenAt.toISOString(),
      files: files.toSorted(byKind).map(({ kind, name, sha256: hash }) => ({ kind, name, hash })),
    }),
  )
}

/** The same order whatever the database's own is. */
const byKind = (one: SealedFile, other: SealedFile): number => (one.kind < other.kind ? -1 : 1)
