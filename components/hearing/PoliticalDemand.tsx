import { Button } from '@navikt/ds-react/Button'
import Link from 'next/link'
import type { Municipality } from '#lib/agreements/hearing-view.ts'
import { LinkButton } from '../ui/LinkButton.tsx'
import { ChangedSince } from './ChangedSince.tsx'
import { Demand } from './Demand.tsx'
import styles from './Hearing.module.css'
import type { HearingProps } from './hearing-props.ts'
import { newestEntry } from './newest-entry.ts'
import { recordAddress } from './record-address.ts'
import { useHearingWords } from './use-hearing-words.ts'

type Props = HearingProps & { municipality: Municipality }

/** Whether the municipality's council must approve, by its own word, and whether it has. */
export const PoliticalDemand = (props: Props) => {
  const { agreement, hearings, municipality } = props
  const { t } = useHearingWords()
  const { held, planned } = newestEntry(hearings.entries, 'political', municipality.id)
  const isDone = municipality.state === 'approved' || municipality.state === 'not-reserved'
  const status = usePoliticalStatus(props)
  const mayRecord = hearings.mayRecordFor.some(({ id }) => id === municipality.id)
  return (
    <Demand
      title={t('kind.politicalIn', { organisation: municipality.organisation })}
      status={status}
      is={isDone ? 'done' : 'missing'}
    >
      <Reservation {...props} />
      {held && <ChangedSince agreement={agreement} entry={held} />}
      {mayRecord && municipality.said?.isReserved && (
        <LinkButton
          size="small"
          variant={municipality.state === 'missing' ? 'primary' : 'tertiary'}
          href={recordAddress(agreement, held || !planned ? { kind: 'political' } : { hold: planned.id })}
        >
          {t('record.political')}
        </LinkButton>
      )}
      {municipality.said?.isReserved && (
        <p>
          <Link href={`/avtaler/${agreement}/saksframlegg?kommune=${municipality.id}`} prefetch={false}>
            {t('makeCase')}
          </Link>
        </p>
      )}
    </Demand>
  )
}

const usePoliticalStatus = ({ hearings, municipality }: Props): string => {
  const { t, date } = useHearingWords()
  const { organisation, state, id } = municipality
  if (state === 'unanswered') return t('status.unanswered', { organisation })
  if (state === 'not-reserved') return t('status.notReserved')
  const entries = hearings.entries.filter(({ isApproved }) => isApproved !== false)
  const { held, planned } = newestEntry(entries, 'political', id)
  if (state === 'approved' && held) return t('status.approved', { date: date(held.heldOn) })
  const plan = planned && t('status.planned', { date: date(planned.heldOn) })
  return [t('status.notApproved'), plan].filter(Boolean).join('. ')
}

const Reservation = ({ agreement, municipality, reserve }: Props) => {
  const { t, person, moment } = useHearingWords()
  const { said, mayAnswer, organisation } = municipality
  const form = mayAnswer && (
    <ReservationForm agreement={agreement} organisation={organisation} reserve={reserve} />
  )
  if (!said) return form || <p>{t('reserved.onlyOwn')}</p>
  return (
    <>
      <p>
        {t(said.isReserved ? 'reserved.saidYes' : 'reserved.saidNo', { organisation })}{' '}
        <span className={styles.muted}>
          {t('reserved.by', { name: person(said.by), moment: moment(said.at) })}
        </span>
      </p>
      {form && (
        <details className={styles.more}>
          <summary>{t('reserved.change')}</summary>
          {form}
        </details>
      )}
    </>
  )
}

type FormProps = Pick<Props, 'agreement' | 'reserve'> & { organisation: string }

const ReservationForm = ({ agreement, organisation, reserve }: FormProps) => {
  const { t } = useHearingWords()
  return (
    <form action={reserve}>
      <input type="hidden" name="agreement" value={agreement} />
      <fieldset className={styles.question}>
        <legend>{t('reserved.question', { organisation })}</legend>
        <p className={styles.muted}>{t('reserved.help')}</p>
        <div className={styles.actions}>
          <Button type="submit" name="reserved" value="yes" size="small" variant="secondary">
            {t('reserved.yes')}
          </Button>
          <Button type="submit" name="reserved" value="no" size="small" variant="secondary">
            {t('reserved.no')}
          </Button>
        </div>
      </fieldset>
    </form>
  )
}
