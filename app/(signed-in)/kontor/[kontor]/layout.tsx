import type { ReactNode } from 'react'
import { membershipAt } from '#lib/access/actor.ts'
import { currentActor } from '#lib/server/session.ts'
import { AccessWatch } from '../../../../components/session/AccessWatch.tsx'

type Props = { params: Promise<{ kontor: string }>; children: ReactNode }

/** Whoever does not belong to the office is told so by the page itself. */
export default async function OfficeLayout({ params, children }: Props) {
  const { kontor } = await params
  const actor = await currentActor()
  if (!actor || !membershipAt(actor, kontor)) return children
  return (
    <AccessWatch key={kontor} what="office" id={kontor} user={actor.userId}>
      {children}
    </AccessWatch>
  )
}
