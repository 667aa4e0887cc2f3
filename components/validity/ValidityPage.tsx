import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Done } from '../forms/Done.tsx'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { Dates } from './Dates.tsx'
import { Evaluations } from './Evaluations.tsx'
import { Revision } from './Revision.tsx'
import { Terminations } from './Terminations.tsx'
import { useLife } from './use-life.ts'
import styles from './Validity.module.css'
import type { ValidityProps } from './validity-props.ts'

const DONE = [
  'foreslatt',
  'bekreftet',
  'datoer-trukket',
  'avslatt',
  'evaluert',
  'evaluering-trukket',
  'sagt-opp',
  'trukket',
] as const

/** How long the agreement applies, and what one does with it meanwhile: go through it, renew it, end it. */
export const ValidityPage = (props: ValidityProps) => {
  const { view, done } = props
  const t = useTranslations('validity')
  const signed = useTranslations('signed')
  const life = useLife()
  const told = DONE.find((one) => one === done)
  const isSigned = view.life !== null
  return (
    <>
      <HistoryBar href={`/avtaler/${view.agreement.id}`} back={t('back')} label={t('link')}>
        {view.office}
      </HistoryBar>
      <Page
        title={t('title')}
        lead={view.life ? life(view.office, view.life) : t('state.none', { office: view.office })}
      >
        {told && <Done>{t(`done.${told}`)}</Done>}
        <Dates {...props} />
        {isSigned && <Evaluations {...props} />}
        <Revision {...props} />
        {isSigned && <Terminations {...props} />}
        {isSigned && (
          <p className={styles.ways}>
            <Link href={`/avtaler/${view.agreement.id}/signert`} prefetch={false}>
              {signed('link')}
            </Link>
          </p>
        )}
      </Page>
    </>
  )
}
