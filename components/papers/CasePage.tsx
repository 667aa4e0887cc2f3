import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import type { Paper } from '#lib/export/paper.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID, Page } from '../ui/Page.tsx'
import { PaperBar } from './PaperBar.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import styles from './Papers.module.css'

type Props = {
  agreement: string
  municipalities: readonly Party[]
  missing: number
  chosen: { id: string; paper: Paper } | null
}

/** The case for a municipality's political body: what is filled in, what is left to write, and the file. */
export const CasePage = ({ agreement, municipalities, missing, chosen }: Props) => {
  const t = useTranslations('councilCase')
  const base = `/avtaler/${agreement}`
  const bar = (
    <PaperBar href={base} back={t('back')} label={t('label')}>
      {chosen && (
        <DownloadButton
          href={`${base}/saksframlegg/word?kommune=${chosen.id}`}
          size="small"
          variant="primary"
        >
          {t('word')}
        </DownloadButton>
      )}
    </PaperBar>
  )
  if (!chosen)
    return (
      <>
        {bar}
        <Page title={t('none')} lead={t('noneWhy')} narrow />
      </>
    )
  return (
    <>
      {bar}
      <main id={MAIN_ID} tabIndex={-1} className={styles.desk}>
        <div className={styles.about}>
          <p>
            {t('about')} {t('toWrite')}
          </p>
          {missing > 0 && (
            <p>
              <b>{t('unfinished', { count: missing })}</b>
            </p>
          )}
          {municipalities.length > 1 && (
            <nav aria-label={t('choose')}>
              <p>{t('choose')}</p>
              <ul className={styles.ways}>
                {municipalities.map(({ id, organisation, contracting }) => (
                  <li key={id}>
                    <Link
                      href={`${base}/saksframlegg?kommune=${id}`}
                      aria-current={id === chosen.id ? 'page' : undefined}
                      prefetch={false}
                    >
                      {t(contracting ? 'host' : 'partner', { organisation })}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
        <PaperSheet agreement={agreement} paper={chosen.paper} />
      </main>
    </>
  )
}
