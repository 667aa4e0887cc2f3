import { ChevronLeftIcon } from '@navikt/aksel-icons'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ResolvedDocument } from '#lib/document/content.ts'
import { type GapNumbers, numberGaps } from '#lib/document/number-gaps.ts'
import { isUnfinished } from '#lib/export/is-unfinished.ts'
import { versionText } from '#lib/export/version-text.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { SearchForm } from '../search/SearchForm.tsx'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { MAIN_ID } from '../ui/Page.tsx'
import { Contents } from './Contents.tsx'
import type { ClausePassages } from './clause-passages.ts'
import { gapAnchor } from './GapMark.tsx'
import { type Paper, paperTexts } from './paper.ts'
import styles from './Reading.module.css'
import { PartSheets } from './Sheets.tsx'

type Props = {
  agreementId: string
  document: ResolvedDocument
  now: Date
  /** The agreement as it was at a point: no draft to fill in or to take out, and told so at the top. */
  past?: { bar: ReactNode; notice: ReactNode; version: string }
  /** For whoever reads it to approve it. */
  approval?: { above: ReactNode | undefined; below: ReactNode } | undefined
  /** What is said about single words, and the way to say something. */
  said?: { passages: ReadonlyMap<string, ClausePassages>; write: ReactNode }
}
type BarProps = Pick<Props, 'agreementId' | 'document'> & { draft: boolean }

const Bar = ({ agreementId, document, draft }: BarProps) => {
  const t = useTranslations('reading')
  const shell = useTranslations('shell')
  const history = useTranslations('history')
  return (
    <section className={styles.bar} aria-label={t('heading')}>
      <Link href={`/avtaler/${agreementId}`}>
        <ChevronLeftIcon aria-hidden fontSize="1.25rem" />
        {t('back')}
      </Link>
      <span>{t(draft ? 'draftIn' : 'filledIn', { language: shell(`language.${document.language}`) })}</span>
      <div className={styles.barTools}>
        <Link href={`/avtaler/${agreementId}/historikk`} prefetch={false}>
          {history('link')}
        </Link>
        <a href={`/avtaler/${agreementId}/word?kommentarer=1`}>{t('workingCopy')}</a>
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

/** Numbers lead to the fields: there are none in what was. */
const NO_GAPS: GapNumbers = { byFact: new Map(), count: 0, anchors: new Set() }

/** The whole agreement with its annexes as it will be printed. No JavaScript is needed to read it. */
export const ReadingView = ({ agreementId, document, now, past, approval, said }: Props) => {
  const { language } = document
  const gaps = past ? NO_GAPS : numberGaps(document)
  const draft = !past && isUnfinished(document)
  const paper: Paper = {
    agreementId,
    language,
    gaps,
    draft,
    t: paperTexts(language),
    passages: said?.passages,
  }
  const head = {
    title: document.title,
    version: past?.version ?? versionText(document, { draft, now }),
  }
  return (
    <>
      {past?.bar ?? <Bar agreementId={agreementId} document={document} draft={draft} />}
      <div className={styles.view}>
        <Contents document={document} paper={paper} layout="side" />
        <main id={MAIN_ID} tabIndex={-1} className={styles.stack}>
          {past?.notice ?? approval?.above ?? <Notice missing={gaps.count} draft={draft} />}
          {!past && <SearchForm agreement={agreementId} className={styles.search} />}
          {said?.write}
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
          {approval?.below}
        </main>
      </div>
    </>
  )
}
