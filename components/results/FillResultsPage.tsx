import { useLocale, useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { cellsOf } from '#lib/results/result-cells.ts'
import type { ResultContent } from '#lib/results/result-row.ts'
import { amountField } from '#lib/results/row-form.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { municipalityName } from './municipality-name.ts'
import { ResultGrid } from './ResultGrid.tsx'
import styles from './Results.module.css'
import type { GridColumn, GridTexts } from './result-grid-props.ts'
import { resultsAddress } from './results-props.ts'
import type { TableAction } from './table-action.ts'
import { useFormTexts } from './use-form-texts.ts'

type Props = {
  office: { id: string; name: string }
  year: number
  municipalities: readonly Party[]
  rows: readonly { id: string; version: number; content: ResultContent }[]
  save: TableAction
}

/** Goals, results and comments of all the year's indicators, filled in at once. */
export const FillResultsPage = ({ office, year, municipalities, rows, save }: Props) => {
  const t = useTranslations('results')
  const language = asLanguage(useLocale())
  const parties = municipalities.length > 1 ? municipalities : []
  const columns = useColumns(year, parties)
  const texts = useGridTexts(year)
  const base = resultsAddress(office.id)
  const of = String(year)
  return (
    <>
      <HistoryBar href={`${base}?ar=${year}`} back={t('edit.back', { year: of })} label={t('edit.bar')}>
        {`Nav ${office.name}`}
      </HistoryBar>
      <Page title={t('fill.title', { year: of })} lead={t('fill.lead')}>
        {rows.length === 0 ? (
          <p className={styles.muted}>{t('empty', { year: of })}</p>
        ) : (
          <ResultGrid
            action={save}
            sent={{ office: office.id, year }}
            columns={columns}
            rows={rows.map(({ id, version, content }) => ({
              id,
              indicator: content.indicator,
              unit: content.unit,
              seen: version,
              cells: cellsOf(
                content,
                parties.map((party) => party.id),
                language,
              ),
              href: `${base}/${id}`,
            }))}
            texts={texts}
          />
        )}
      </Page>
    </>
  )
}

function useColumns(year: number, parties: readonly Party[]): readonly GridColumn[] {
  const t = useTranslations('results')
  const isShared = parties.length > 0
  return [
    { name: 'goal', kind: 'words', label: t('form.goal') },
    { name: 'target', kind: 'number', label: t('form.target') },
    ...parties.map(
      ({ id, organisation }): GridColumn => ({
        name: amountField('result', id),
        kind: 'number',
        label: t('fill.of', { municipality: municipalityName(organisation), year: String(year) }),
      }),
    ),
    {
      name: amountField('result', null),
      kind: 'number',
      label: t(isShared ? 'fill.whole' : 'form.resultGroup', { year: String(year) }),
    },
    { name: 'comment', kind: 'long', label: t('comment') },
  ]
}

function useGridTexts(year: number): GridTexts {
  const t = useTranslations('results')
  const of = String(year)
  const { conflict, ...own } = useFormTexts({
    submit: t('fill.submit'),
    summary: t('fill.summary'),
    problems: {
      number: t('form.problem.number'),
      negative: t('form.problem.negative'),
      percent: t('form.problem.percent'),
      long: t('form.problem.long'),
      choice: t('form.problem.choice'),
    },
  })
  return {
    ...own,
    caption: t('title', { year: of }),
    indicator: t('form.indicator'),
    // The numbers come later, in the browser.
    savedOthers: { one: t('fill.savedOne'), other: t('fill.savedMany', { count: '{count}' }) },
    conflict: {
      title: conflict.title,
      who: t('fill.who', { who: '{who}', when: '{when}' }),
      removed: conflict.removed,
      next: t('fill.next'),
      cell: t('fill.cell'),
      empty: conflict.empty,
    },
    lost: {
      title: t('fill.lost.title'),
      unknown: t('fill.lost.unknown'),
      full: t('fill.lost.full'),
      noName: t('fill.lost.noName'),
    },
    pasted: {
      told: t('fill.pasted', { count: '{count}' }),
      leftOut: t('fill.leftOut'),
      undo: t('fill.undo'),
      undone: t('fill.undone'),
    },
  }
}
