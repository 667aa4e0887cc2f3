import { LinkButton } from '../ui/LinkButton.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { Demand } from './Demand.tsx'
import type { HearingProps } from './hearing-props.ts'
import { newestEntry } from './newest-entry.ts'
import { recordAddress } from './record-address.ts'
import { useHearingWords } from './use-hearing-words.ts'
import { useStatus } from './use-status.ts'
import { Why } from './Why.tsx'

/** Somebody who should be heard, and stops nothing when they are not. */
export const Advice = ({
  agreement,
  hearings,
  guides,
  kind,
}: HearingProps & { kind: 'users' | 'safety' }) => {
  const { t } = useHearingWords()
  const { held, planned } = newestEntry(hearings.entries, kind)
  const status = useStatus(hearings, t('status.advice'))
  return (
    <Demand title={t(`kind.${kind}`)} status={status(kind)} is={held ? 'done' : 'advice'}>
      <Why kind={kind} guide={guides.premises} />
      {held && <ChangedSince agreement={agreement} entry={held} />}
      {hearings.mayRecord && (
        <LinkButton
          size="small"
          variant={held ? 'tertiary' : 'secondary'}
          href={recordAddress(agreement, held || !planned ? { kind } : { hold: planned.id })}
        >
          {t(`record.${kind}`)}
        </LinkButton>
      )}
    </Demand>
  )
}
