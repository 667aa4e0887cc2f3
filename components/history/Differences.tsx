import type { ReactNode } from 'react'
import type { ResolvedClause } from '#lib/document/content.ts'
import type { SideBySide } from '#lib/document/diff-paragraphs.ts'
import type { DiffPart } from '#lib/document/diff-words.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { inOrder } from '../ui/in-order.ts'
import styles from './History.module.css'
import { useHistoryWords } from './use-history-words.ts'

/** How removed and new words are told apart: by line and weight, not by colour. */
export const Legend = () => {
  const { t } = useHistoryWords()
  return (
    <p className={styles.legend}>
      <span>
        <del>{t('compare.removedIs')}</del> {t('compare.removedMeans')}
      </span>
      <span>
        <ins>{t('compare.addedIs')}</ins> {t('compare.addedMeans')}
      </span>
    </p>
  )
}

export type ShownChange = {
  key: string
  before: ResolvedClause | undefined
  after: ResolvedClause | undefined
  difference: SideBySide | null
}
type Props = {
  change: ShownChange
  labels: { before: string; after: string }
  /** «3.2 Tilsetting av leder og medarbeidere». */
  name: string
  notes?: ReactNode
  actions?: ReactNode
}

/** One clause twice: as it was, as it is. On a phone the one stands under the other. */
export const ClauseDifference = ({ change, labels, name, notes, actions }: Props) => {
  const { t } = useHistoryWords()
  const { before, after, difference } = change
  const shown = after ?? before
  return (
    <section className={styles.difference} aria-label={name}>
      <h2 lang={shown && LANGUAGE_TAG[shown.language]}>{name}</h2>
      {notes}
      {difference ? (
        <div className={styles.sides}>
          <Side
            label={labels.before}
            clause={before}
            paragraphs={difference.before}
            none={t('compare.wasNot')}
          />
          <Side label={labels.after} clause={after} paragraphs={difference.after} none={t('compare.isNot')} />
        </div>
      ) : (
        <p className={styles.note}>{t(`compare.${looksOf(change)}`)}</p>
      )}
      {actions && <div className={styles.ways}>{actions}</div>}
    </section>
  )
}

/** What may differ when every word is the same. */
const looksOf = ({ before, after }: ShownChange) => {
  if (before?.deviation === after?.deviation) return 'looks'
  return after?.deviation === 'adapted' ? 'looksAdapted' : 'looksReset'
}

type SideProps = {
  label: string
  clause: ResolvedClause | undefined
  paragraphs: SideBySide['before']
  none: string
}

const Side = ({ label, clause, paragraphs, none }: SideProps) => {
  const { t, language } = useHistoryWords()
  return (
    <div className={styles.side}>
      <h3>{label}</h3>
      {clause ? (
        <div lang={LANGUAGE_TAG[clause.language]}>
          {inOrder(paragraphs, (parts) =>
            parts ? (
              <p>
                {inOrder(parts, (part) => (
                  <Words part={part} />
                ))}
              </p>
            ) : (
              <p className={styles.leftOut} lang={LANGUAGE_TAG[language]}>
                […] <span>{t('compare.leftOut')}</span>
              </p>
            ),
          )}
        </div>
      ) : (
        <p className={styles.note}>{none}</p>
      )}
    </div>
  )
}

const Words = ({ part: { kind, text } }: { part: DiffPart }) => {
  const { t, language } = useHistoryWords()
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  const words = text.trimEnd()
  return (
    <>
      <Tag>
        <span className="aksel-sr-only" lang={language}>
          {t(`compare.${kind}`)}:{' '}
        </span>
        {words}
      </Tag>
      {text.slice(words.length)}
    </>
  )
}
