import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { listHearings } from '#lib/server/hearings.ts'
import { type OpenDraft, openDraft } from '#lib/server/open-draft.ts'
import { currentActor } from '#lib/server/session.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { COMMENTS_TITLE_ID } from '../../../../../components/comments/comments-id.ts'
import { UPLOAD_FAILURES } from '../../../../../components/forms/upload-failures.ts'
import { HearingPage } from '../../../../../components/hearing/HearingPage.tsx'
import { answerReservation, takeBack, takeBackFile } from './actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

const told = z.object({
  gjort: z.enum(['fil', 'fantes', 'fil-trukket']).optional().catch(undefined),
  feil: z.enum(UPLOAD_FAILURES).optional().catch(undefined),
  ved: z.uuid().optional().catch(undefined),
})

async function load({ params }: Pick<Props, 'params'>) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openDraft(actor, id)
  const hearings = await listHearings(actor, id)
  if (!opened.ok || !hearings.ok) notFound()
  return { open: opened.value, hearings: hearings.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('hearing')
  const { open } = await load(props)
  return { title: t('pageTitle', { office: `Nav ${open.agreement.office.name}` }) }
}

/** The clause whose guide says who must be heard; null when it is not in the agreement. */
const guideOf = ({ agreement, document, draft }: OpenDraft, key: string) => {
  const name = clauseNames(document, draft).of(key)
  return name.isThere && name.number ? { href: `/avtaler/${agreement.id}/${key}`, name: name.number } : null
}

export default async function HearingRoute(props: Props) {
  const { open, hearings } = await load(props)
  const { gjort, feil, ved } = told.parse(await props.searchParams)
  const { id, office, state } = open.agreement
  const first = open.document.parts[0]?.clauses[0]?.key
  const isHeard = open.role === 'employee_rep' && hearings.mayComment && first !== undefined
  return (
    <HearingPage
      agreement={id}
      office={`Nav ${office.name}`}
      hearings={hearings}
      isDraft={state === 'draft'}
      heardAt={isHeard ? `/avtaler/${id}/${first}#${COMMENTS_TITLE_ID}` : null}
      guides={{
        codetermination: guideOf(open, 'partnerskapsavtale/medbestemmelse'),
        premises: guideOf(open, 'partnerskapsavtale/lokalisering'),
      }}
      retract={takeBack}
      retractFile={takeBackFile}
      refused={feil && ved ? { at: ved, failure: feil } : null}
      done={gjort ?? null}
      reserve={answerReservation}
    />
  )
}
