import { ChevronLeftIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { numberGaps } from '#lib/document/number-gaps.ts'
import { isUnfinished } from '#lib/export/is-unfinished.ts'
import { versionText } from '#lib/export/version-text.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID } from '../ui/Page.tsx'
import { Contents } from './Contents.tsx'
import { gapAnchor } from './GapMark.tsx'
import { type Paper, paperTexts } from './paper.ts'
import styles from './Reading.module.css'
import { PartSheets } from './Sheets.tsx'

type Props = { agreementId: string; document: ResolvedDocument; now: Date }

const Bar = ({ agreementId, document, draft }: Omit<Props, 'now'> & { draft: boolean }) => {
  const t = useTranslations('reading')
  const shell = useTranslations('shell')
  return (
    <section className={styles.bar} aria-label={t('heading')}>
      <Link href={`/avtaler/${agreementId}`}>
        <ChevronLeftIcon aria-hidden fontSize="1.25rem" />
        {t('back')}
      </Link>
      <span>{t(draft ? 'draftIn' : 'filledIn', { language: shell(`language.${document.language}`) })}</span>
      <div className={styles.barTools}>
        <DownloadButton href={`/avtaler/${agreementId}/word`} size="small">
          {t(draft ? 'download' : 'downloadFinal')}
        </DownloadButton>
      </div>
    </section>
  )
}

const Notice = ({ missing, draft }: { missing: number; draft: boolean }) => {
  const t = useTranslations('reading')
  if (!draft)
    return (
      <p className={styles.ready}>
        <b>{t('isFilled')}</b> {t('ready')}
      </p>
    )
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
  const draft = isUnfinished(document)
  const paper: Paper = { agreementId, language, gaps, draft, t: paperTexts(language) }
  const head = {
    title: document.title,
    version: versionText(document, { draft, now }),
  }
  return (
    <>
      <Bar agreementId={agreementId} document={document} draft={draft} />
      <div className={styles.view}>
        <Contents document={document} paper={paper} layout="side" />
        <main id={MAIN_ID} tabIndex={-1} className={styles.stack}>
          <Notice missing={gaps.count} draft={draft} />
          <Contents document={document} paper={paper} layout="folded" />
          <div className={styles.sheets} lang={LANGUAGE_TAG[language]} data-draft={draft || undefined}>
            {draft && (
              <p className={styles.watermark} aria-hidden="true">
                {paper.t('draft')}
              </p>
            )}
            {document.parts.map((part) => (
              <PartSheets key={part.template} part={part} paper={paper} head={head} />
            ))}
          </div>
        </main>
      </div>
    </>
  )
}
