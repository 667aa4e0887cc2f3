import type { LogChoice, LogEntry } from './log-view.ts'

export const logAddress = (
  agreement: string,
  { group, person, clause, before, isWhole }: Partial<LogChoice>,
): string => {
  const query = new URLSearchParams({
    ...(group && { slag: group }),
    ...(person && { person }),
    ...(clause && { punkt: clause }),
    ...(before !== undefined && { eldre: String(before) }),
    ...(isWhole && { alle: 'ja' }),
  })
  return `/avtaler/${agreement}/logg${query.size > 0 ? `?${query}` : ''}`
}

type Way = {
  href: string
  to: 'clause' | 'comment' | 'version' | 'point' | 'hearing' | 'hearings' | 'dispute' | 'signing'
}

/** Where one sees what an event tells of; null where there is nothing more to see. */
export const wayTo = (agreement: string, { kind, clause, details }: LogEntry): Way | null => {
  const base = `/avtaler/${agreement}`
  if (kind === 'frozen') return { href: `${base}/versjon/${details.number}`, to: 'version' }
  if (kind === 'reservation-stated') return { href: `${base}/hoering`, to: 'hearings' }
  if (details.hearing) return { href: `${base}/hoering#horing-${details.hearing}`, to: 'hearing' }
  if (details.dispute) return { href: `${base}/tvist#tvist-${details.dispute}`, to: 'dispute' }
  if (clause?.isThere && details.comment && kind !== 'comment-deleted')
    return { href: `${base}/${clause.key}#kommentar-${details.comment}`, to: 'comment' }
  if (clause?.isThere) return { href: `${base}/${clause.key}`, to: 'clause' }
  if (kind === 'approved' || kind === 'approval-withdrawn' || kind.startsWith('unlock'))
    return { href: `${base}/klar`, to: 'signing' }
  return details.seq === undefined ? null : { href: `${base}/historikk/${details.seq}`, to: 'point' }
}
