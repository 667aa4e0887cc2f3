import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import styles from './Search.module.css'

type Props = { agreement: string; query?: string; className?: string | undefined }

/** Asks the server, and works before any script has come. */
export const SearchForm = ({ agreement, query, className }: Props) => {
  const t = useTranslations('search')
  const id = useId()
  return (
    <search className={className}>
      <form action={`/avtaler/${agreement}/sok`} className={styles.form}>
        <label htmlFor={id}>{t('label')}</label>
        <div className={styles.field}>
          <input id={id} type="search" name="q" defaultValue={query} maxLength={200} autoComplete="off" />
          <button type="submit">
            <MagnifyingGlassIcon aria-hidden fontSize="1.25rem" />
            <span>{t('submit')}</span>
          </button>
        </div>
      </form>
    </search>
  )
}
