import type { ReactNode } from 'react'
import type { ResolvedPart } from '#lib/document/content.ts'
import { Blocks } from './Blocks.tsx'
import { ClauseOnPaper } from './ClauseOnPaper.tsx'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'

/** The running head that Word prints on every page. */
export type SheetHead = {
  title: string
  version: string
}
type SheetProps = { head: SheetHead; label: string; title?: boolean; children: ReactNode }

const Sheet = ({ head, label, title = false, children }: SheetProps) => (
  <article className={title ? `${styles.sheet} ${styles.titleSheet}` : styles.sheet} aria-label={label}>
    <p className={styles.running}>
      <span>{head.title}</span>
      <span>{head.version}</span>
    </p>
    {children}
  </article>
)

const TitleSheet = ({ part, paper, head }: { part: ResolvedPart; paper: Paper; head: SheetHead }) => (
  <Sheet head={head} label={part.title} title>
    <div className={styles.titlePage}>
      {paper.draft && <p className={styles.stamp}>{paper.t('draft')}</p>}
      <h1>{part.title}</h1>
      <Blocks blocks={part.front} paper={paper} under={1} />
    </div>
  </Sheet>
)

type PartProps = { part: ResolvedPart; paper: Paper; head: SheetHead }

const AnnexTitle = ({ part, paper }: Omit<PartProps, 'head'>) => (
  <div className={styles.annexTitle}>
    <p>{paper.t('annex', { number: part.annexNumber ?? 0 })}</p>
    <h2>{part.title}</h2>
    <Blocks blocks={part.front} paper={paper} under={2} />
  </div>
)

/** The agreement, or one annex: each begins on a new sheet, as in Word. */
export const PartSheets = ({ part, paper, head }: PartProps) => {
  const isAnnex = part.annexNumber !== null
  const label = isAnnex ? `${paper.t('annex', { number: part.annexNumber ?? 0 })}: ${part.title}` : head.title
  return (
    <>
      {!isAnnex && <TitleSheet part={part} paper={paper} head={head} />}
      <Sheet head={head} label={label}>
        {isAnnex && <AnnexTitle part={part} paper={paper} />}
        {part.clauses.map((clause) => (
          <ClauseOnPaper key={clause.key} clause={clause} paper={paper} isAnnex={isAnnex} />
        ))}
      </Sheet>
    </>
  )
}
