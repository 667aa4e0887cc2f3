import { useTranslations } from 'next-intl'
import { PartyMark } from '../ui/PartyMark.tsx'
import { AnnounceLapse } from './AnnounceLapse.tsx'
import styles from './Positions.module.css'
import { POSITIONS_ID } from './positions-id.ts'
import type { PositionsView } from './positions-view.ts'
import { StatusMark } from './StatusMark.tsx'
import { useLapseTitle } from './use-lapse-title.ts'
import { usePositionWords } from './use-position-words.ts'

/** Under the heading on a phone, where the panel is a sheet: what both mean, and the way to it. */
export function PositionSummary({ view, clause }: { view: PositionsView; clause: string }) {
  const t = useTranslations('positions')
  const words = usePositionWords(view.parties)
  const title = useLapseTitle(view)
  const now = view.positions.find((one) => one.clause === clause)
  if (!now) return null
  return (
    <>
      <button type="button" popoverTarget={POSITIONS_ID} className={styles.summary}>
        <span className="aksel-sr-only">{t('short')}: </span>
        {view.parties.map((party) => {
          const status = now.parties.find(({ partyId }) => partyId === party.id)?.status ?? 'none'
          return (
            <span key={party.id}>
              <PartyMark standing={party.side} small />
              <span className="aksel-sr-only">{words.party(party)}: </span>
              <StatusMark status={status} /> {words.t(`status.${status}`)}
            </span>
          )
        })}
      </button>
      <AnnounceLapse
        key={clause}
        title={title}
        lapsed={view.lapsed.map(({ position }) => position.partyId)}
      />
    </>
  )
}
