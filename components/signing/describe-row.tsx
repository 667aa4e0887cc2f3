import type { ReactNode } from 'react'
import type { GateItem } from '#lib/gate/gate-item.ts'
import type { GateRow } from '#lib/gate/gate-rows.ts'
import type { RowTurn } from '#lib/gate/gate-turns.ts'
import type { WeakPoint } from '#lib/gate/weak-points.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { POSITIONS_ID } from '../positions/positions-id.ts'
import type { SigningView } from './signing-view.ts'
import type { SigningWords } from './use-signing-words.tsx'

/** One thing that is left, in words: where, what to do, why, and the way there. */
export type DescribedRow = {
  title: ReactNode
  todo: string
  why: string
  weakPoint: WeakPoint | null
  href: string | null
}

type Item<Code extends GateItem['code']> = Extract<GateItem, { code: Code }>
type Told = Omit<DescribedRow, 'weakPoint'>
type TurnedRow = { row: GateRow; turn: RowTurn }
type Say = { view: SigningView; words: SigningWords }

export const describeRow = (
  { row, turn }: TurnedRow,
  view: SigningView,
  words: SigningWords,
): DescribedRow => {
  const weak = row.kind === 'unfilled' ? row.items.find(({ weakPoint }) => weakPoint) : itemOf(row)
  return { ...toldOf(row, turn, { view, words }), weakPoint: weak?.weakPoint ?? null }
}

const itemOf = (row: GateRow): GateItem | undefined => ('item' in row ? row.item : undefined)

const toldOf = (row: GateRow, turn: RowTurn, say: Say): Told => {
  switch (row.kind) {
    case 'unfilled':
      return unfilled(row, say)
    case 'not-agreed':
      return notAgreed(row.item, turn, say)
    case 'annex-not-agreed':
      return annexNotAgreed(row, turn, say)
    case 'other':
      return other(row.item, say)
  }
}

const MOST_FACTS = 4

const unfilled = ({ clause, items }: Extract<GateRow, { kind: 'unfilled' }>, { view, words }: Say): Told => {
  const { t } = words
  const [first] = items
  const labels = items.map(({ fact, label }) => view.labels.get(fact) ?? label)
  const more = labels.length - MOST_FACTS
  const facts = [
    ...labels.slice(0, MOST_FACTS).map(midSentence),
    ...(more > 0 ? [t('unfilled.more', { count: more })] : []),
  ]
  const only = items.length === 1 ? first : undefined
  return {
    title: clause ? words.clause(clause) : (labels[0] ?? ''),
    todo: only
      ? t(`unfilled.${only.reason}`, { label: midSentence(labels[0] ?? '') })
      : t('unfilled.many', { facts: words.list(facts) }),
    why: only ? alsoIn(only, words) : '',
    href: clause ? hrefOf(view, clause, first?.fact) : null,
  }
}

const MOST_PLACES = 3

const alsoIn = ({ alsoIn: clauses }: Item<'unfilled'>, { t, list, place }: SigningWords): string =>
  clauses.length > 0
    ? t('unfilled.alsoIn', { places: list([...new Set(clauses.map(place))].slice(0, MOST_PLACES)) })
    : ''

const hrefOf = (view: SigningView, clause: string, anchor?: string): string =>
  `/avtaler/${view.agreement.id}/${clause}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`

/** Where another wording of one of the clauses waits for those whose turn it is. */
const askedIn = (
  items: readonly Item<'not-agreed'>[],
  turn: RowTurn,
  { proposals }: SigningView,
): SigningView['proposals'][number] | undefined =>
  proposals.find(
    (one) =>
      items.some(({ clause }) => clause === one.clause) &&
      typeof turn !== 'string' &&
      turn.some((id) => id !== one.partyId),
  )

const verbOf = (
  items: readonly Item<'not-agreed'>[],
  turn: RowTurn,
): 'agree' | 'answer' | 'again' | 'later' => {
  if (turn === 'later') return 'later'
  if (typeof turn === 'string') return 'agree'
  const told = items.flatMap(({ parties }) => parties).filter(({ partyId }) => turn.includes(partyId))
  return told.some(({ status }) => status === 'none') ? 'answer' : 'again'
}

