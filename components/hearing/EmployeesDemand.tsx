import { LinkButton } from '../ui/LinkButton.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { Demand } from './Demand.tsx'
import type { HearingProps } from './hearing-props.ts'
import { newestEntry } from './newest-entry.ts'
import { recordAddress } from './record-address.ts'
import { useHearingWords } from './use-hearing-words.ts'
import { useStatus } from './use-status.ts'
import { Why } from './Why.tsx'

/** Drøfting with the employees' organisations: without it the agreement cannot be approved. */
export const EmployeesDemand = ({ agreement, hearings, guides }: HearingProps) => {
  const { t } = useHearingWords()
  const { held, planned } = newestEntry(hearings.entries, 'employees')
  const status = useStatus(hearings, t('status.missing'))
  return (
    <Demand title={t('kind.employees')} status={status('employees')} is={held ? 'done' : 'missing'}>
      <Why kind="employees" guide={guides.codetermination} />
      {held && <ChangedSince agreement={agreement} entry={held} />}
      {hearings.mayRecord && (
        <LinkButton
          size="small"
          variant={held ? 'tertiary' : 'primary'}
          href={recordAddress(agreement, held || !planned ? { kind: 'employees' } : { hold: planned.id })}
        >
          {t('record.employees')}
        </LinkButton>
      )}
    </Demand>
  )
}
