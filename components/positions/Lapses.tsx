import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '#lib/i18n/language.ts'
import { ChangedWords } from './ChangedWords.tsx'
import styles from './Positions.module.css'
import type { Lapse, PositionsView } from './positions-view.ts'
import { seenChange } from './seen-change.ts'
import { useLapseTitle } from './use-lapse-title.ts'
import { usePositionWords } from './use-position-words.ts'

type Props = { agreement: string; view: PositionsView; language: Language }

/** Answers that no longer stand, and the words that have changed since. Those given on the same text are told of together. */
export function Lapses({ agreement, view, language }: Props) {
  const title = useLapseTitle(view)
  if (view.lapsed.length === 0) return null
  return (
    <div className={styles.lapsed}>
      <h3>{title}</h3>
      {together(view.lapsed).map((lapses) => (
        <Together
          key={lapses[0]?.position.hash}
          agreement={agreement}
          lapses={lapses}
          view={view}
          language={language}
        />
      ))}
    </div>
  )
}

const together = (lapsed: readonly Lapse[]): readonly Lapse[][] => {
  const groups = new Map<string, Lapse[]>()
  for (const lapse of lapsed)
    groups.set(lapse.position.hash, [...(groups.get(lapse.position.hash) ?? []), lapse])
  return [...groups.values()]
}

function Together({ agreement, lapses, view, language }: Props & { lapses: readonly Lapse[] }) {
  const t = useTranslations('positions')
  const words = usePositionWords(view.parties)
  const [first] = lapses
  if (!first) return null
  const change = seenChange(first.change)
  // Both answered before the change: the one who answered last had the newest text before their eyes.
  const seq = Math.max(...lapses.map(({ position }) => position.seq))
  return (
    <>
      <p>
        {lapses.map(({ position }) => `${answered(position)} `)}
        {words.changedBy(first.by, view.reader.id)} {t('noLonger', { count: lapses.length })}
      </p>
      <ChangedWords change={change} language={language} />
      <p>
        <Link href={`/avtaler/${agreement}/sammenlign?fra=endring-${seq}&til=na`} prefetch={false}>
          {t('seeAll', { count: change.excerpt.changes })}
        </Link>
      </p>
    </>
  )

  function answered({ partyId, stance, at }: Lapse['position']): string {
    const party = view.parties.find(({ id }) => id === partyId)
    const status = words.t(`status.${stance === 'withdrawn' ? 'none' : stance}`)
    if (partyId === view.reader.party?.id) return t('youAnswered', { status, when: words.when(at) })
    return t('theyAnswered', { party: party ? words.party(party) : '', status, when: words.when(at) })
  }
}
