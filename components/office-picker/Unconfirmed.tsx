'use client'
import { useTranslations } from 'next-intl'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import { focusIn, ROW_OF_DOUBT, rowAnchor } from './anchors.ts'
import styles from './office-picker.module.css'
import type { StartFormState } from './use-start-form.ts'

/** «Du må bekrefte to ting først: vertskommune og navnet på kontoret.» */
export function Unconfirmed({ form: { open } }: { form: StartFormState }) {
  const t = useTranslations('officePicker')
  const and = useTranslations('common')('and')
  if (open.length === 0) return null
  return (
    <>
      {t('submit.first', { count: open.length })}{' '}
      {open.map(({ fact }, at) => (
        <span key={fact}>
          {at > 0 && (at === open.length - 1 ? ` ${and} ` : ', ')}
          <a
            href={`#${rowAnchor(ROW_OF_DOUBT[fact])}`}
            className={styles.link}
            onClick={(event) => {
              event.preventDefault()
              focusIn(rowAnchor(ROW_OF_DOUBT[fact]))
            }}
          >
            {midSentence(t(`rows.${ROW_OF_DOUBT[fact]}`))}
          </a>
        </span>
      ))}
      .
    </>
  )
}
