import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { listAssessments } from '#lib/server/assessments.ts'
import { clauseStanding } from '#lib/server/clause-standing.ts'
import { commentsPage } from '#lib/server/comments-page.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import { proposalsOnClause } from '#lib/server/proposals.ts'
import { currentActor } from '#lib/server/session.ts'
import { clauseNames } from '#lib/templates/clause-names.ts'
import { clausePage } from '#lib/templates/clause-page.ts'
import { missingLabels } from '#lib/templates/missing-labels.ts'
import { ClausePage } from '../../../../../../../components/clause/ClausePage.tsx'
import { Comments } from '../../../../../../../components/comments/Comments.tsx'
import { countOpen } from '../../../../../../../components/comments/comment-views.ts'
import { ClauseProposals } from '../../../../../../../components/proposals/ClauseProposals.tsx'
import {
  changeComment,
  changeNote,
  removeComment,
  removeNote,
  sendComment,
  sendNote,
  settleComment,
} from '../../../kommentarer/actions.ts'
import { agreeToClauses, answerPosition } from '../../../standpunkt/actions.ts'
import { changeWording, saveAssessment } from './actions.ts'

const COMMENT_ACTIONS = {
  write: sendComment,
  edit: changeComment,
  remove: removeComment,
  settle: settleComment,
  writeNote: sendNote,
  editNote: changeNote,
  removeNote,
}

const POSITION_ACTIONS = { answer: answerPosition, agreeToClauses }

type Props = { params: Promise<{ id: string; mal: string; punkt: string }> }

async function load({ params }: Props) {
  const { id, mal, punkt } = await params
  const actor = await currentActor()
  const opened = actor ? await openDraft(actor, id) : null
  if (!actor || !opened?.ok) notFound()
  const ui = asLanguage(await getLocale())
  const page = clausePage(opened.value, `${mal}/${punkt}`, ui)
  if (!page) notFound()
  return { actor, id, page, ui, open: opened.value }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await load(props)
  return { title: `${page.number ?? ''} ${page.heading}`.trim() }
}

export default async function ClauseRoute(props: Props) {
  const { actor, id, page, ui, open } = await load(props)
  const assessments = await listAssessments(actor, id)
  const said = await commentsPage(actor, id, page.key)
  if (!said.ok) notFound()
  const { of } = clauseNames(open.document, open.draft)
  const proposals = page.kind === 'heading' ? null : await proposalsOnClause(actor, id, page.key, of)
  return (
    <ClausePage
      agreement={id}
      page={page}
      labels={missingLabels(open.bundle, open.draft, ui)}
      assessments={
        assessments.ok && open.permissions['read-notes']
          ? assessments.value.filter((one) => one.clause === page.key)
          : null
      }
      comments={{
        count: countOpen(said.value.comments),
        content: <Comments key={page.key} {...said.value} actions={COMMENT_ACTIONS} />,
      }}
      proposals={proposals && <ClauseProposals agreement={id} clause={page.key} proposals={proposals} />}
      positions={{ view: await clauseStanding(actor, open, page.key), actions: POSITION_ACTIONS }}
      changeWording={changeWording}
      saveAssessment={saveAssessment}
    />
  )
}
