import { useTranslations } from 'next-intl'
import type { DisputeView, StepEntry } from '#lib/agreements/dispute-view.ts'
import { type DisputeKind, isEnd } from '#lib/agreements/disputes.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import type { DisputeAction } from './dispute-action.ts'
import type { DisputeProps } from './dispute-props.ts'
import { StepForm } from './StepForm.tsx'
import { useDisputeWords } from './use-dispute-words.ts'

type Props = Omit<DisputeProps, 'retract' | 'confirm'> & {
  dispute: DisputeView
  kind: DisputeKind
  /** The step that is corrected. */
  old: StepEntry | null
  action: DisputeAction
}

/** The form, by itself, with what follows from it. */
export const StepPage = (props: Props) => {
  const { agreement, dispute, kind, old, action } = props
  const { t, clause, clauses } = useDisputeWords(props)
  const form = useTranslations('disputeForm')
  const lead = isEnd(kind) ? form(`${kind}Lead`) : `${form('lead')} ${form('heldOnHelp')}`
  return (
    <>
      <HistoryBar
        href={`/avtaler/${agreement}/tvist#tvist-${dispute.id}`}
        back={t('backToDisputes')}
        label={t('title')}
      >
        {t('about', { clauses: clauses(dispute.clauses) })}
      </HistoryBar>
      <Page title={old ? form('correctTitle') : t(`recordKind.${kind}`)} lead={lead} narrow>
        <StepForm
          action={action}
          agreement={agreement}
          dispute={dispute.id}
          kind={kind}
          replaces={old?.id ?? null}
          start={
            old
              ? {
                  heldOn: old.heldOn,
                  happened: old.happened,
                  outcome: old.outcome,
                  caseNumber: old.caseNumber,
                }
              : {}
          }
          options={dispute.clauses.map((key) => ({ key, label: clause(key), more: null }))}
          chosen={old?.clauses ?? dispute.clauses}
        />
      </Page>
    </>
  )
}
