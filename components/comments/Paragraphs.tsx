import { useTranslations } from 'next-intl'
import { useId } from 'react'
import styles from './Comments.module.css'
import type { Paragraph } from './comment-views.ts'

/** As much of a paragraph as tells it from the others. */
const MOST_SIGNS = 60

const opening = (text: string): string => {
  const words = text.replaceAll('\n', ' ')
  return words.length <= MOST_SIGNS ? words : `${words.slice(0, MOST_SIGNS).replace(/\s\S*$/, '')} …`
}

/** What the comment is about: a way to choose that needs no pointer. */
export function Paragraphs({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const t = useTranslations('comments')
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{t('about')}</label>
      <select id={id} name="passage" className={styles.about} defaultValue="">
        <option value="">{t('wholeClause')}</option>
        {paragraphs.map(({ text, seq, hash, start, end }, at) => (
          // Known by its words: when the page is brought up to date, the choice follows them, or is given up.
          <option key={`${text} ${nth(paragraphs, at)}`} value={`${seq}.${hash}.${start}.${end}`}>
            {t('paragraph', { number: at + 1, text: opening(text) })}
          </option>
        ))}
      </select>
    </>
  )
}

/** Of those that say the same. */
const nth = (paragraphs: readonly Paragraph[], at: number): number =>
  paragraphs.slice(0, at).filter(({ text }) => text === paragraphs[at]?.text).length
