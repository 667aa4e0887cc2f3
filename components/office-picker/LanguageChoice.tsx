'use client'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Tag } from '@navikt/ds-react/Tag'
import { useTranslations } from 'next-intl'
import { LANGUAGES, type Language } from '#lib/i18n/language.ts'
import type { LanguageSuggestion } from '#lib/register/suggest-language.ts'
import { joinNames } from '#lib/templates/format-value.ts'
import { LANGUAGE_ANCHOR } from './anchors.ts'
import styles from './office-picker.module.css'
import type { StartFormState } from './use-start-form.ts'

type Props = { form: StartFormState; suggestion: LanguageSuggestion }

/** Suggested from what the municipalities have decided; the user chooses, and may choose again later. */
export function LanguageChoice({ form, suggestion }: Props) {
  const t = useTranslations('officePicker')
  const error = form.attempts > 0 && !form.language ? t('problems.language') : undefined
  return (
    <section id={LANGUAGE_ANCHOR} className={styles.section}>
      <RadioGroup
        className={`${styles.cards} ${styles.two}`}
        legend={<h2 className={styles.heading}>{t('language.heading')}</h2>}
        description={useReason(suggestion)}
        value={form.language ?? ''}
        error={error}
        onChange={(language: Language) => form.setLanguage(language)}
      >
        {LANGUAGES.map((language) => (
          <Radio key={language} value={language} className={styles.card}>
            <b>{t(`language.${language}`)}</b>{' '}
            {suggestion.strength === 'decided' && language === suggestion.suggested && (
              <Tag variant="neutral" size="xsmall">
                {t('parties.suggested')}
              </Tag>
            )}
          </Radio>
        ))}
      </RadioGroup>
      <p className={styles.small}>{t('language.help')}</p>
    </section>
  )
}

function useReason({ strength, why }: LanguageSuggestion): string {
  const t = useTranslations('officePicker.language')
  const neutral = why.neutral.length
  if (strength === 'neutral') return neutral > 1 ? t('neutralAll') : t('neutralOne')
  const decided = LANGUAGES.filter((language) => why[language].length > 0)
  if (decided.length === 0) return t('unknown')
  return [
    ...decided.map((language) => t('decided', { names: joinNames(why[language]), language })),
    ...(neutral > 0 ? [t('neutral', { names: joinNames(why.neutral), count: neutral })] : []),
    ...(strength === 'open' ? [t('open')] : []),
  ].join(' ')
}
