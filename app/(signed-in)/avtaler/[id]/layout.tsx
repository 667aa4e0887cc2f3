import type { ReactNode } from 'react'
import { mayRead } from '#lib/server/agreements.ts'
import { currentActor } from '#lib/server/session.ts'
import { AccessWatch } from '../../../../components/session/AccessWatch.tsx'

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** Whoever may not read the agreement is told so by the page itself. */
export default async function AgreementLayout({ params, children }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor || !(await mayRead(actor, id))) return children
  return (
    <AccessWatch key={id} what="agreement" id={id} user={actor.userId}>
      {children}
    </AccessWatch>
  )
}
