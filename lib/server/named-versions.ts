/** Points of the history that somebody gave a name. Everybody who writes may; only who gave a name may change it. */
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import { type AgreementRow, reachAgreement } from './agreements.ts'
import { type AuditKind, audit } from './audit.ts'
import { type Tx, withActor } from './db.ts'
import { isUuid } from './load-actor.ts'
import { fail, ok, type Result } from './result.ts'

const MAX_NAME = 200

/** One line, as people see it. */
const name = z
  .string()
  .transform((given) =>
    given
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(MAX_NAME))

type Denied = 'not-found' | 'forbidden'
type NameFailure = 'no-name' | 'name-too-long'
type Named = Result<{ seq: number }, Denied | NameFailure | 'not-yours'>

const parseName = (given: unknown): Result<string, NameFailure> => {
  const parsed = name.safeParse(given)
  if (parsed.success) return ok(parsed.data)
  return fail(parsed.error.issues.some(({ code }) => code === 'too_big') ? 'name-too-long' : 'no-name')
}

const note = (
  tx: Tx,
  actor: Actor,
  row: AgreementRow,
  kind: AuditKind,
  details: Record<string, string | number>,
) => audit(tx, { kind, actorId: actor.userId, officeId: row.officeId, agreementId: row.id, details })

/** Gives the agreement as it was after this update a name. */
export const nameVersion = async (
  actor: Actor,
  id: string,
  wanted: { seq: number; name: unknown },
): Promise<Named> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, id, 'write', 'locked')
    if (!reached.ok) return reached
    const parsed = parseName(wanted.name)
    if (!parsed.ok) return parsed
    const { seq } = wanted
    const row = await tx.agreementUpdate.findUnique({ where: { agreementId_seq: { agreementId: id, seq } } })
    if (!row) return fail('not-found')
    const version = await tx.namedVersion.create({
      data: { agreementId: id, seq, name: parsed.value, userId: actor.userId },
    })
    await note(tx, actor, reached.value, 'version-named', { version: version.id, seq })
    return ok({ seq })
  })

/** A new name, or null to take the name away. The point itself stays in the history. */
export const renameVersion = async (
  actor: Actor,
  id: string,
  wanted: { version: string; name: unknown },
): Promise<Named> =>
  withActor(actor, async (tx) => {
    const reached = await reachAgreement(tx, actor, id, 'write', 'locked')
    if (!reached.ok) return reached
    const version = isUuid(wanted.version)
      ? await tx.namedVersion.findFirst({ where: { id: wanted.version, agreementId: id } })
      : null
    if (!version) return fail('not-found')
    if (version.userId !== actor.userId) return fail('not-yours')
    const { seq } = version
    if (wanted.name === null) {
      await tx.namedVersion.delete({ where: { id: version.id } })
      await note(tx, actor, reached.value, 'version-unnamed', { version: version.id, seq })
      return ok({ seq })
    }
    const parsed = parseName(wanted.name)
    if (!parsed.ok) return parsed
    await tx.namedVersion.update({ where: { id: version.id }, data: { name: parsed.value } })
    await note(tx, actor, reached.value, 'version-renamed', { version: version.id, seq })
    return ok({ seq })
  })
