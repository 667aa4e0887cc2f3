import { useLocale, useTranslations } from 'next-intl'
import type { DiffPart } from '#lib/document/diff-words.ts'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { inOrder } from '../ui/in-order.ts'

/** Which of the two texts is shown; both: removed and new words in one. */
export type Side = 'before' | 'after' | 'both'

const LEFT_OUT = { before: 'added', after: 'removed', both: undefined } as const

/** Removed words struck, new words underlined and bold: told apart without colour, and read aloud as such. */
export const Words = ({ parts, side }: { parts: readonly DiffPart[]; side: Side }) =>
  inOrder(
    parts.filter(({ kind }) => kind !== LEFT_OUT[side]),
    (part) => <Word part={part} />,
  )

const Word = ({ part: { kind, text } }: { part: DiffPart }) => {
  const t = useTranslations('compare')
  const ui = LANGUAGE_TAG[asLanguage(useLocale())]
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  const words = text.trim() === '' ? text : text.trimEnd()
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
