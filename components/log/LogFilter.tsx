import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import Link from 'next/link'
import history from '../history/History.module.css'
import styles from './Log.module.css'
import type { LogPageView } from './log-view.ts'
import { useLogWords } from './use-log-words.ts'

/** By kind, person and clause: a form that only asks, and works before any script has come. */
export const LogFilter = ({ view }: { view: LogPageView }) => {
  const { t, clause: nameOf } = useLogWords()
  const { agreement, chosen, people, clauses, groups } = view
  const address = `/avtaler/${agreement}/logg`
  return (
    <search className={styles.filter}>
      <form action={address} className={history.filter} aria-label={t('filter')}>
        <Select name="slag" label={t('what')} defaultValue={chosen.group ?? ''}>
          <option value="">{t('everything')}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {t(`group.${group}`)}
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
        <Select name="punkt" label={t('clause')} defaultValue={chosen.clause ?? ''}>
          <option value="">{t('allClauses')}</option>
          {clauses.map((clause) => (
            <option key={clause.key} value={clause.key}>
              {nameOf(clause)}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="secondary">
          {t('show')}
        </Button>
        {(chosen.group || chosen.person || chosen.clause) && (
          <Link href={address} prefetch={false}>
            {t('showAll')}
          </Link>
        )}
      </form>
    </search>
  )
}
