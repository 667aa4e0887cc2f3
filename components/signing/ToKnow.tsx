import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from './Signing.module.css'
import type { SigningView } from './signing-view.ts'
import { useSigningWords } from './use-signing-words.tsx'

/** What stops nothing by itself, and that those who approve should know: open disputes; and the list for a meeting. */
export const ToKnow = ({ view }: { view: SigningView }) => {
  const t = useTranslations('dispute.notice')
  const discuss = useTranslations('discuss')
  const { list, place } = useSigningWords(view)
  const base = `/avtaler/${view.agreement.id}`
  if (!view.permissions['read-notes']) return null
  return (
    <section className={styles.toKnow} aria-label={discuss('title')}>
      {view.disputes.length > 0 && (
        <>
          <h2>{t('title', { count: view.disputes.length })}</h2>
          <p>{t('body', { count: view.disputes.length })}</p>
          <ul>
            {view.disputes.map(({ id, clauses }) => (
              <li key={id}>
                <Link href={`${base}/tvist#tvist-${id}`} prefetch={false}>
                  {t('see', { clauses: list(clauses.map(place)) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link href={`${base}/droeftes`} prefetch={false}>
          {discuss('linkAll')}
        </Link>
      </p>
    </section>
  )
}
