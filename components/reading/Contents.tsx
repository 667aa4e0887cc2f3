import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { ResolvedClause, ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { Breakable } from '../ui/Breakable.tsx'
import { clauseAnchor } from './clause-anchor.ts'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'

const Entry = ({ clause }: { clause: ResolvedClause }) => {
  const t = useTranslations('reading')
  return (
    <li>
      <a href={`#${clauseAnchor(clause.key)}`}>
        <span className={styles.number}>{clause.number}</span>
        <span>
          <Breakable text={plainInline(clause.heading)} />
        </span>
        {clause.missing.length > 0 && (
          <ExclamationmarkTriangleIcon
            title={t('clauseMissing')}
            fontSize="1.25rem"
            className={styles.warning}
          />
        )}
      </a>
    </li>
  )
}

const PartEntries = ({ part, paper }: { part: ResolvedPart; paper: Paper }) => (
  <>
    {part.annexNumber !== null && (
      <p className={styles.contentsPart}>
        {paper.t('annex', { number: part.annexNumber })}: {part.title}
      </p>
    )}
    <ol>
      {part.clauses.map((clause) => (
        <Entry key={clause.key} clause={clause} />
      ))}
    </ol>
  </>
)

type Props = { document: ResolvedDocument; paper: Paper; layout: 'side' | 'folded' }

/** Stands beside the sheets; on a phone it is folded above them. Only one of the two is ever shown. */
export const Contents = ({ document, paper, layout }: Props) => {
  const t = useTranslations('reading')
  const entries = (
    <div lang={LANGUAGE_TAG[paper.language]}>
      {document.parts.map((part) => (
        <PartEntries key={part.template} part={part} paper={paper} />
      ))}
    </div>
  )
  if (layout === 'folded')
    return (
      <nav className={styles.folded} aria-label={t('contents')}>
        <details>
          <summary>{t('contents')}</summary>
          {entries}
        </details>
      </nav>
    )
  return (
    <nav className={styles.contents} aria-label={t('contents')}>
      <h2>{t('contents')}</h2>
      {entries}
    </nav>
  )
}
