import { useLocale } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import type { Amounts, ResultContent } from '#lib/results/result-row.ts'
import { wordsOfResult } from '#lib/results/row-form.ts'
import type { YearOfResult } from '#lib/results/years-of-result.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { OneButtonForm } from './OneButtonForm.tsx'
import { ResultChart } from './ResultChart.tsx'
import { ResultNumbers } from './ResultNumbers.tsx'
import styles from './Results.module.css'
import { RowForm } from './RowForm.tsx'
import { RowHistory, type ShownVersion } from './RowHistory.tsx'
import { resultsAddress } from './results-props.ts'
import type { RowAction } from './row-action.ts'
import { useResultForm } from './use-result-form.ts'
import { useResultWords } from './use-result-words.ts'

type Props = {
  id: string
  office: { id: string; name: string }
  year: number
  version: number
  content: ResultContent
  isRemoved: boolean
  versions: readonly (Omit<ShownVersion, 'words'> & { content: ResultContent })[]
  municipalities: readonly Party[]
  lastYear: Amounts
  years: readonly YearOfResult[]
  isLastYearKnown: boolean
  previousId: string | null
  mayWrite: boolean
  save: RowAction
  takeOut: (form: FormData) => Promise<void>
}

/** One row of the result table: changed here, with all that it has said before. */
export const EditResultPage = (props: Props) => {
  const { id, office, year, version, content, municipalities, years, lastYear, mayWrite, save } = props
  const { t } = useResultWords()
  const language = asLanguage(useLocale())
  const { groups, start, texts } = useResultForm(props)
  const of = String(year)
  return (
    <>
      <HistoryBar
        href={`${resultsAddress(office.id)}?ar=${year}`}
        back={t('edit.back', { year: of })}
        label={t('edit.bar')}
      >
        {`Nav ${office.name}`}
      </HistoryBar>
      <Page title={content.indicator} lead={t('edit.lead', { year: of })} narrow>
        {props.isRemoved && <p>{t('edit.takenOut')}</p>}
        <div className={styles.glance}>
          <ResultNumbers content={content} year={year} lastYear={lastYear} municipalities={municipalities} />
          <ResultChart content={content} year={year} years={years} municipalities={municipalities} />
        </div>
        {mayWrite && (
          <RowForm
            id="rad"
            action={save}
            sent={{ id }}
            seen={version}
            start={start}
            groups={groups}
            texts={texts}
          />
        )}
        {mayWrite && !props.isRemoved && (
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
          groups={groups}
          rolledFrom={props.previousId === null ? null : year - 1}
          versions={props.versions.map(({ content: said, ...one }) => ({
            ...one,
            words: wordsOfResult(said, language),
          }))}
        />
      </Page>
    </>
  )
}
