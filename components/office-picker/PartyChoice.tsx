'use client'
import { Radio, RadioGroup } from '@navikt/ds-react/Radio'
import { Tag } from '@navikt/ds-react/Tag'
import { useLocale, useTranslations } from 'next-intl'
import type { PickedOffice } from '#lib/register/choices.ts'
import { ClauseWording } from './ClauseWording.tsx'
import styles from './office-picker.module.css'
import type { PartyOption, PartyWordings } from './party-wordings.ts'
import type { StartFormState } from './use-start-form.ts'

const OPTIONS: readonly PartyOption[] = ['en-kommune', 'vertskommune']

type Props = { form: StartFormState; office: PickedOffice; wordings: PartyWordings }

/** Alternative 1 or 2 of clause 1.0, in the clause's own words. */
export function PartyChoice({ form: { facts, setFacts, language }, office, wordings }: Props) {
  const t = useTranslations('officePicker.parties')
  const interfaceLanguage = useLocale()
  const suggested = office.source === 'written' ? null : office.suggestion.facts.avtaleparter
  const shown = language ?? interfaceLanguage
  return (
    <section className={styles.section}>
      <RadioGroup
        className={styles.cards}
        legend={<h2 className={styles.heading}>{t('heading')}</h2>}
        description={suggested ? t('help') : t('helpOwn')}
        value={facts.avtaleparter}
        onChange={(avtaleparter: PartyOption) => setFacts({ ...facts, avtaleparter })}
      >
        {OPTIONS.map((option) => (
          <Radio key={option} value={option} className={styles.card}>
            <b>{wordings[option].label[interfaceLanguage]}</b>{' '}
            {option === suggested && (
              <Tag variant="neutral" size="xsmall">
                {t('suggested')}
              </Tag>
            )}
            <ClauseWording content={wordings[option].text[shown]} facts={facts} language={shown} />
          </Radio>
        ))}
      </RadioGroup>
    </section>
  )
}
