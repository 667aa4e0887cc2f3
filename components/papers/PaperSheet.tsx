import type { Paper } from '#lib/export/paper.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { Blocks } from '../reading/Blocks.tsx'
import { paperTexts } from '../reading/paper.ts'
import styles from './Papers.module.css'

/** The paper as Word prints it, on one sheet that grows. */
export const PaperSheet = ({ agreement, paper }: { agreement: string; paper: Paper }) => {
  const { language, title, lead, office, running, blocks } = paper
  const shown = {
    agreementId: agreement,
    language,
    gaps: { byFact: new Map(), count: 0, anchors: new Set<never>() },
    draft: false,
    isToWrite: true,
    t: paperTexts(language),
  }
  return (
    <article className={styles.sheet} lang={LANGUAGE_TAG[language]} aria-label={title}>
      <p className={styles.running}>
        <span>{office}</span>
        <span>{running}</span>
      </p>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <Blocks blocks={blocks} paper={shown} under={1} />
    </article>
  )
}
