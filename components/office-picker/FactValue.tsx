'use client'
import { useTranslations } from 'next-intl'
import type { StartFacts } from '#lib/register/start-facts.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import type { RowId } from './anchors.ts'
import styles from './office-picker.module.css'

type Props = { row: RowId; facts: StartFacts }

/** A fact as it is read, before anybody changes it. */
export function FactValue({ row, facts }: Props) {
  const t = useTranslations('officePicker')
  const { main, title } = useWords(row, facts)
  if (!main) return <span className={styles.missing}>{t('facts.missing')}</span>
  return (
    <>
      {main} {title && <span className={styles.subtle}>{title}</span>}
    </>
  )
}

function useWords(row: RowId, facts: StartFacts): { main: string; title?: string } {
  const t = useTranslations('officePicker.values')
  const by = (title: string) => (title ? t('by', { title }) : '')
  switch (row) {
    case 'kontor':
      return { main: facts.kontor && `Nav ${facts.kontor}` }
    case 'kommune':
      return { main: facts.kommune && t('kommune', { name: facts.kommune }), title: by(facts.kommunetittel) }
    case 'vertskommune':
      return { main: facts.kommune && hostWords(t, facts) }
    case 'betjente':
      return { main: joinNames(facts['betjente-kommuner']) }
    case 'nav':
      return { main: facts.fylkesenhet && `Nav ${facts.fylkesenhet}`, title: by(facts.fylkestittel) }
    case 'skrivemate':
      return facts.skrivemate === 'nav-stor'
        ? { main: 'NAV', title: t('navLarge') }
        : { main: 'Nav', title: t('navSmall') }
  }
}

const hostWords = (
  t: ReturnType<typeof useTranslations<'officePicker.values'>>,
  facts: StartFacts,
): string =>
  facts.samarbeidskommuner.length > 0
    ? t('host', { host: facts.kommune, partners: joinNames(facts.samarbeidskommuner) })
    : t('hostAlone', { host: facts.kommune })
