import { useLocale, useTranslations } from 'next-intl'
import type { StepView } from '#lib/agreements/dispute-view.ts'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { useHearingWords } from '../hearing/use-hearing-words.ts'
import { useHistoryWords } from '../history/use-history-words.ts'
import { usePositionWords } from '../positions/use-position-words.ts'

/** How clauses, parties, days and people are told of in a dispute. */
export function useDisputeWords({
  names,
  parties,
}: {
  names: readonly ClauseName[]
  parties: readonly Party[]
}) {
  const t = useTranslations('dispute')
  const { moment, person, date } = useHearingWords()
  const { short, long } = useHistoryWords()
  const { party } = usePositionWords(parties)
  const language = asLanguage(useLocale())
  const nameOf = (key: string): ClauseName | undefined => names.find((name) => name.key === key)
  return {
    t,
    moment,
    person,
    date,
    day: (at: Date): string => formatDate(at, language),
    nameOf,
    /** «3.2 Tilsetting». */
    clause: (key: string): string => {
      const name = nameOf(key)
      return name ? long(name) : key
    },
    /** «3.2 Tilsetting»; «3.2 og 3.4» when there are several. */
    clauses: (keys: readonly string[]): string => {
      const found = keys.flatMap((key) => nameOf(key) ?? [])
      const [only] = found
      return found.length === 1 && only ? long(only) : joinNames(found.map(short))
    },
    parties: (all: readonly Party[]): string => joinNames(all.map(party)),
    /** «kommunen»: in the middle of a sentence. */
    inSentence: (all: readonly Party[]): string => joinNames(all.map((one) => midSentence(party(one)))),
    title: (step: StepView): string =>
      t('entry.title', { kind: t(`kind.${step.kind}`), date: date(step.heldOn) }),
  }
}
