import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { summarise } from '#lib/document/summarise.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import { currentActor } from '#lib/server/session.ts'
import { AgreementBar } from '../../../../../components/clause/AgreementBar.tsx'
import { AgreementSession } from '../../../../../components/session/AgreementSession.tsx'
import { RefusedAlert } from '../../../../../components/session/RefusedAlert.tsx'

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** One connection to the agreement for all its clauses, and the truth about saving above them. */
export default async function WritingLayout({ params, children }: Props) {
  const { id } = await params
  const actor = await currentActor()
  const opened = actor ? await openDraft(actor, id) : null
  if (!opened?.ok) notFound()
  const { document, updatedAt } = opened.value
  return (
    <AgreementSession agreement={id} lastSaved={updatedAt.toISOString()}>
      <AgreementBar agreement={id} language={document.language} missing={summarise(document).missing} />
      <RefusedAlert />
      {children}
    </AgreementSession>
  )
}
