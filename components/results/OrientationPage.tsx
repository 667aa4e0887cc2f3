import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import type { Paper } from '#lib/export/paper.ts'
import { LONGEST_WORDS, type OrientationContent } from '#lib/results/orientation-row.ts'
import { Done } from '../forms/Done.tsx'
import { PaperBar } from '../papers/PaperBar.tsx'
import { PaperSheet } from '../papers/PaperSheet.tsx'
import papers from '../papers/Papers.module.css'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID, Page } from '../ui/Page.tsx'
import styles from './Results.module.css'
import { RowForm } from './RowForm.tsx'
import { resultsAddress } from './results-props.ts'
import type { RowAction } from './row-action.ts'
import { useFormTexts } from './use-form-texts.ts'
import { YearNav } from './YearNav.tsx'

type Props = {
  office: { id: string; name: string }
  year: number
  thisYear: number
  municipalities: readonly Party[]
  mayWrite: boolean
  chosen: {
    id: string
    organisation: string
    paper: Paper
    own: { version: number; content: OrientationContent }
  } | null
  isSaved: boolean
  save: RowAction
}

/** The yearly orientation to a council as it is now, and the words the owners add. */
export const OrientationPage = (props: Props) => {
  const { office, year, thisYear, municipalities, mayWrite, chosen, isSaved } = props
  const t = useTranslations('orientation')
  const base = `/kontor/${office.id}/orientering`
  const bar = (
    <PaperBar
      href={`${resultsAddress(office.id)}?ar=${year}`}
      back={t('back', { year: String(year) })}
      label={t('label')}
    >
      {chosen && (
        <DownloadButton href={`${base}/${year}/word?kommune=${chosen.id}`} size="small" variant="primary">
          {t('word')}
        </DownloadButton>
      )}
    </PaperBar>
  )
  if (!chosen)
    return (
      <>
        {bar}
        <Page title={t('none')} lead={t('noneWhy')} narrow />
      </>
    )
  return (
    <>
      {bar}
      <main id={MAIN_ID} tabIndex={-1} className={papers.desk}>
        <div className={papers.about}>
          <p>{t('about')}</p>
          {isSaved && <Done>{t('saved')}</Done>}
          <YearNav
            label={t('years')}
            year={year}
            thisYear={thisYear}
            href={(one) => `${base}/${one}?kommune=${chosen.id}`}
          />
          {municipalities.length > 1 && (
            <nav aria-label={t('choose')}>
              <p>{t('choose')}</p>
              <ul className={papers.ways}>
                {municipalities.map(({ id, organisation }) => (
                  <li key={id}>
                    <Link
                      href={`${base}/${year}?kommune=${id}`}
                      aria-current={id === chosen.id ? 'page' : undefined}
                      prefetch={false}
                    >
                      {organisation}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {mayWrite && <OwnWords {...props} chosen={chosen} />}
        </div>
        <PaperSheet agreement="" paper={chosen.paper} />
      </main>
    </>
  )
}

const OwnWords = ({ office, year, chosen, save }: Props & { chosen: NonNullable<Props['chosen']> }) => {
  const t = useTranslations('orientation')
  const texts = useFormTexts({
    submit: t('submit'),
    summary: t('summaryOfFaults'),
    problems: { long: t('long') },
  })
  const help = t('wordsHelp', { most: LONGEST_WORDS })
  const { id, organisation, own } = chosen
  return (
    <details className={styles.own} open={own.version === 0 ? undefined : true}>
      <summary>{t('words')}</summary>
      <p>{t('wordsLead', { organisation })}</p>
      <RowForm
        // Another municipality's words are another form.
        key={`${id} ${year}`}
        id="ord"
        action={save}
        sent={{ office: office.id, year, party: id }}
        seen={own.version}
        start={own.content}
        groups={[
          {
            legend: t('words'),
            fields: [
              { name: 'summary', kind: 'textarea', label: t('summary'), help, most: LONGEST_WORDS },
              { name: 'ahead', kind: 'textarea', label: t('ahead'), help, most: LONGEST_WORDS },
            ],
          },
        ]}
        texts={texts}
      />
    </details>
  )
}
