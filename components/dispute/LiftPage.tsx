import { useTranslations } from 'next-intl'
import type { Candidate } from '#lib/agreements/dispute-view.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import type { DisputeAction } from './dispute-action.ts'
import type { DisputeProps } from './dispute-props.ts'
import { LiftForm } from './LiftForm.tsx'
import { useDisputeWords } from './use-dispute-words.ts'

type Props = Omit<DisputeProps, 'retract' | 'confirm'> & {
  /** The clause one came from. */
  chosen: string | undefined
  action: DisputeAction
}

/** Lifting a disagreement: those somebody disagrees about first, with how long. */
export const LiftPage = (props: Props) => {
  const { agreement, disputes, chosen, action } = props
  const { t, clause, parties, day } = useDisputeWords(props)
  const form = useTranslations('disputeForm')
  const { candidates } = disputes
  const optionOf = (one: Candidate) => ({
    key: one.clause,
    label: clause(one.clause),
    more: one.since && t('since', { parties: parties(one.parties), date: day(one.since), days: one.days }),
  })
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}/tvist`} back={t('backToDisputes')} label={t('title')} />
      <Page
        title={form('liftTitle')}
        lead={candidates.length > 0 ? form('liftLead') : form('noCandidates')}
        narrow
      >
        {candidates.length > 0 && (
          <LiftForm
            action={action}
            agreement={agreement}
            options={candidates.filter(({ since }) => since !== null).map(optionOf)}
            others={candidates.filter(({ since }) => since === null).map(optionOf)}
            chosen={candidates.some((one) => one.clause === chosen) && chosen ? [chosen] : []}
          />
        )}
      </Page>
    </>
  )
}
