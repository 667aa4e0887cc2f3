import { ChevronLeftIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { numberGaps } from '#lib/document/number-gaps.ts'
import { formatDate } from '#lib/i18n/format-moment.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID } from '../ui/Page.tsx'
import { Contents } from './Contents.tsx'
import { gapAnchor } from './GapMark.tsx'
import { type Paper, paperTexts } from './paper.ts'
import styles from './Reading.module.css'
import { PartSheets } from './Sheets.tsx'

type Props = { agreementId: string; document: ResolvedDocument; now: Date }

const Bar = ({ agreementId, document }: Omit<Props, 'now'>) => {
  const t = useTranslations('reading')
  const shell = useTranslations('shell')
  return (
    <section className={styles.bar} aria-label={t('heading')}>
      <Link href={`/avtaler/${agreementId}`}>
        <ChevronLeftIcon aria-hidden fontSize="1.25rem" />
        {t('back')}
      </Link>
      <span>{t('draftIn', { language: shell(`language.${document.language}`) })}</span>
      <div className={styles.barTools}>
        <DownloadButton href={`/avtaler/${agreementId}/word`} size="small">
          {t('download')}
        </DownloadButton>
      </div>
    </section>
  )
}

const DraftNotice = ({ missing }: { missing: number }) => {
  const t = useTranslations('reading')
  return (
    <div className={styles.notice}>
      <p>
        <b>{t('isDraft')}</b> {missing === 0 ? t('complete') : t('missing', { count: missing })}{' '}
        {missing > 0 && <a href={`#${gapAnchor(1)}`}>{t('goToFirst')}</a>}
      </p>
    </div>
  )
}

/** The whole agreement with its annexes as it will be printed. No JavaScript is needed to read it. */
export const ReadingView = ({ agreementId, document, now }: Props) => {
  const { language } = document
  const gaps = numberGaps(document)
  const paper: Paper = { agreementId, language, gaps, t: paperTexts(language) }
  const head = {
    title: document.title,
    draftOf: paper.t('draftOf', { date: formatDate(now, language) }),
  }
  return (
    <>
      <Bar agreementId={agreementId} document={document} />
      <div className={styles.view}>
        <Contents document={document} paper={paper} layout="side" />
        <main id={MAIN_ID} tabIndex={-1} className={styles.stack}>
          <DraftNotice missing={gaps.count} />
          <Contents document={document} paper={paper} layout="folded" />
          <div className={styles.sheets} lang={LANGUAGE_TAG[language]}>
            <p className={styles.watermark} aria-hidden="true">
              {paper.t('draft')}
            </p>
            {document.parts.map((part) => (
              <PartSheets key={part.template} part={part} paper={paper} head={head} />
            ))}
          </div>
        </main>
      </div>
    </>
  )
}
