import { useTranslations } from 'next-intl'
import { EMPTY_MEASURE } from '#lib/results/measure-row.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { planAddress } from './PlanPage.tsx'
import { RowForm } from './RowForm.tsx'
import type { RowAction } from './row-action.ts'
import { useMeasureForm } from './use-measure-form.ts'

type Props = { office: { id: string; name: string }; year: number; save: RowAction }

/** A new measure in a year's plan. */
export const NewMeasurePage = ({ office, year, save }: Props) => {
  const t = useTranslations('plan')
  const form = useMeasureForm(EMPTY_MEASURE)
  const of = String(year)
  return (
    <>
      <HistoryBar
        href={planAddress(office.id, year)}
        back={t('edit.back', { year: of })}
        label={t('edit.bar')}
      >
        {`Nav ${office.name}`}
      </HistoryBar>
      <Page title={t('new.title', { year: of })} narrow>
        <RowForm id="ny" action={save} sent={{ office: office.id, year }} seen={0} {...form} />
      </Page>
    </>
  )
}
