import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import Link from 'next/link'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import styles from './History.module.css'
import type { HistoryPerson } from './history-person.ts'
import { useHistoryWords } from './use-history-words.ts'

type Props = {
  agreement: string
  people: readonly HistoryPerson[]
  clauses: readonly ClauseName[]
  chosen: { clause?: string | undefined; person?: string | undefined }
}

/** A form that only asks: it works before any script has come. */
export const HistoryFilter = ({ agreement, people, clauses, chosen }: Props) => {
  const { t, long } = useHistoryWords()
  const address = `/avtaler/${agreement}/historikk`
  return (
    <search>
      <form action={address} className={styles.filter} aria-label={t('filter')}>
        <Select name="punkt" label={t('clause')} defaultValue={chosen.clause ?? ''}>
          <option value="">{t('allClauses')}</option>
          {clauses.map((clause) => (
            <option key={clause.key} value={clause.key}>
              {long(clause)}
            </option>
          ))}
        </Select>
        <Select name="person" label={t('person')} defaultValue={chosen.person ?? ''}>
          <option value="">{t('everybody')}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="secondary">
          {t('show')}
        </Button>
        {(chosen.clause || chosen.person) && (
          <Link href={address} prefetch={false}>
            {t('showAll')}
          </Link>
        )}
      </form>
    </search>
  )
}
