/** Finding the office an agreement is for, or, in the demonstration, setting it up from the register. */
import type { Actor } from '#lib/access/actor.ts'
import type { Side } from '#lib/agreements/role.ts'
import { audit } from './audit.ts'
import type { Tx } from './db.ts'
import { runtime } from './runtime.ts'

/** An office as the register has it. Copied when the office is opened, never joined live. */
export type OfficeInput = {
  number: string
  /** Without «Nav» in front. */
  name: string
  parties: readonly { side: Side; organisation: string; contracting: boolean }[]
}

export const findOffice = (tx: Tx, number: string): Promise<{ id: string } | null> =>
  tx.office.findUnique({ where: { number }, select: { id: true } })

/**
 * Otherwise an administrator sets up offices. In the demonstration the person who picks one takes part in it as in
 * the office they came from, together with the same colleagues, so that the other owner can be tried too.
 */
export const openDemonstrationOffice = async (
  tx: Tx,
  actor: Actor,
  input: OfficeInput,
): Promise<{ id: string; actor: Actor } | null> => {
  const home = actor.memberships[0]
  if (!runtime().demo || !home) return null
  const { number, name, parties } = input
  const office = await tx.office.create({
    data: { number, name, parties: { create: parties.map((party) => ({ ...party })) } },
    include: { parties: { where: { contracting: true } } },
  })
  const partyOn = (side: Side | undefined) => office.parties.find((one) => one.side === side) ?? null
  const colleagues = await tx.membership.findMany({
    where: {
      officeId: home.office,
      validTo: null,
      OR: [{ partyId: null }, { party: { contracting: true } }],
    },
    include: { party: true },
  })
  await tx.membership.createMany({
    data: colleagues.map(({ userId, role, party }) => ({
      userId,
      role,
      officeId: office.id,
      partyId: partyOn(party?.side)?.id ?? null,
    })),
  })
  await audit(tx, { kind: 'office-opened', actorId: actor.userId, officeId: office.id })
  // The membership that was made just now, in this very transaction.
  const membership = { office: office.id, role: home.role, party: partyOn(home.party?.side) }
  return { id: office.id, actor: { ...actor, memberships: [...actor.memberships, membership] } }
}
