/** What the page needs where another wording is written: the texts of the clause, and the draft if there is one. */
import type { Actor } from '#lib/access/actor.ts'
import { isPrivate } from '#lib/agreements/proposals.ts'
import type { Party } from '#lib/agreements/role.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import type { RichNode, RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { type ClauseText, clauseTexts } from '#lib/templates/clause-texts.ts'
import { makeFacts } from '#lib/templates/facts.ts'
import { resolveField } from '#lib/templates/resolve-inlines.ts'
import { type AgreementContent, readContent } from './agreement-content.ts'
import { type Tx, withActor } from './db.ts'
import { partiesOf } from './offices.ts'
import type { Proposal } from './prisma-client/client.ts'
import { textsOf } from './proposal-outcome.ts'
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
  })[]
  choicesOpen: boolean
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
    const known = textsIn(content, clause)
    if (!known) return fail('no-clause')
    const parties = await partiesOf(tx, agreement.officeId)
    return ok({
      ...describe(id, content, clause, proposal),
      own: parties.find((one) => one.id === partyId) ?? null,
      parties,
      isOpen: agreement.state === 'draft',
      ...textsToWrite(content, known, proposal ?? answered),
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
  language: proposal ? textsOf(proposal).writtenIn : draft.language,
  office: document.office,
  reason: proposal?.reason ?? '',
  version: proposal?.version ?? 0,
})

/** Of a clause that the parties agree on. */
const textsIn = ({ bundle, draft, clauses }: AgreementContent, key: string) =>
  clauses.some(({ clause }) => clause === key) ? clauseTexts(bundle, draft, key) : undefined

type Known = NonNullable<ReturnType<typeof clauseTexts>>

const textsToWrite = (
  content: AgreementContent,
  { texts, choicesOpen }: Known,
  start: Proposal | undefined,
): Pick<ProposalWriting, 'texts' | 'choicesOpen' | 'words'> => {
  const written = start ? textsOf(start).texts : {}
  const shown = texts.map((text) => ({ ...text, proposed: written[text.part] ?? text.content }))
  return {
    choicesOpen,
    texts: shown,
    words: wordsOf(
      content,
      shown.flatMap(({ content: now, proposed }) => [now, proposed]),
    ),
  }
}

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
