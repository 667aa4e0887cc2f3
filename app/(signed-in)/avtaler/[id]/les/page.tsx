import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '#lib/access/actor.ts'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { now } from '#lib/server/clock.ts'
import { openWithComments } from '#lib/server/comments.ts'
import { currentActor } from '#lib/server/session.ts'
import { openSigning } from '#lib/server/signing.ts'
import { listVersions } from '#lib/server/versions.ts'
import { CommentOnSelection } from '../../../../../components/comments/CommentOnSelection.tsx'
import { People } from '../../../../../components/comments/People.tsx'
import { clausePassages } from '../../../../../components/reading/clause-passages.ts'
import { ReadingView } from '../../../../../components/reading/ReadingView.tsx'
import { ApproveBelow, canApprove, ReadFirst } from '../../../../../components/signing/ReadToApprove.tsx'
import type { SigningView } from '../../../../../components/signing/signing-view.ts'
import { signingViewOf } from '../../../../../components/signing/signing-view-of.ts'
import { approveWhole } from '../klar/actions.ts'
import { sendComment } from '../kommentarer/actions.ts'

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const { id } = await params
  const actor = await currentActor()
  if (!actor) redirect('/logg-inn')
  const opened = await openWithComments(actor, id)
  if (!opened.ok) notFound()
  return { ...opened.value, actor }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('reading')
  const { agreement } = await load(props)
  return { title: t('title', { office: `Nav ${agreement.office.name}` }) }
}

/** What is locked is read as it was locked. */
async function newestVersionOf(actor: Actor, id: string): Promise<number | undefined> {
  const versions = await listVersions(actor, id)
  return versions.ok ? versions.value.at(-1)?.number : undefined
}

/** Whoever may approve the text does it below the text: the very one that the approval is bound to. */
async function toApprove(actor: Actor, id: string): Promise<SigningView | null> {
  const signing = await openSigning(actor, id)
  return signing.ok ? signingViewOf(signing.value, actor, asLanguage(await getLocale())) : null
}

/** What is said about single words of the text that is shown, and the way to say something. */
function saidOf(open: Awaited<ReturnType<typeof load>>, document: ResolvedDocument) {
  const { agreement, actor, people, permissions } = open
  const mayComment = permissions.comment
  return {
    passages: clausePassages(document, open, { agreement: agreement.id, mayComment }),
    write: mayComment && (
      <CommentOnSelection
        agreement={agreement.id}
        kept={`kommentar/${actor.userId}/${agreement.id}`}
        action={sendComment}
        people={people.length > 0 && <People people={people} />}
      />
    ),
  }
}

export default async function Reading(props: Props) {
  const open = await load(props)
  const { agreement, permissions, actor } = open
  const version = agreement.state === 'draft' ? undefined : await newestVersionOf(actor, agreement.id)
  if (version) redirect(`/avtaler/${agreement.id}/versjon/${version}`)
  const view = permissions.approve ? await toApprove(actor, agreement.id) : null
  const document = view?.content.document ?? open.document
  return (
    <ReadingView
      agreementId={agreement.id}
      document={document}
      now={now()}
      said={saidOf(open, document)}
      approval={
        view
          ? {
              above: canApprove(view) ? <ReadFirst view={view} /> : undefined,
              below: <ApproveBelow view={view} action={approveWhole} />,
            }
          : undefined
      }
    />
  )
}
