import { CheckmarkIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import type { Road, RoadStep } from '#lib/gate/road.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import type { Language } from '#lib/i18n/language.ts'
import styles from './RoadToSigned.module.css'

type Props = {
  road: Road
  createdAt: Date
  agreed: number
  total: number
  /** Of the interface. */
  language: Language
  level?: 2 | 3
}

/** Five steps, not to be pressed: what is done, where they are, and what comes. */
export const RoadToSigned = ({ road, createdAt, agreed, total, language, level = 2 }: Props) => {
  const t = useTranslations('road')
  const told: Readonly<Record<RoadStep, string>> = {
    draft: t('begun', { date: formatDate(createdAt, language) }),
    negotiation: t('agreed', { agreed, total }),
    hearing: t('hearing'),
    approval: t('approval'),
    signing: t('signing'),
  }
  const Heading = `h${level}` as const
  return (
    <section className={styles.road}>
      <Heading>{t('title')}</Heading>
      <ol>
        {road.map(({ step, status }) => (
          <li key={step} data-status={status} aria-current={status === 'now' ? 'step' : undefined}>
            <span className={styles.mark} aria-hidden="true">
              {status === 'done' && <CheckmarkIcon fontSize="1rem" />}
            </span>
            <span>
              <span className="aksel-sr-only">{t(`status.${status}`)} </span>
              <b>{t(`step.${step}`)}</b>
              <span>{told[step]}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
