import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PlainForm } from '../forms/PlainForm.tsx'
import { useFormTexts } from '../signed/use-form-texts.ts'
import styles from './Validity.module.css'
import type { ValidityProps } from './validity-props.ts'

/** A new draft from what is signed, or the one there is; and which agreements this one stands between. */
export const Revision = ({ view, actions }: ValidityProps) => {
  const t = useTranslations('validity.revision')
  const texts = useFormTexts('validity')
  const isSigned = view.life !== null
  const isReplaced = view.replacedBy !== null
  const isUrgent = ['expired', 'expires-soon', 'notice-given'].includes(view.life?.phase ?? '')
  if (!isSigned && !view.revises) return null
  return (
    <section className={styles.section} aria-labelledby="gyldighet-revisjon">
      <h2 id="gyldighet-revisjon">{t('title')}</h2>
      {view.revises && <Way to={view.revises} says={t('revises')} words={t('openRevised')} />}
      {view.revises && (
        <Way to={`${view.agreement.id}/sammenlign?fra=tidligere&til=na`} words={t('compare')} />
      )}
      {view.replacedBy && <Way to={view.replacedBy} says={t('replaced')} words={t('openReplacing')} />}
      {isSigned && view.draft && <Way to={view.draft} says={t('draft')} words={t('open')} />}
      {isSigned && !view.draft && !isReplaced && !view.permissions.revise && <p>{t('only')}</p>}
      {isSigned && !view.draft && !isReplaced && view.permissions.revise && (
        <details className={styles.more}>
          <summary>{t('begin')}</summary>
          <p>{t('what')}</p>
          <p>{t('follows')}</p>
          <PlainForm
            id="revider"
            action={actions.revise}
            sent={{ agreement: view.agreement.id }}
            fields={[]}
            texts={texts(t('submit'))}
            variant={isUrgent ? 'primary' : 'secondary'}
          />
        </details>
      )}
    </section>
  )
}

const Way = ({ to, says = '', words }: { to: string; says?: string; words: string }) => (
  <p>
    {says}{' '}
    <Link href={`/avtaler/${to}`} prefetch={false}>
      {words}
    </Link>
  </p>
)
