import { useTranslations } from 'next-intl'
import type { Paper } from '#lib/export/paper.ts'
import { wholeCode } from '../signing/short-code.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID, Page } from '../ui/Page.tsx'
import { PaperBar } from './PaperBar.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import styles from './Papers.module.css'

type Props = {
  agreement: string
  number: number
  /** Null: the version was frozen before there were evidence sheets. */
  evidence: { paper: Paper; sha256: string } | null
}

/** Who said yes to what, as it was written down when the version was frozen. */
export const EvidencePage = ({ agreement, number, evidence }: Props) => {
  const t = useTranslations('evidence')
  const base = `/avtaler/${agreement}/versjon/${number}`
  const bar = (
    <PaperBar href={base} back={t('back', { number })} label={t('label', { number })}>
      {evidence && (
        <DownloadButton href={`${base}/bevis/word`} size="small">
          {t('word')}
        </DownloadButton>
      )}
    </PaperBar>
  )
  if (!evidence)
    return (
      <>
        {bar}
        <Page title={t('none', { number })} lead={t('noneWhy')} narrow />
      </>
    )
  return (
    <>
      {bar}
      <main id={MAIN_ID} tabIndex={-1} className={styles.desk}>
        <div className={styles.about}>
          <p>{t('notice', { number })}</p>
          <p>
            {t('ownCode')}: <code>{wholeCode(evidence.sha256)}</code>
          </p>
          <p>
            <a href={`${base}/kontrolltekst`}>{t('text')}</a>
          </p>
        </div>
        <PaperSheet agreement={agreement} paper={evidence.paper} />
      </main>
    </>
  )
}
