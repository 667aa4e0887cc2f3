import Link from 'next/link'
import { useTranslations } from 'next-intl'
import styles from '../hearing/Hearing.module.css'
import own from './Dispute.module.css'

/** The way a dispute goes: what the agreement says, and what the regulation says after that. */
export const DisputePath = ({ href }: { href: string | null }) => {
  const t = useTranslations('dispute.path')
  return (
    <section className={styles.section} aria-labelledby="tvist-vei">
      <h2 id="tvist-vei">{t('title')}</h2>
      <ol className={own.path}>
        <li>
          <b>{t('local')}</b>
          <p>
            {t.rich('localBody', {
              link: (words) =>
                href ? (
                  <Link href={href} prefetch={false}>
                    {words}
                  </Link>
                ) : (
                  words
                ),
            })}
          </p>
        </li>
        <li>
          <b>{t('mediation')}</b>
          <p>{t('mediationBody')}</p>
        </li>
        <li>
          <b>{t('board')}</b>
          <p>{t('boardBody')}</p>
        </li>
      </ol>
      <p>{t('never')}</p>
    </section>
  )
}
