/** What the page needs where another wording is written: the texts of the clause, and the draft if there is one. */
import type { Actor } from '#lib/access/actor.ts'
import { isPrivate } from '#lib/agreements/proposals.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { Answers } from '#lib/document/draft.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import { WORDING_PART } from '#lib/document/proposed-texts.ts'
import { EMPTY_TEXT, type RichNode, type RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { type ClauseText, clauseTexts } from '#lib/templates/clause-texts.ts'
import { type ClauseView, clauseView } from '#lib/templates/clause-view.ts'
import { makeFacts } from '#lib/templates/facts.ts'
import { resolveField } from '#lib/templates/resolve-inlines.ts'
import { slotsIn } from '#lib/templates/slots-in.ts'
import { partsOf } from '#lib/templates/template.ts'
import { usageOfClause } from '#lib/templates/template-usage.ts'
import { withAnswers } from '#lib/templates/with-answers.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import { type Tx, withActor } from './db.ts'
import { partiesOf } from './offices.ts'
import type { Proposal } from './prisma-client/client.ts'
import { proposedIn } from './proposal-outcome.ts'
import { type Denied, findProposal, type ReachedProposals, reachProposals } from './reach-proposals.ts'
import { fail, ok, type Result } from './result.ts'

export type ProposalWriting = {
  id: string
  clause: ClauseName
  /** Of the texts. */
  language: Language
  office: string
  own: Party | null
  parties: readonly Party[]
  isOpen: boolean
  texts: readonly (ClauseText & {
    /** What stands in the editor to begin with. */
    proposed: RichText
    /** False: the draft has it, and the clause no longer does. It is shown all the same, or the next saving would lose it. */
    hasPlace: boolean
  })[]
  /** The clause as the template has it; null for one that the parties added. */
  view: ClauseView | null
  /** The parties have adapted its wording: the template's text does not stand. */
  isAdapted: boolean
  /** What stands in the agreement, of the facts that the clause uses. */
  answers: Answers
  /** What the proposal says instead. */
  proposedAnswers: ProposedAnswers
  /** What facts inside the texts say. */
  words: Readonly<Record<string, string>>
  reason: string
  /** 0: not stored yet. */
  version: number
  answersId: string | null
  /** It is to take the place of the party's own. */
  answersOwn: boolean
}

/** Where a new one begins: which clause, and the shared proposal it answers. */
export type Beginning = { clause: string | null; answersId: string | null }

/** `closed`: it is shared, or put away. */
export const openProposalWriting = (
  actor: Actor,
  agreementId: string,
  id: string,
  beginning: Beginning,
): Promise<Result<ProposalWriting, Denied | 'closed' | 'no-clause'>> =>
  withActor(actor, async (tx) => {
    const reached = await reachProposals(tx, actor, agreementId, 'draft-proposal')
    if (!reached.ok) return reached
    const { proposal, answered } = await findStart(tx, reached.value, id, beginning.answersId)
    if (proposal && proposal.state !== 'draft') return fail('closed')
    const clause = (proposal ?? answered ?? beginning).clause ?? ''
    const { agreement, partyId } = reached.value
    const content = await readContent(tx, agreement)
    if (!content.clauses.some(({ clause: key }) => key === clause)) return fail('no-clause')
    const parties = await partiesOf(tx, agreement.officeId)
    return ok({
      ...describe(id, content, clause, proposal),
      own: parties.find((one) => one.id === partyId) ?? null,
      parties,
      isOpen: agreement.state === 'draft',
      ...textsToWrite(content, clause, { proposal, answered }),
      answersId: answered?.id ?? null,
      answersOwn: answered?.partyId === partyId,
    })
  })

/** The party's own draft, and the shared proposal it answers. Another party's draft is not there to be told of. */
const findStart = async (tx: Tx, reached: ReachedProposals, id: string, answersId: string | null) => {
  const found = await findProposal(tx, reached, id)
  const proposal = found?.partyId === reached.partyId ? found : undefined
  const answers = await findProposal(tx, reached, proposal?.answersId ?? answersId ?? '')
  return { proposal, answered: answers && !isPrivate(answers.state) ? answers : undefined }
}

const describe = (
  id: string,
  { document, draft }: AgreementContent,
  clause: string,
  proposal: Proposal | undefined,
) => ({
  id,
  clause: clauseNames(document, draft).of(clause),
  language: proposal ? proposedIn(proposal).writtenIn : draft.language,
  office: document.office,
  reason: proposal?.reason ?? '',
  version: proposal?.version ?? 0,
})

type Texts = Pick<ProposalWriting, 'texts' | 'words' | 'view' | 'isAdapted' | 'answers' | 'proposedAnswers'>

/** With the answers that are proposed: another choice may be what makes room for a text. */
const textsToWrite = (
  content: AgreementContent,
  clause: string,
  { proposal, answered }: Record<'proposal' | 'answered', Proposal | undefined>,
): Texts => {
  const { bundle, draft } = content
  const start = proposal ?? answered
  const proposed = start && proposedIn(start)
  const answers = proposed?.answers ?? {}
  const known = clauseTexts(bundle, withAnswers(draft, answers), clause)
  const standing = (known?.texts ?? []).map((text) => ({
    ...text,
    proposed: proposed?.texts[text.part] ?? text.content,
    hasPlace: true,
  }))
  const around = templateOf(content, clause)
  const shown = [...standing, ...withoutPlace(standing, proposal, around.view)]
  const texts = shown.flatMap(({ content: now, proposed: then }) => [now, then])
  return {
    texts: shown,
    words: wordsOf(content, texts),
    proposedAnswers: answers,
    ...around,
  }
}

/** Of the party's own draft: what another's proposal had no place for is not ours to carry on. */
const withoutPlace = (
  standing: readonly ClauseText[],
  draft: Proposal | undefined,
  view: ClauseView | null,
): ProposalWriting['texts'] => {
  if (!draft) return []
  const { texts, writtenIn } = proposedIn(draft)
  const slots = view ? slotsIn(view.clause.blocks) : []
  return Object.entries(texts)
    .filter(([part]) => standing.every((text) => text.part !== part))
    .map(([part, proposed]) => ({
      part,
      label: slots.find(({ slot }) => slot === part)?.label ?? null,
      content: EMPTY_TEXT,
      writtenIn,
      isStandard: part === WORDING_PART,
      proposed,
      hasPlace: false,
    }))
}

const templateOf = (
  { bundle, draft }: AgreementContent,
  clause: string,
): Pick<ProposalWriting, 'view' | 'isAdapted' | 'answers'> => {
  const [slug, id = ''] = clause.split('/')
  const template = partsOf(bundle).find((part) => part.slug === slug)
  const view = (template && clauseView(bundle, template, id, draft.language)) ?? null
  const used = view ? usedIn(view) : []
  const answers = Object.entries(draft.answers).filter(([fact]) => used.includes(fact))
  return { view, isAdapted: draft.wordings[clause] !== undefined, answers: Object.fromEntries(answers) }
}

const usedIn = ({ fields, choices, clause }: ClauseView): readonly string[] => [
  ...fields.map(({ id }) => id),
  ...choices.map(({ id }) => id),
  ...usageOfClause(clause).passages,
]

const wordsOf = (
  { bundle, draft }: AgreementContent,
  texts: readonly RichText[],
): Readonly<Record<string, string>> => {
  const scope = { facts: makeFacts(bundle, draft), clause: '', missing: [] }
  const facts = new Set(texts.flatMap(({ content }) => content.flatMap(factsIn)))
  return Object.fromEntries(
    [...facts].map((field) => [
      field,
      plainInline(resolveField(scope, { type: 'field', field, capital: false, each: false })),
    ]),
  )
}

const factsIn = (node: RichNode): string[] => [
  ...(node.type === 'field' ? [String(node.attrs?.fact ?? '')] : []),
  ...(node.content ?? []).flatMap(factsIn),
]
