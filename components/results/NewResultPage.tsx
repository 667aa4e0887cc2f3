import { useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { EMPTY_RESULT } from '#lib/results/result-row.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import styles from './Results.module.css'
import { RowForm } from './RowForm.tsx'
import { resultsAddress } from './results-props.ts'
import type { RowAction } from './row-action.ts'
import { StartSetForm, type StartTheme } from './StartSetForm.tsx'
import { useResultForm } from './use-result-form.ts'

type Props = {
  office: { id: string; name: string }
  year: number
  municipalities: readonly Party[]
  themes: readonly StartTheme[]
  save: RowAction
  takeStart: RowAction
}

/** A new indicator: one of those that are usual, or the office's own. */
export const NewResultPage = ({ office, year, municipalities, themes, save, takeStart }: Props) => {
  const t = useTranslations('results')
  const { groups, start, texts } = useResultForm({
    content: EMPTY_RESULT,
    year,
    municipalities,
    isLastYearKnown: false,
  })
  const sent = { office: office.id, year }
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
      <Page title={t('new.title', { year: of })} lead={t('new.lead')} narrow>
        <section aria-labelledby="vanlige" className={styles.section}>
          <h2 id="vanlige">{t('new.start')}</h2>
          {themes.length === 0 ? (
            <p className={styles.muted}>{t('new.startEmpty')}</p>
          ) : (
            <StartSetForm
              action={takeStart}
              sent={sent}
              themes={themes}
              texts={{ ...texts, submit: t('new.startButton'), none: t('new.startNone') }}
            />
          )}
        </section>
        <section aria-labelledby="egen" className={styles.section}>
          <h2 id="egen">{t('new.own')}</h2>
          <RowForm id="ny" action={save} sent={sent} seen={0} start={start} groups={groups} texts={texts} />
        </section>
      </Page>
    </>
  )
}