const notAgreed = (item: Item<'not-agreed'>, turn: RowTurn, say: Say): Told => {
  const { view, words } = say
  const { t, party } = words
  const { clause } = item
  const asked = askedIn([item], turn, view)
  if (clause && asked) return answerProposal(words.clause(clause), asked, say)
  const waits = typeof turn === 'string' ? [] : turn
  const isSilent = item.parties.every(({ status }) => status === 'none')
  // Of those who have yet to answer there is nothing more to say than why they must do it again.
  const isAgain = item.parties.some(
    ({ partyId, status }) => status === 'changed-since' && waits.includes(partyId),
  )
  const said = isSilent ? [] : item.parties.filter(({ partyId }) => !waits.includes(partyId))
  return {
    title: clause && words.clause(clause),
    todo: t(`agree.todo.${verbOf([item], turn)}`),
    why: [
      ...(isAgain ? [t('agree.textChanged')] : []),
      ...said.map(({ partyId, status }) => t(`agree.${status}`, { party: party(partyId) })),
    ].join(' '),
    href: clause ? hrefOf(view, clause, POSITIONS_ID) : null,
  }
}

const answerProposal = (
  title: ReactNode,
  { id, partyId }: SigningView['proposals'][number],
  { view, words: { t, party } }: Say,
): Told => ({
  title,
  todo: t('agree.todo.proposal'),
  why: t('agree.proposed', { party: party(partyId) }),
  href: `/avtaler/${view.agreement.id}/forslag/${id}`,
})

const annexNotAgreed = (
  { annex, items }: Extract<GateRow, { kind: 'annex-not-agreed' }>,
  turn: RowTurn,
  say: Say,
): Told => {
  const { view, words } = say
  const { t } = words
  const title = t('agree.annex', { annex: words.annexNumber(annex), title: words.annexTitle(annex) })
  const asked = askedIn(items, turn, view)
  if (asked) return answerProposal(title, asked, say)
  const clause = items.find((item) => item.clause && !view.turn.incomplete.includes(item.clause)) ?? items[0]
  return {
    title,
    todo: t(`agree.todo.${verbOf(items, turn)}`),
    why: t('agree.annexOpen', { count: items.length }),
    href: clause?.clause ? hrefOf(view, clause.clause, POSITIONS_ID) : null,
  }
}

type Other = Extract<GateRow, { kind: 'other' }>['item']

const other = (item: Other, say: Say): Told => {
  const { t, party, inSentence } = say.words
  const hearing = `/avtaler/${say.view.agreement.id}/hoering`
  switch (item.code) {
    case 'party-missing':
      return told(t('party.missing', { party: t(`side.${item.side}`) }), t('party.missingWhy'))
    case 'annex-missing':
      return told(t('annex.missing', { annex: say.words.annexTitle(item.annex) }), t('annex.missingWhy'))
    case 'annex-contradicts':
      return contradiction(item, say)
    case 'weak-point':
      return weakPoint(item, say)
    case 'hearing-missing':
      return { ...told(t('hearing.missing'), t('hearing.missingWhy')), href: hearing }
    case 'political-missing':
      return {
        title: t('hearing.political', { party: inSentence(item.partyId) }),
        todo: t(`hearing.${item.reason}`),
        why: t(`hearing.${item.reason}Why`),
        href: hearing,
      }
    case 'prompts-unanswered':
      return {
        title: t('prompts.title', { party: party(item.partyId) }),
        todo: t('prompts.open', { count: item.prompts.length }),
        why: t('prompts.why'),
        href: null,
      }
  }
}

const told = (title: string, todo: string): Told => ({ title, todo, why: '', href: null })

const contradiction = (item: Item<'annex-contradicts'>, { view, words }: Say): Told => ({
  title: item.clause && words.clause(item.clause),
  todo: words.t('annex.contradicts'),
  why: words.t(item.saidBy === 'agreement' ? 'annex.agreementSays' : 'annex.annexSays'),
  href: hrefOf(view, item.saidBy === 'agreement' ? item.annexClause : (item.clause ?? '')),
})

const weakPoint = ({ clause, weakPoint: point }: Item<'weak-point'>, { view, words }: Say): Told => ({
  title: clause && words.clause(clause),
  todo: point ? words.t(`weak.todo.${point}`) : '',
  why: '',
  href: clause ? hrefOf(view, clause) : null,
})
