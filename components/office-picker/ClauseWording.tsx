'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { Language } from '#lib/i18n/language.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { type StartFacts, tidyFacts } from '#lib/register/start-facts.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { spellNav } from '#lib/templates/spell-nav.ts'
import type { TInline } from '#lib/templates/template.ts'
import styles from './office-picker.module.css'

type Props = { content: readonly TInline[]; facts: StartFacts; language: Language }

/** The alternative as the agreement will say it, in the agreement's own language. */
export function ClauseWording({ content, facts, language }: Props) {
  const tidy = tidyFacts(facts)
  return (
    <span lang={language} className={styles.wording}>
      «
      {content.map((inline) => {
        if (inline.type === 'text') return spellNav(inline.text, facts.skrivemate)
        return inline.type === 'field' ? (
          <FactInWording key={inline.field} fact={inline.field} facts={tidy} />
        ) : null
      })}
      »
    </span>
  )
}

const FACTS = [
  'kontor',
  'kommune',
  'kommunetittel',
  'samarbeidskommuner',
  'betjente-kommuner',
  'fylkesenhet',
  'fylkestittel',
] as const
type Shown = (typeof FACTS)[number]

const FactInWording = ({ fact, facts }: { fact: string; facts: StartFacts }) => {
  const t = useTranslations('officePicker')
  const interfaceLanguage = useLocale()
  const known = FACTS.find((one): one is Shown => one === fact)
  if (!known) return <span className={styles.gap}>…</span>
  const value = facts[known]
  const text = typeof value === 'string' ? value : joinNames(value)
  if (text) return text
  return (
    <span lang={interfaceLanguage} className={styles.gap}>
      {t('parties.missing', { label: midSentence(t(`fields.${known}`)) })}
    </span>
  )
}
