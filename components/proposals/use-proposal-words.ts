import { useLocale, useTranslations } from 'next-intl'
import type { Party, Role } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { useHistoryWords } from '../history/use-history-words.ts'
import { partyWord } from '../positions/party-words.ts'

export type ProposalPerson = {
  name: string
  role: Role | null
  party: { side: Party['side']; organisation: string } | null
}

/** How parties, clauses and people are told of in every page about proposals. */
export function useProposalWords(parties: readonly Party[]) {
  const t = useTranslations('proposals')
  const role = useTranslations('history.role')
  const language = asLanguage(useLocale())
  const { short, long } = useHistoryWords()
  const contracting = parties.filter((one) => one.contracting)
  const called = (party: Party | null, words: 'side' | 'inSentence'): string =>
    party ? partyWord(party, contracting, (side) => t(`${words}.${side}`)) : ''
  const isAlone = (party: Party) => contracting.filter(({ side }) => side === party.side).length < 2
  return {
    t,
    language,
    /** «Kommunen», «Nav». */
    party: (party: Party | null): string => called(party, 'side'),
    inSentence: (party: Party | null): string => called(party, 'inSentence'),
    /** «Kommunens forslag». */
    theirs: (party: Party | null): string => {
      if (!party) return t('label')
      return isAlone(party) ? t(`theirs.${party.side}`) : t('from', { organisation: party.organisation })
    },
    /** Those who can answer a proposal of this party: «Nav», in a sentence. */
    answerers: (author: Party | null, words: 'side' | 'inSentence' = 'inSentence'): string => {
      const others = contracting.filter(({ id }) => id !== author?.id)
      return others.length === 0 ? t('otherOwner') : joinNames(others.map((one) => called(one, words)))
    },
    short: (name: ClauseName): string => short(name),
    long: (name: ClauseName): string => long(name),
    date: (at: Date): string => formatDate(at, language),
    moment: (at: Date): string =>
      t('history.moment', { date: formatDate(at, language), clock: formatClock(at) }),
    /** «Kari Vik, kommunedirektør, Fossdal kommune». */
    person: ({ name, role: held, party }: ProposalPerson): string =>
      [name, role(held ?? 'left'), ...(party ? [party.organisation] : [])].join(', '),
  }
}

export type ProposalWords = ReturnType<typeof useProposalWords>
