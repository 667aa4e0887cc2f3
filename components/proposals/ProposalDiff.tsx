import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { NumberedDiff, NumberedPart } from '#lib/document/diff-numbered.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import { inOrder } from '../ui/in-order.ts'
import styles from './Proposals.module.css'

type Props = {
  /** Where there are several on a page. */
  id?: string
  diff: NumberedDiff
  titles: { before: ReactNode; after: ReactNode }
  /** Of the agreement, and of the interface: hidden words are read in the reader's own. */
  languages: { before: Language; after: Language; ui: Language }
}

/** One change needs no number to be found again by. */
const isNumbered = ({ changes }: NumberedDiff): boolean => changes.length > 1

/** How removed and new words are told apart, and that the numbers belong together. */
export const DiffLegend = ({ diff, listId }: { diff: NumberedDiff; listId: string }) => {
  const t = useTranslations('proposals.diff')
  return (
    <p className={styles.legend}>
      <span>
        <del>{t('removedIs')}</del> {t('removedMeans')}
      </span>
      <span>
        <ins>{t('addedIs')}</ins> {t('addedMeans')}
      </span>
      {isNumbered(diff) && <span>{t('numbers')}</span>}
      <a href={`#${listId}`}>{t('asList')}</a>
    </p>
  )
}

/** The two wordings, whole, beside each other; on a phone the one under the other. */
export const ProposalDiff = ({ id = 'forslag', diff, titles, languages }: Props) => {
  const t = useTranslations('proposals.diff')
  return (
    <div className={styles.sides}>
      <Side
        id={`${id}-fra`}
        title={titles.before}
        paragraphs={diff.before}
        hasNumbers={isNumbered(diff)}
        language={languages.before}
        ui={languages.ui}
        empty={t('emptyNow')}
      />
      <Side
        id={`${id}-til`}
        title={titles.after}
        paragraphs={diff.after}
        hasNumbers={isNumbered(diff)}
        language={languages.after}
        ui={languages.ui}
        empty={t('emptyThen')}
      />
    </div>
  )
}

type SideProps = {
  id: string
  title: ReactNode
  paragraphs: NumberedDiff['before']
  hasNumbers: boolean
  language: Language
  ui: Language
  empty: string
}

const Side = ({ id, title, paragraphs, hasNumbers, language, ui, empty }: SideProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {paragraphs.length === 0 ? (
      <p className={styles.muted}>{empty}</p>
    ) : (
      <div lang={LANGUAGE_TAG[language]} className={styles.words}>
        {inOrder(paragraphs, (parts) => (
          <p>
            {inOrder(parts, (part) => (
              <Words part={part} hasNumber={hasNumbers} ui={ui} />
            ))}
          </p>
        ))}
      </div>
    )}
  </section>
)

type WordsProps = { part: NumberedPart; hasNumber: boolean; ui: Language }

/** The number stands after the words, and is no part of them: before a figure it reads as one with it. */
const Words = ({ part: { kind, text, number }, hasNumber, ui }: WordsProps) => {
  const t = useTranslations('proposals.diff')
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  const words = text.trimEnd()
  if (words === '') return text
  return (
    <>
      <Tag>
        <span className="aksel-sr-only" lang={LANGUAGE_TAG[ui]}>
          {hasNumber ? t('numbered', { kind: t(kind), number }) : t(kind)}:{' '}
        </span>
        {words}
      </Tag>
      {hasNumber && <sup aria-hidden="true">{number}</sup>}
      {text.slice(words.length)}
    </>
  )
}

/** The same changes once more, one a line. */
export const ChangeList = ({ diff, language }: { diff: NumberedDiff; language: Language }) => {
  const t = useTranslations('proposals.changes')
  const List = isNumbered(diff) ? 'ol' : 'ul'
  return (
    <List className={styles.changes}>
      {diff.changes.map(({ number, removed, added }) => (
        <li key={number} value={isNumbered(diff) ? number : undefined}>
          <b>{t(kindOf(removed, added))}</b>{' '}
          <span lang={LANGUAGE_TAG[language]}>
            {removed && added && t('replacedText', { removed, added })}
            {removed !== added && !(removed && added) && (removed || added) && `«${removed || added}»`}
          </span>
        </li>
      ))}
    </List>
  )
}

const kindOf = (removed: string, added: string) => {
  if (removed && added) return 'replaced'
  if (added) return 'added'
  return removed ? 'removed' : 'paragraphs'
}
