import { useTranslations } from 'next-intl'
import type { MeasureContent } from '#lib/results/measure-row.ts'
import { wordsOfMeasure } from '#lib/results/row-form.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { OneButtonForm } from './OneButtonForm.tsx'
import { planAddress } from './PlanPage.tsx'
import styles from './Results.module.css'
import { RowForm } from './RowForm.tsx'
import { RowHistory, type ShownVersion } from './RowHistory.tsx'
import type { RowAction } from './row-action.ts'
import { useMeasureForm } from './use-measure-form.ts'

type Props = {
  id: string
  office: { id: string; name: string }
  year: number
  version: number
  content: MeasureContent
  isRemoved: boolean
  previousId: string | null
  versions: readonly (Omit<ShownVersion, 'words'> & { content: MeasureContent })[]
  mayWrite: boolean
  save: RowAction
  takeOut: (form: FormData) => Promise<void>
}

/** One measure: changed here, with all that it has said before. */
export const EditMeasurePage = (props: Props) => {
  const { id, office, year, version, content, isRemoved, mayWrite } = props
  const t = useTranslations('plan')
  const form = useMeasureForm(content)
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
      <Page title={content.measure} lead={t('edit.lead', { year: of })} narrow>
        {isRemoved && <p>{t('edit.takenOut')}</p>}
        {mayWrite && <RowForm id="rad" action={props.save} sent={{ id }} seen={version} {...form} />}
        {mayWrite && !isRemoved && (
          <div className={styles.away}>
            <OneButtonForm
              action={props.takeOut}
              sent={{ id, seen: version, what: 'out' }}
              variant="tertiary"
            >
              {t('edit.takeOut')}
            </OneButtonForm>
          </div>
        )}
        <RowHistory
          groups={form.groups}
          rolledFrom={props.previousId === null ? null : year - 1}
          versions={props.versions.map(({ content: said, ...one }) => ({
            ...one,
            words: wordsOfMeasure(said),
          }))}
        />
      </Page>
    </>
  )
}
