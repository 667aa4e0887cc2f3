import type { ReactNode } from 'react'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import type { ClauseChange } from '#lib/templates/compare-documents.ts'
import styles from './Compare.module.css'
import { ChangeNumber, type Labels, numbered, SideBySide, Together } from './ComparedText.tsx'
import { countChanged } from './fold-lines.ts'
import { useCompareWords } from './use-compare-words.ts'
import { Words } from './Words.tsx'

export type ShownChange = Pick<
  ClauseChange,
  'key' | 'kind' | 'annex' | 'before' | 'after' | 'heading' | 'lines'
>

type Props = {
  change: ShownChange
  labels: Labels
  /** «3.2 Tilsetting av leder og medarbeidere». */
  name: string
  /** Number of the first change in it; null: changes have no numbers here. */
  first?: number | null
  notes?: ReactNode
  actions?: ReactNode
}

/** How many places one goes to in a clause: one where it came, went or is otherwise whole. */
export const countChanges = ({ kind, heading, lines }: ShownChange): number => {
  if (kind === 'same') return 0
  return kind === 'changed' ? Number(isChanged(heading)) + countChanged(lines) : 1
}

const isChanged = (parts: ShownChange['heading']) => parts.some(({ kind }) => kind !== 'same')

/** Of the clause's own words, wherever they are quoted. */
export const langOf = ({ before, after }: Pick<ShownChange, 'before' | 'after'>): string | undefined => {
  const shown = after ?? before
  return shown && LANGUAGE_TAG[shown.language]
}

/** One clause as it was and as it is: side by side where there is room, else in one text. */
export const ClauseDifference = ({ change, labels, name, first = null, notes, actions }: Props) => {
  const lang = langOf(change)
  const isWhole = change.kind !== 'changed'
  const title = `${anchorOf(change.key)}-tittel`
  const headingChanged = !isWhole && isChanged(change.heading)
  return (
    <section className={styles.difference} aria-labelledby={title} id={anchorOf(change.key)}>
      <h2 lang={lang} {...numbered(isWhole ? first : null)}>
        <ChangeNumber change={isWhole ? first : null} />
        <span id={title}>{name}</span>
      </h2>
      {notes}
      {headingChanged && (
        <p className={styles.oldHeading} lang={lang} {...numbered(first)}>
          <ChangeNumber change={first} />
          <Words parts={change.heading} side="both" />
        </p>
      )}
      <Text
        change={change}
        labels={labels}
        first={isWhole || first === null ? null : first + Number(headingChanged)}
      />
      {actions && <div className={styles.ways}>{actions}</div>}
    </section>
  )
}

export const anchorOf = (key: string): string => `punkt-${key.replace('/', '-')}`

type TextProps = { change: ShownChange; labels: Labels; first: number | null }

const Text = ({ change, labels, first }: TextProps) => {
  const { t, languageName } = useCompareWords()
  const { kind, before, after, lines } = change
  if (kind === 'looks') return <p className={styles.note}>{t(looksOf(change))}</p>
  if (kind === 'language' && before && after)
    return (
      <p className={styles.note}>
        {t('clauseLanguage', { before: languageName(before.language), after: languageName(after.language) })}
      </p>
    )
  const shared = {
    lines,
    labels,
    first,
    languages: { before: before?.language ?? null, after: after?.language ?? null },
    none: { before: t('wasNot'), after: t('isNot') },
  }
  return (
    <>
      <SideBySide {...shared} />
      <Together {...shared} />
    </>
  )
}

/** What may differ when every word is the same. */
const looksOf = ({ before, after }: ShownChange) => {
  if (before?.deviation === after?.deviation) return 'looks'
  return after?.deviation === 'adapted' ? 'looksAdapted' : 'looksReset'
}
