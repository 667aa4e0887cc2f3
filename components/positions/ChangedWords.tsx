import { useLocale, useTranslations } from 'next-intl'
import type { DiffPart } from '#lib/document/diff-words.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import { inOrder } from '../ui/in-order.ts'
import styles from './Positions.module.css'
import type { SeenChange } from './seen-change.ts'

/** «…å ha ~~delt~~ **felles** administrativ ledelse…»: told apart by line and weight, and by words for those who listen. */
export function ChangedWords({ change, language }: { change: SeenChange; language: Language }) {
  const t = useTranslations('positionForm')
  const { excerpt, oldHeading, isWordless } = change
  return (
    <>
      {oldHeading !== null && <p>{t('headingWas', { heading: oldHeading })}</p>}
      {isWordless && <p>{t('looks')}</p>}
      {excerpt.parts.length > 0 && (
        <p className={styles.words} lang={LANGUAGE_TAG[language]}>
          «
          {inOrder(excerpt.parts, (part) => (
            <Words part={part} />
          ))}
          »
        </p>
      )}
    </>
  )
}

function Words({ part: { kind, text } }: { part: DiffPart }) {
  const t = useTranslations('clause')
  const ui = LANGUAGE_TAG[asLanguage(useLocale())]
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  const words = text.trimEnd()
  return (
    <>
      <Tag>
        <span className="aksel-sr-only" lang={ui}>
          {t(kind)}:{' '}
        </span>
        {words}
      </Tag>
      {text.slice(words.length)}
    </>
  )
}
