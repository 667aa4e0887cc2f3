import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ResolvedClause, ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import type { Language } from '#lib/i18n/language.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { HistoryLinks } from '../history/HistoryLinks.tsx'
import { AgreedCount, ListMarks, type Marks, MarksHead, MarksLegend } from '../positions/ListMarks.tsx'
import { HereInList } from '../presence/HereInList.tsx'
import { ToRead } from '../presence/ToRead.tsx'
import { SearchForm } from '../search/SearchForm.tsx'
import styles from './ClauseList.module.css'
import { shortHeading } from './clause-names.ts'
import { ShowCurrent } from './ShowCurrent.tsx'
import { SideColumn } from './SideColumn.tsx'

export const CLAUSE_LIST_ID = 'punkter'

/** What facts are called in the reader's language, which need not be the agreement's. */
export type Labels = ReadonlyMap<string, string>

type Shared = { agreement: string; labels: Labels; current: string; marks: Marks }
type Props = Shared & { document: ResolvedDocument; children?: ReactNode }

/** Every clause of agreement and annexes, with the first thing that is missing in each. On a phone it opens from the bar below. */
export function ClauseList({ document, children, ...shared }: Props) {
  const t = useTranslations('clause')
  return (
    <SideColumn as="nav" id={CLAUSE_LIST_ID} label={t('listLabel')} className={styles.list}>
      <SearchForm agreement={shared.agreement} className={styles.search} />
      {document.parts.map((part) => (
        <Part key={part.template} part={part} lang={document.language} {...shared} />
      ))}
      {children}
      <MarksLegend />
      <HistoryLinks agreement={shared.agreement} clause={shared.current} />
      <ShowCurrent list={CLAUSE_LIST_ID} current={shared.current} />
    </SideColumn>
  )
}

type PartProps = Shared & { lang: Language; part: ResolvedPart }

function Part({ part, ...shared }: PartProps) {
  const t = useTranslations('clause')
  const missing = part.clauses.reduce((sum, clause) => sum + clause.missing.length, 0)
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h2>
          {part.annexNumber === null
            ? t('agreement')
            : `${t('annex', { number: part.annexNumber })}: ${part.title}`}
          <span className={styles.count}>
            {missing === 0 ? t('allDone') : t('missingCount', { count: missing })}
            {' · '}
            <AgreedCount marks={shared.marks} part={part} />
          </span>
        </h2>
        <MarksHead marks={shared.marks} />
      </div>
      <ol>
        {part.clauses.map((clause) => (
          <li key={clause.key} data-level={clause.level}>
            <ClauseLink clause={clause} {...shared} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type LinkProps = Shared & { lang: Language; clause: ResolvedClause }

function ClauseLink({ agreement, labels, current, marks, lang, clause }: LinkProps) {
  const t = useTranslations('clause')
  const [first, ...more] = clause.missing
  return (
    <Link
      href={`/avtaler/${agreement}/${clause.key}`}
      prefetch={false}
      aria-current={clause.key === current ? 'page' : undefined}
      className={styles.clause}
    >
      <span className={styles.number}>
        {clause.number}
        <HereInList clause={clause.key} />
      </span>
      <span className={styles.words}>
        {/* Long words may break at a slash. */}
        <span lang={lang}>{shortHeading(clause).replaceAll('/', '/\u200b')}</span>
        {clause.deviation !== 'none' && (
          <span className={styles.note}>{t(clause.deviation === 'own' ? 'own' : 'deviation')}</span>
        )}
        {first && (
          <span className={styles.missing}>
            <ExclamationmarkTriangleIcon aria-hidden />
            {t(`missing.${first.reason}`, { label: midSentence(labels.get(first.fact) ?? first.label) })}
            {more.length > 0 && ` ${t('andMore', { count: more.length })}`}
          </span>
        )}
        <ToRead clause={clause.key} />
      </span>
      <ListMarks marks={marks} clause={clause.key} />
    </Link>
  )
}
