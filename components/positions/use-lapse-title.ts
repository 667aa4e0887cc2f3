import { useTranslations } from 'next-intl'
import type { PositionsView } from './positions-view.ts'
import { usePositionWords } from './use-position-words.ts'

/** «Endret siden dere var enige», or since whoever had answered; null when every answer stands. */
export function useLapseTitle({ lapsed, parties, reader, positions }: PositionsView): string | null {
  const t = useTranslations('positions')
  const words = usePositionWords(parties)
  const [first] = lapsed
  if (!first) return null
  const isOwner = reader.party?.contracting === true
  const now = positions.find(({ clause }) => clause === first.position.clause)
  const everybodyAgreed = now?.parties.every(({ last }) => last?.stance === 'agreed') === true
  if (isOwner && everybodyAgreed && lapsed.length === parties.length) return t('lapsedBoth')
  if (isOwner && lapsed.some(({ position }) => position.partyId === reader.party?.id)) return t('lapsedOwn')
  if (lapsed.length > 1) return t('lapsedOwners')
  const party = parties.find(({ id }) => id === first.position.partyId)
  return t('lapsedOther', { party: party ? words.party(party) : '' })
}
