'use client'
import { Select } from '@navikt/ds-react/Select'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { NamedClause } from '#lib/meetings/suggest-items.ts'
import type { MinutesConnection } from './connect-minutes.ts'
import type { ItemNow } from './item-now.ts'
import styles from './Minutes.module.css'
import type { ItemProps } from './minutes-props.ts'

type Props = ItemProps & { connection: MinutesConnection; now: ItemNow }

/** Which clause a conclusion is about. The minutes never change it: they lead to where it is done. */
export function AboutClause({ meeting, item, connection, now, agreement }: Props) {
  const t = useTranslations('minutesForm')
  if (!agreement) return null
  const numberOf = ({ number, annex }: NamedClause): string =>
    annex === null ? (number ?? '') : t('annexClause', { annex, number: number ?? '' })
  const chosen = agreement.clauses.find(({ clause }) => clause === now.clause)
  return (
    <>
      <Select
        label={t('clause')}
        value={now.clause}
        onChange={({ target }) => connection.choose('clause', item.id, target.value)}
      >
        {item.clause === null && <option value="">{t('noClause')}</option>}
        {agreement.clauses.map((one) => (
          <option key={one.clause} value={one.clause}>
            {`${numberOf(one)} ${one.title}`}
          </option>
        ))}
      </Select>
      {chosen && (
        <p className={styles.about}>
          <span>{t.rich('about', { number: numberOf(chosen), b: (words) => <b>{words}</b> })}</span>
          <Link
            href={`/avtaler/${agreement.id}/forslag/ny?${new URLSearchParams({ punkt: chosen.clause, mote: meeting, sak: item.id })}`}
            prefetch={false}
            target="_blank"
          >
            {t('toProposal', { number: numberOf(chosen) })}
          </Link>
          <Link href={`/avtaler/${agreement.id}/${chosen.clause}`} prefetch={false} target="_blank">
            {t('toClause', { number: numberOf(chosen) })}
          </Link>
        </p>
      )}
    </>
  )
}
