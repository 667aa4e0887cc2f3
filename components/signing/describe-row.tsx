import type { ReactNode } from 'react'
import type { GateItem } from '#lib/gate/gate-item.ts'
import type { GateRow } from '#lib/gate/gate-rows.ts'
import type { WeakPoint } from '#lib/gate/weak-points.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { POSITIONS_ID } from '../positions/positions-id.ts'
import type { SigningView } from './signing-view.ts'
import type { SigningWords } from './use-signing-words.tsx'

/** `leader`: the NAV leader fills in; else the parties' ids, in their order. */
export type RowTurn = 'leader' | readonly string[]

/** One thing that is left, in words: what, why, whose turn, and the way there. */
export type DescribedRow = {
  title: ReactNode
  why: string
  weakPoint: WeakPoint | null
  turn: RowTurn
  link: { href: string; text: string } | null
}

type Item<Code extends GateItem['code']> = Extract<GateItem, { code: Code }>
type Told = Omit<DescribedRow, 'weakPoint'>

export const describeRow = (row: GateRow, view: SigningView, words: SigningWords): DescribedRow => {
  const weak = row.kind === 'unfilled' ? row.items.find(({ weakPoint }) => weakPoint) : itemOf(row)
  return { ...toldOf(row, view, words), weakPoint: weak?.weakPoint ?? null }
}

const itemOf = (row: GateRow): GateItem | undefined => ('item' in row ? row.item : undefined)

const toldOf = (row: GateRow, view: SigningView, words: SigningWords): Told => {
  switch (row.kind) {
    case 'unfilled':
      return unfilled(row, view, words)
    case 'not-agreed':
      return notAgreed(row.item, view, words)
    case 'annex-not-agreed':
      return annexNotAgreed(row, view, words)
    case 'other':
      return other(row.item, view, words)
  }
}

const everybody = ({ parties }: SigningView): readonly string[] => parties.map(({ id }) => id)

const MOST_FACTS = 4

const unfilled = (
  { clause, items }: Extract<GateRow, { kind: 'unfilled' }>,
  view: SigningView,
  words: SigningWords,
): Told => {
  const { t } = words
  const [first] = items
  const labels = items.map(({ fact, label }) => view.labels.get(fact) ?? label)
  // What must be chosen is for the owners to choose; what must be filled in is the NAV leader's to find out.
  const isChoice = items.every(({ reason }) => reason === 'choose' || reason === 'conflict')
  const more = labels.length - MOST_FACTS
  const facts = [
    ...labels.slice(0, MOST_FACTS).map(midSentence),
    ...(more > 0 ? [t('unfilled.more', { count: more })] : []),
  ]
  const only = items.length === 1 ? first : undefined
  const label = labels[0] ?? ''
  return {
    title: only
      ? t(`unfilled.${only.reason}`, {
          clause: clause ? words.short(clause) : '',
          label: only.reason === 'missing' ? label : midSentence(label),
        }).trim()
      : t.rich('unfilled.many', { clause: () => clause && words.clause(clause), count: items.length }),
    why: only ? alsoIn(only, words) : t('unfilled.facts', { facts: words.list(facts) }),
    turn: isChoice ? everybody(view) : 'leader',
    link: clause ? linkTo(view, words, clause, first?.fact) : null,
  }
}

const MOST_PLACES = 3

const alsoIn = ({ alsoIn: clauses }: Item<'unfilled'>, { t, list, place }: SigningWords): string =>
  clauses.length > 0
    ? t('unfilled.alsoIn', { places: list([...new Set(clauses.map(place))].slice(0, MOST_PLACES)) })
    : ''

const linkTo = (view: SigningView, { t, place }: SigningWords, clause: string, anchor?: string) => ({
  href: `/avtaler/${view.agreement.id}/${clause}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`,
  text: t('clause.goTo', { place: place(clause) }),
})

const isUnanswered = ({ status }: { status: string }) => status === 'none' || status === 'changed-since'

