import { useTranslations } from 'next-intl'
import styles from './Guide.module.css'

type Answer = { answer: 'considered' | 'not_relevant' | 'discuss'; note: string; userName: string }

/** What colleagues in the same party have answered. */
export function OtherAnswers({ answers }: { answers: readonly Answer[] }) {
  const t = useTranslations('clause')
  return answers.map((one) => (
    <p key={one.userName} className={styles.other}>
      <strong>
        {t('answeredBy', {
          name: one.userName,
          answer: t(one.answer === 'not_relevant' ? 'not-relevant' : one.answer),
        })}
      </strong>
      {one.note && ` ${one.note}`}
    </p>
  ))
}
