import { CheckmarkCircleFillIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ResolvedClause, ResolvedDocument, ResolvedPart } from '#lib/document/content.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { Breakable } from '../ui/Breakable.tsx'
import styles from './Front.module.css'

/** What facts are called in the reader's language. */
export type Labels = ReadonlyMap<string, string>

const NAMED = 3

/** The first few by name: a clause with twenty gaps must still be one line. */
const useMissingText = (clause: ResolvedClause, labels: Labels): string => {
  const t = useTranslations('front.overview')
  const named = clause.missing
    .slice(0, NAMED)
    .map(({ fact, label }) => midSentence(labels.get(fact) ?? label))
  const more = clause.missing.length - named.length
  return t('clauseMissing', {
    facts: [...named, ...(more > 0 ? [t('more', { count: more })] : [])].join(', '),
  })
}

const Status = ({ clause, labels }: { clause: ResolvedClause; labels: Labels }) => {
  const t = useTranslations('front.overview')
  const missing = useMissingText(clause, labels)
  const departure = { none: null, adapted: t('deviation'), own: t('ownClause') }[clause.deviation]
  return (
    <>
      {clause.missing.length > 0 ? (
        <span className={styles.missing}>
          <ExclamationmarkTriangleFillIcon aria-hidden fontSize="1.125rem" />
          {missing}
        </span>
      ) : (
        clause.blocks.length > 0 && (
          <span className={styles.complete}>
            <CheckmarkCircleFillIcon aria-hidden fontSize="1.125rem" />
            {t('clauseComplete')}
          </span>
        )
      )}
      {departure && <span className={styles.departure}>{departure}</span>}
    </>
  )
}

type Shared = { agreementId: string; language: Language; labels: Labels }

const ClauseRow = ({ clause, agreementId, language, labels }: Shared & { clause: ResolvedClause }) => (
  <li>
    <Link
      href={`/avtaler/${agreementId}/${clause.key}`}
      className={styles.clause}
      data-level={clause.level}
      prefetch={false}
    >
      <span className={styles.number}>{clause.number}</span>
      <span>
        <span className={styles.clauseTitle} lang={LANGUAGE_TAG[language]}>
          <Breakable text={plainInline(clause.heading)} />
        </span>
        <Status clause={clause} labels={labels} />
      </span>
    </Link>
  </li>
)

const PartOverview = ({ part, ...shared }: Shared & { part: ResolvedPart }) => {
  const t = useTranslations('front.overview')
  return (
    <>
      {part.annexNumber !== null && (
        <h3 className={styles.part}>{t('annex', { number: part.annexNumber, title: part.title })}</h3>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.clauses}>
        {part.clauses.map((clause) => (
          <ClauseRow key={clause.key} clause={clause} {...shared} />
        ))}
      </ol>
    </>
  )
}

type Props = { agreementId: string; document: ResolvedDocument; labels: Labels }

/** Every clause of agreement and annexes, and what each of them waits for. */
export const ClauseOverview = ({ document, ...shared }: Props) => {
  const t = useTranslations('front.overview')
  return (
    <section>
      <h2 className={styles.section}>{t('contents')}</h2>
      {document.parts.map((part) => (
        <PartOverview key={part.template} part={part} language={document.language} {...shared} />
      ))}
    </section>
  )
}
