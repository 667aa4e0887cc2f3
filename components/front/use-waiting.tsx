import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { type ClauseName, headingText } from '#lib/templates/clause-names.ts'
import { partyWord } from '../positions/party-words.ts'
import { POSITIONS_ID } from '../positions/positions-id.ts'
import type { OfficeAgreement, WaitingRow } from './front-office.ts'
import { isForAll } from './is-for-all.ts'

export type WaitingTask = { key: string; title: ReactNode; why: string; href: string }

/** What waits, as verbs: what to do, why, and where. `mayDecide`: it is told to somebody who may approve. */
export function useWaiting(agreement: OfficeAgreement, mayDecide: boolean) {
  const words = useWords(agreement, mayDecide)
  const taskOf = (row: WaitingRow, partyId: string): WaitingTask =>
    'count' in row ? clauseTask(row, partyId, words) : wholeTask(row, words)
  return {
    t: words.t,
    /** What this party can do by itself. */
    tasksOf: (partyId: string): readonly WaitingTask[] =>
      (agreement.waiting.find((one) => one.partyId === partyId)?.rows ?? [])
        .filter((row) => !isForAll(row))
        .map((row) => taskOf(row, partyId)),
    /** What no owner can do alone: they have all answered, and not the same. Waits for each, and is told once. */
    tasksOfAll: (): readonly WaitingTask[] => {
      const tasks = agreement.waiting.flatMap(({ partyId, rows }) =>
        rows.filter(isForAll).map((row) => taskOf(row, partyId)),
      )
      return [...new Map(tasks.map((task) => [task.key, task])).values()]
    },
    /** What is left to fill in, for those who write on behalf of both. */
    toFillIn: (): readonly WaitingTask[] =>
      agreement.incomplete.map((clause) => ({
        key: clause.key,
        title: words.t.rich('fillIn', { clause: () => words.name(clause) }),
        why: '',
        href: `${words.base}/${clause.key}`,
      })),
  }
}

function useWords(agreement: OfficeAgreement, mayDecide: boolean) {
  const t = useTranslations('front.waiting')
  const language = asLanguage(useLocale())
  const placeOf = ({ number, annex }: ClauseName): string =>
    annex === null ? (number ?? '') : t('annex', { annex, number: number ?? '' })
  return {
    t,
    base: `/avtaler/${agreement.id}`,
    version: agreement.newestVersion,
    who: mayDecide ? ('own' as const) : ('director' as const),
    at: (moment: Date) => ({ date: formatDate(moment, language), clock: formatClock(moment) }),
    party: (id: string): string => {
      const found = agreement.parties.find((one) => one.id === id)
      return found ? partyWord(found, agreement.parties, (side) => t(`side.${side}`)) : ''
    },
    /** «tilsetting av leder og medarbeidere (3.2)». */
    name: (clause: ClauseName): ReactNode => (
      <>
        <span lang={LANGUAGE_TAG[agreement.language]}>{midSentence(headingText(clause))}</span>
        {placeOf(clause) && ` (${placeOf(clause)})`}
      </>
    ),
  }
}

type Words = ReturnType<typeof useWords>
type ClauseRow = Extract<WaitingRow, { count: number }>

const clauseTask = (row: ClauseRow, partyId: string, words: Words): WaitingTask => {
  const { t, party, at, name, base } = words
  const { code, clause, count, last } = row
  const annex = count > 1 ? clause.annex : null
  const told = row.parties.filter((one) => one.partyId !== partyId || code === 'discuss')
  const said = told.map((one) => t(`said.${one.status}`, { party: party(one.partyId) }))
  const answered = last && last.stance !== 'withdrawn' ? [t(`answered.${last.stance}`, at(last.at))] : []
  return {
    key: `${code} ${clause.key}`,
    title:
      annex === null ? t.rich(code, { clause: () => name(clause) }) : t(`whole.${code}`, { count, annex }),
    why: annex === null ? [...answered, ...said].join(' ') : '',
    href: `${base}/${clause.key}#${POSITIONS_ID}`,
  }
}

const wholeTask = (row: Exclude<WaitingRow, ClauseRow>, words: Words): WaitingTask => {
  const { t, who, version, party, name, base } = words
  const href = `${base}/klar`
  if (row.code === 'approve') return { key: row.code, ...approval(row, words), href }
  if (row.code === 'sign')
    return { key: row.code, title: t('sign'), why: t('signWhy', { number: version }), href }
  if (row.code === 'answer-proposal')
    return {
      key: `${row.code} ${row.proposal}`,
      title: t.rich('answer-proposal', { clause: () => name(row.clause) }),
      why: t('proposalsWhy', { party: party(row.askedBy) }),
      href: `${base}/forslag/${row.proposal}`,
    }
  if (row.code === 'confirm-signed')
    return {
      key: row.code,
      title: t(`confirmSigned.${who}`),
      why: t('confirmSignedWhy'),
      href: `${base}/signert`,
    }
  const askedBy = row.askedBy.map(party).join(', ')
  if (row.code === 'confirm-terms')
    return {
      key: row.code,
      title: t(`confirmTerms.${who}`),
      why: t(askedBy === '' ? 'confirmTermsWhy' : 'confirmTermsWhyOf', { party: askedBy }),
      href: `${base}/gyldighet`,
    }
  if (row.code === 'withdraw-termination')
    return {
      key: row.code,
      title: t(`withdrawTermination.${who}`),
      why: t('withdrawTerminationWhy', { party: askedBy }),
      href: `${base}/gyldighet`,
    }
  return { key: row.code, title: t(`unlock.${who}`), why: t('unlockWhy', { party: askedBy }), href }
}

const approval = (
  { again, given }: Extract<WaitingRow, { code: 'approve' }>,
  { t, who, party, at }: Words,
): Pick<WaitingTask, 'title' | 'why'> => {
  const [first] = given
  return {
    title: t(again ? `approveAgain.${who}` : `approve.${who}`),
    why: first ? t('approvedBy', { party: party(first.partyId), ...at(first.at) }) : t('approveWhy'),
  }
}
