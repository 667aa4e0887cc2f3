import type { ResolvedDocument } from '#lib/document/content.ts'
import type { GapNumbers } from '#lib/document/number-gaps.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { type Paper, paperTexts } from '../reading/paper.ts'
import readingStyles from '../reading/Reading.module.css'
import { PartSheets } from '../reading/Sheets.tsx'

/** Nothing is missing in what one can approve. */
const NO_GAPS: GapNumbers = { byFact: new Map(), count: 0, anchors: new Set() }

/** The agreement with its annexes as it will be printed, inside another page. */
export const WholeText = ({ agreement, document }: { agreement: string; document: ResolvedDocument }) => {
  const { language } = document
  const paper: Paper = {
    agreementId: agreement,
    language,
    gaps: NO_GAPS,
    draft: false,
    t: paperTexts(language),
  }
  return (
    <div className={readingStyles.sheets} lang={LANGUAGE_TAG[language]}>
      {document.parts.map((part) => (
        <PartSheets
          key={part.template}
          part={part}
          paper={paper}
          head={{ title: document.title, version: '', isWithin: true }}
        />
      ))}
    </div>
  )
}
