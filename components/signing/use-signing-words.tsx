import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { clauseNames, headingText } from '#lib/templates/clause-names.ts'
import { partyWord } from '../positions/party-words.ts'
import type { SigningView } from './signing-view.ts'

/** How parties, times, lists and places in the agreement are told of on the way to signing. */
export function useSigningWords({ parties, content }: Pick<SigningView, 'parties' | 'content'>) {
  const t = useTranslations('signing')
  const common = useTranslations('common')
  const language = asLanguage(useLocale())
  const { of } = clauseNames(content.document, content.draft)
  const called = (id: string, words: 'side' | 'inSentence'): string => {
    const found = parties.find((one) => one.id === id)
    return found ? partyWord(found, parties, (side) => t(`${words}.${side}`)) : ''
  }
  const list = (words: readonly string[]): string =>
    [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${common('and')} `)
  return {
    t,
    list,
    /** «Kommunen», «Nav». */
    party: (id: string): string => called(id, 'side'),
    /** «kommunen», «Nav»: in the middle of a sentence. */
    inSentence: (id: string): string => called(id, 'inSentence'),
    annexNumber: (template: string): number =>
      content.document.parts.find((part) => part.template === template)?.annexNumber ?? 0,
    annexTitle: (template: string): string =>
      content.document.parts.find((part) => part.template === template)?.title ?? template,
    /** The values of «{date} kl. {clock}». */
    at: (moment: Date) => ({ date: formatDate(moment, language), clock: formatClock(moment) }),
    /** «3.2 Tilsetting», «Vedlegg 1: 2 Kostnader». */
    clause: (key: string): ReactNode => {
      const name = of(key)
      return (
        <>
          {name.annex !== null && `${t('clause.inAnnex', { annex: name.annex })} `}
          {name.number && `${name.number} `}
          <span lang={LANGUAGE_TAG[content.document.language]}>{headingText(name)}</span>
        </>
      )
    },
    /** «punkt 3.2», «punkt 2 i vedlegg 1». */
    place: (key: string): string => {
      const { annex, number, heading } = of(key)
      if (!number) return annex === null ? `«${heading}»` : t('clause.annexPlace', { annex })
      return annex === null ? t('clause.place', { number }) : t('clause.annexClausePlace', { annex, number })
    },
  }
}

export type SigningWords = ReturnType<typeof useSigningWords>

/** In the parties' order. */
export const otherParties = ({ parties, party }: Pick<SigningView, 'parties' | 'party'>): readonly Party[] =>
  parties.filter(({ id }) => id !== party?.id)
