import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatDate, noon } from '#lib/i18n/format-moment.ts'
import { PlainForm } from '../forms/PlainForm.tsx'
import papers from '../papers/Papers.module.css'
import styles from './Minutes.module.css'
import type { MinutesPageProps } from './minutes-page-props.ts'
import { useFormTexts } from './use-form-texts.ts'

/** Corrections of minutes that are final. */
export function Addenda({ id, office, meeting, minutes, people, isClosed, may, actions }: MinutesPageProps) {
  const t = useTranslations('minutes')
  const form = useTranslations('minutesForm')
  const texts = useFormTexts()
  const language = asLanguage(useLocale())
  if (!isClosed || (meeting.addenda.length === 0 && !may.lead)) return null
  return (
    <section className={papers.about} aria-labelledby="referat-tillegg">
      <h2 id="referat-tillegg">{t('addenda')}</h2>
      <p>{t('addendaLead')}</p>
      <ul className={styles.answers}>
        {meeting.addenda.map(({ id: one, text, on, by }) => (
          <li key={one}>
            <span className={styles.muted}>
              {t('addendum', { date: formatDate(noon(on), language), name: people[by.userId] ?? '' })}
            </span>
            <p className={styles.text} lang={minutes.language}>
              {text}
            </p>
          </li>
        ))}
      </ul>
      {may.lead && (
        <details>
          <summary>{t('addTitle')}</summary>
          <PlainForm
            id="tillegg"
            action={actions.addendum}
            sent={{ office: office.id, meeting: id }}
            fields={[{ name: 'text', kind: 'textarea', label: form('addendum') }]}
            texts={texts(form('addendumSubmit'))}
          />
        </details>
      )}
    </section>
  )
}
