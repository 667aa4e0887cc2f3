import { useTranslations } from 'next-intl'
import type { ResolvedDocument } from '#lib/document/content.ts'
import type { Found, FoundClause, FoundLine } from '#lib/document/find-words.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { clauseAnchor } from '../reading/clause-anchor.ts'
import { inOrder } from '../ui/in-order.ts'
import { Page } from '../ui/Page.tsx'
import styles from './Search.module.css'
import { SearchForm } from './SearchForm.tsx'

type Props = { agreement: string; office: string; query: string; document: ResolvedDocument; found: Found }

/** Where words stand in the agreement, clause by clause. */
export const SearchPage = ({ agreement, office, query, document, found }: Props) => {
  const t = useTranslations('search')
  const { hits } = found
  const clauses = found.clauses.length
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement}`} back={t('back')} label={t('title')}>
        {office}
      </HistoryBar>
      <Page title={t('title')}>
        <SearchForm agreement={agreement} query={query} className={styles.big} />
        <p role="status" className={styles.status}>
          {query === '' && t('empty')}
          {query !== '' && (hits === 0 ? t('none', { query }) : t('found', { hits, clauses, query }))}
        </p>
        <Advice query={query} found={found} language={document.language} />
        <ol className={styles.results}>
          {found.clauses.map((one) => (
            <li key={one.clause?.key ?? one.part.template}>
              <Result agreement={agreement} found={one} lang={LANGUAGE_TAG[document.language]} />
            </li>
          ))}
        </ol>
        <p className={styles.help}>{t('help')}</p>
      </Page>
    </>
  )
}

const Advice = ({ query, found, language }: { query: string; found: Found; language: Language }) => {
  const t = useTranslations('search')
  const name = useTranslations('shell.language')
  if (query === '') return null
  if (found.hits === 0)
    return (
      <p className={styles.advice}>
        {t('noneHelp')} {t('language', { language: name(language) })}
      </p>
    )
  if (found.as === 'phrase') return null
  return <p className={styles.advice}>{t(found.as === 'words' ? 'asWords' : 'asSomeWords')}</p>
}

/** Browsers that know it mark the words where they stand; the others just open the page. */
const textFragment = (line: FoundLine | undefined): string =>
  line ? `:~:text=${encodeURIComponent(line.hit).replaceAll('-', '%2D')}` : ''

type ResultProps = { agreement: string; found: FoundClause; lang: string }

const Result = ({ agreement, found: { clause, part, hits, lines }, lang }: ResultProps) => {
  const t = useTranslations('search')
  const mark = textFragment(lines[0])
  const reading = `/avtaler/${agreement}/les#${clause ? clauseAnchor(clause.key) : ''}${mark}`
  const annex = part.annexNumber === null ? '' : t('annex', { number: part.annexNumber, title: part.title })
  const name = clause
    ? [clause.number, plainInline(clause.heading)].filter(Boolean).join(' ')
    : annex || t('frontPage')
  return (
    <section aria-label={name}>
      <h2 lang={lang}>
        <a href={clause ? `/avtaler/${agreement}/${clause.key}${mark && `#${mark}`}` : reading}>{name}</a>
      </h2>
      <p className={styles.where}>
        {clause && annex && `${annex} · `}
        {t('hits', { hits })}
      </p>
      <ul lang={lang}>
        {inOrder(lines, ({ before, hit, after }) => (
          <li>
            {before}
            <mark>{hit}</mark>
            {after}
          </li>
        ))}
      </ul>
      <p className={styles.where}>
        {hits > lines.length && <>{t('more', { count: hits - lines.length })} · </>}
        {clause && (
          <a href={reading}>
            {t('inReading')}
            <span className="aksel-sr-only">: {name}</span>
          </a>
        )}
      </p>
    </section>
  )
}