/** Those who have not answered; all of them when they have, and it is to be talked about. */
const toAnswer = (view: SigningView, items: readonly Item<'not-agreed'>[]): readonly string[] => {
  const silent = new Set(
    items.flatMap(({ parties }) => parties.filter(isUnanswered)).map(({ partyId }) => partyId),
  )
  const all = everybody(view)
  return silent.size === 0 ? all : all.filter((id) => silent.has(id))
}

const notAgreed = (item: Item<'not-agreed'>, view: SigningView, words: SigningWords): Told => {
  const { t, party } = words
  const { clause, parties } = item
  const isIncomplete = clause !== null && view.turn.incomplete.includes(clause)
  const said = parties.every(({ status }) => status === 'none')
    ? [t('agree.nobody')]
    : parties.map(({ partyId, status }) => t(`agree.${status}`, { party: party(partyId) }))
  return {
    title: clause && words.clause(clause),
    why: [...said, ...(isIncomplete ? [t('agree.incomplete')] : [])].join(' '),
    turn: toAnswer(view, [item]),
    link: clause ? linkTo(view, words, clause, POSITIONS_ID) : null,
  }
}

const annexNotAgreed = (
  { annex, items }: Extract<GateRow, { kind: 'annex-not-agreed' }>,
  view: SigningView,
  words: SigningWords,
): Told => {
  const { t } = words
  const number = words.annexNumber(annex)
  const clause = items.find((item) => item.clause && !view.turn.incomplete.includes(item.clause)) ?? items[0]
  return {
    title: t('agree.annex', { annex: number, title: words.annexTitle(annex) }),
    why: t('agree.annexOpen', { count: items.length }),
    turn: toAnswer(view, items),
    link: clause?.clause
      ? {
          href: `/avtaler/${view.agreement.id}/${clause.clause}#${POSITIONS_ID}`,
          text: t('clause.goTo', { place: t('clause.annexPlace', { annex: number }) }),
        }
      : null,
  }
}

type Other = Extract<GateRow, { kind: 'other' }>['item']

const other = (item: Other, view: SigningView, words: SigningWords): Told => {
  const { t, party } = words
  const hearing = `/avtaler/${view.agreement.id}/hoering`
  switch (item.code) {
    case 'party-missing':
      return {
        title: t('party.missing', { party: t(`side.${item.side}`) }),
        why: t('party.missingWhy'),
        turn: [],
        link: null,
      }
    case 'annex-missing':
      return {
        title: t('annex.missing', { annex: words.annexTitle(item.annex) }),
        why: t('annex.missingWhy'),
        turn: 'leader',
        link: null,
      }
    case 'annex-contradicts':
      return contradiction(item, view, words)
    case 'weak-point':
      return weakPoint(item, view, words)
    case 'hearing-missing':
      return {
        title: t('hearing.missing'),
        why: t('hearing.missingWhy'),
        turn: 'leader',
        link: { href: hearing, text: t('hearing.goTo') },
      }
    case 'political-missing':
      return {
        title: t(`hearing.${item.reason}`, { party: party(item.partyId) }),
        why: t(`hearing.${item.reason}Why`),
        turn: [item.partyId],
        link: { href: hearing, text: t('hearing.open') },
      }
    case 'prompts-unanswered':
      return {
        title: t('prompts.open', { party: party(item.partyId), count: item.prompts.length }),
        why: t('prompts.why'),
        turn: [item.partyId],
        link: null,
      }
  }
}

const contradiction = (item: Item<'annex-contradicts'>, view: SigningView, words: SigningWords): Told => ({
  title: words.t.rich('annex.contradicts', { clause: () => item.clause && words.clause(item.clause) }),
  why: words.t(item.saidBy === 'agreement' ? 'annex.agreementSays' : 'annex.annexSays'),
  turn: 'leader',
  link: linkTo(view, words, item.saidBy === 'agreement' ? item.annexClause : (item.clause ?? '')),
})

const weakPoint = (item: Item<'weak-point'>, view: SigningView, words: SigningWords): Told => {
  const { clause, weakPoint: point } = item
  return {
    title: point && words.t.rich(`weak.title.${point}`, { clause: () => clause && words.clause(clause) }),
    why: '',
    turn: everybody(view),
    link: clause ? linkTo(view, words, clause) : null,
  }
}
