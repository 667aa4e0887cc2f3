import { useTranslations } from 'next-intl'
import type { ClausePositions, PositionStatus } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import type { ResolvedPart } from '#lib/document/content.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './ListMarks.module.css'
import { StatusMark } from './StatusMark.tsx'
import { usePositionWords } from './use-position-words.ts'

export type Marks = { parties: readonly Party[]; positions: readonly ClausePositions[] }

/** At the end of a clause's line in the list: one mark a party. Those who listen hear «Kommunen: enig. Nav: uenig.» */
export function ListMarks({ marks, clause }: { marks: Marks; clause: string }) {
  const t = useTranslations('positions')
  const words = usePositionWords(marks.parties)
  const now = marks.positions.find((one) => one.clause === clause)
  if (!now) return null
  const said = marks.parties.map((party) => {
    const status = now.parties.find(({ partyId }) => partyId === party.id)?.status ?? 'none'
    return t('statusOf', { party: words.party(party), status: midSentence(words.t(`status.${status}`)) })
  })
  return (
    <span className={styles.marks}>
      <span className="aksel-sr-only"> {said.join(' ')}</span>
      {now.parties.map(({ partyId, status }) => (
        <StatusMark key={partyId} status={status} />
      ))}
    </span>
  )
}

/** Whose marks stand in which column. */
export const MarksHead = ({ marks }: { marks: Marks }) => (
  <span className={styles.marks} aria-hidden="true">
    {marks.parties.map((party) => (
      <PartyMark key={party.id} standing={party.side} small />
    ))}
  </span>
)

/** «11 av 17 enige», of the part's clauses that one can agree on. */
export function AgreedCount({ marks, part }: { marks: Marks; part: ResolvedPart }) {
  const t = useTranslations('positions')
  const own = new Set(part.clauses.map(({ key }) => key))
  const all = marks.positions.filter(({ clause }) => own.has(clause))
  return t('agreedOf', { agreed: all.filter(({ agreed }) => agreed).length, total: all.length })
}

const LEGEND: readonly PositionStatus[] = ['agreed', 'discuss', 'disagree', 'changed-since', 'none']

export function MarksLegend() {
  const t = useTranslations('positions')
  const words = useTranslations('positionForm')
  return (
    <section className={styles.legend}>
      <h2>{t('legend')}</h2>
      <ul>
        {LEGEND.map((status) => (
          <li key={status}>
            <StatusMark status={status} /> {words(`status.${status}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
