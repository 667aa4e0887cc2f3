import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ResolvedClause, ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import type { Language } from '#lib/i18n/language.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import styles from './ClauseList.module.css'
import { ShowCurrent } from './ShowCurrent.tsx'
import { SideColumn } from './SideColumn.tsx'

export const CLAUSE_LIST_ID = 'punkter'

/** What facts are called in the reader's language, which need not be the agreement's. */
export type Labels = ReadonlyMap<string, string>

type Shared = { agreement: string; labels: Labels; current: string }
type Props = Shared & { document: ResolvedDocument; children?: ReactNode }

/** Every clause of agreement and annexes, with the first thing that is missing in each. On a phone it opens from the bar below. */
export function ClauseList({ document, children, ...shared }: Props) {
  const t = useTranslations('clause')
  return (
    <SideColumn as="nav" id={CLAUSE_LIST_ID} label={t('listLabel')} className={styles.list}>
      {document.parts.map((part) => (
        <Part key={part.template} part={part} lang={document.language} {...shared} />
      ))}
      {children}
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
      <h2>
        {part.annexNumber === null
          ? t('agreement')
          : `${t('annex', { number: part.annexNumber })}: ${part.title}`}
        <span className={styles.count}>
          {missing === 0 ? t('allDone') : t('missingCount', { count: missing })}
        </span>
      </h2>
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

function ClauseLink({ agreement, labels, current, lang, clause }: LinkProps) {
  const t = useTranslations('clause')
  const [first, ...more] = clause.missing
  return (
    <Link
      href={`/avtaler/${agreement}/${clause.key}`}
      prefetch={false}
      aria-current={clause.key === current ? 'page' : undefined}
      className={styles.clause}
    >
      <span className={styles.number}>{clause.number}</span>
      <span className={styles.words}>
        <span lang={lang}>{shortHeading(clause)}</span>
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
      </span>
    </Link>
  )
}

/** «… ved Nav Fossdal» is the same in every line: the list is easier to read without it. Long words may break at a slash. */
const shortHeading = (clause: ResolvedClause): string =>
  plainInline(clause.heading)
    .replace(/ (ved|av|for|i) nav .*$/i, '')
    .replaceAll('/', '/\u200b')
