import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import { changedFields } from '#lib/results/row-form.ts'
import styles from './Results.module.css'
import type { FieldGroup } from './RowForm.tsx'

export type ShownVersion = {
  version: number
  isRemoved: boolean
  by: { name: string; organisation: string | null }
  at: Date
  words: Readonly<Record<string, string>>
}

/** Everything the row has said, newest first: who, when, from what to what. */
export const RowHistory = ({
  versions,
  groups,
  rolledFrom,
}: {
  versions: readonly ShownVersion[]
  groups: readonly FieldGroup[]
  /** The year it was taken along from. */
  rolledFrom: number | null
}) => {
  const t = useTranslations('rowHistory')
  const language = asLanguage(useLocale())
  return (
    <section aria-labelledby="rad-historikk" className={styles.section}>
      <h2 id="rad-historikk">{t('title')}</h2>
      <ol className={styles.history}>
        {versions.map((one, at) => (
          <li key={one.version}>
            <p>
              <b>
                {one.by.organisation
                  ? t('by', { name: one.by.name, organisation: one.by.organisation })
                  : one.by.name}
              </b>{' '}
              <span className={styles.muted}>
                {t('at', { date: formatDate(one.at, language), clock: formatClock(one.at) })}
              </span>
            </p>
            <Changes one={one} before={versions[at + 1]} groups={groups} rolledFrom={rolledFrom} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type ChangesProps = {
  one: ShownVersion
  before: ShownVersion | undefined
  groups: readonly FieldGroup[]
  rolledFrom: number | null
}

const Changes = ({ one, before, groups, rolledFrom }: ChangesProps) => {
  const t = useTranslations('rowHistory')
  if (!before) return <p>{rolledFrom === null ? t('made') : t('rolled', { year: String(rolledFrom) })}</p>
  const changed = changedFields(before.words, one.words)
  const fields = groups.flatMap(({ legend, fields: own }) =>
    own
      .filter(({ name }) => changed.includes(name))
      .map((field) => ({ field, label: groups.length > 1 ? `${legend}, ${field.label}` : field.label })),
  )
  const shown = (field: (typeof fields)[number]['field'], { words }: ShownVersion): string => {
    const value = words[field.name] ?? ''
    return field.options?.find((option) => option.value === value)?.label ?? value
  }
  const marks = [
    ...(one.isRemoved && !before.isRemoved ? [t('removed')] : []),
    ...(!one.isRemoved && before.isRemoved ? [t('putBack')] : []),
    ...fields.map(({ field, label }) => {
      const values = { field: label, before: shown(field, before), after: shown(field, one) }
      return t(values.before === '' ? 'filled' : values.after === '' ? 'emptied' : 'change', values)
    }),
  ]
  return (
    <ul>
      {marks.map((mark) => (
        <li key={mark}>{mark}</li>
      ))}
    </ul>
  )
}
