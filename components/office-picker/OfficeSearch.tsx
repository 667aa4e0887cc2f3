'use client'
import { UNSAFE_Combobox as Combobox } from '@navikt/ds-react/Combobox'
import { InlineMessage } from '@navikt/ds-react/InlineMessage'
import { useTranslations } from 'next-intl'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import type { PickedOffice } from '#lib/register/choices.ts'
import { findOffices, type OfficeEntry } from '#lib/register/find-offices.ts'
import styles from './office-picker.module.css'

type Named = { number: string; name: string }
type Props = {
  entries: readonly OfficeEntry[]
  picked: PickedOffice | null
  pick: (office: Named | null) => void
  /** The office that is being fetched. */
  loading: Named | null
  isUnknown: boolean
  /** Other ways than the list. */
  children: ReactNode
}

/** As many as anybody reads; more letters find the rest. */
const MOST_SHOWN = 30

/** Two lines in the list: the office, and where it is. */
const optionOf = ({ number, name, places }: OfficeEntry) => ({ value: number, label: `${name}\n${places}` })

export function OfficeSearch({ entries, picked, pick, loading, isUnknown, children }: Props) {
  const t = useTranslations('officePicker.search')
  const [query, setQuery] = useState('')
  const searched = useDeferredValue(query)
  const hits = useMemo(
    () => findOffices(entries, searched).slice(0, MOST_SHOWN).map(optionOf),
    [entries, searched],
  )
  const shown = loading ?? (picked?.number ? { number: picked.number, name: picked.name } : null)
  const toggle = (number: string, isSelected: boolean) => {
    const entry = entries.find((one) => one.number === number)
    pick(isSelected && entry ? { number, name: entry.name } : null)
  }
  if (entries.length === 0) return <InlineMessage status="info">{t('none')}</InlineMessage>
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('heading')}</h2>
      <Combobox
        className={styles.search}
        label={t('label')}
        options={entries.map(optionOf)}
        filteredOptions={hits}
        selectedOptions={shown ? [{ value: shown.number, label: shown.name }] : []}
        onChange={setQuery}
        onToggleSelected={toggle}
        error={isUnknown && !loading ? t('unknown') : undefined}
      />
      {children && <p className={styles.other}>{children}</p>}
      <Announcement picked={picked} loading={loading} />
    </section>
  )
}

/** Said aloud, since what appears stands below the list that has the focus. */
const Announcement = ({ picked, loading }: Pick<Props, 'picked' | 'loading'>) => {
  const t = useTranslations('officePicker.search')
  const said =
    picked?.number &&
    !picked.draft &&
    t('loaded', { office: picked.name, count: picked.suggestion.uncertain.length })
  return (
    <p role="status" className={loading ? styles.loading : styles.unseen}>
      {loading ? t('loading', { office: loading.name }) : said}
    </p>
  )
}
