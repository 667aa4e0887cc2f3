import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { openDraft } from '#lib/server/open-draft.ts'
import { currentActor } from '#lib/server/session.ts'
import { standingDigest } from '#lib/server/standing-digest.ts'
import { AgreementBar } from '../../../../../components/clause/AgreementBar.tsx'
import { clauseNames } from '../../../../../components/clause/clause-names.ts'
import { LoadAhead } from '../../../../../components/clause/LoadAhead.tsx'
import { PresenceProvider } from '../../../../../components/presence/PresenceProvider.tsx'
import { AgreementSession } from '../../../../../components/session/AgreementSession.tsx'
import { SaveAlert } from '../../../../../components/session/SaveAlert.tsx'

type Props = { params: Promise<{ id: string }>; children: ReactNode }

/** One connection to the agreement for all its clauses, and the truth about saving above them. */
export default async function WritingLayout({ params, children }: Props) {
  const { id } = await params
  const actor = await currentActor()
  const opened = actor ? await openDraft(actor, id) : null
  const standing = actor ? await standingDigest(actor, id) : null
  if (!actor || !opened?.ok || !standing?.ok) notFound()
  const { document, updatedAt } = opened.value
  const { state, open } = standing.value
  return (
    <AgreementSession agreement={id} user={actor.userId} lastSaved={updatedAt.toISOString()}>
      <PresenceProvider me={actor.userId} clauses={clauseNames(document)}>
        <AgreementBar agreement={id} language={document.language} isDraft={state === 'draft'} open={open} />
        <SaveAlert />
        <LoadAhead />
        {children}
      </PresenceProvider>
    </AgreementSession>
  )
}
