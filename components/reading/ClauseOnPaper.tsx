import type { ReactNode } from 'react'
import type { ResolvedClause } from '#lib/document/content.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { Blocks, type HeadingDepth } from './Blocks.tsx'
import { clauseAnchor } from './clause-anchor.ts'
import { GapMark } from './GapMark.tsx'
import { Inlines } from './Inlines.tsx'
import { unseenMissing } from './number-gaps.ts'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'
import { WrittenIn } from './WrittenIn.tsx'

type Props = { clause: ResolvedClause; paper: Paper; depth: HeadingDepth; national: boolean }

const ClauseHeading = ({ clause, paper, depth }: Omit<Props, 'national'>) => {
  const Heading = `h${(clause.level + 1 + depth) as 2 | 3 | 4}` as const
  return (
    <Heading className={clause.headingHidden ? 'aksel-sr-only' : clause.level === 1 ? styles.chapter : styles.heading}>
      {clause.number && <span className={styles.number}>{clause.number} </span>}
      <span>
        <Inlines content={clause.heading} paper={paper} />
      </span>
    </Heading>
  )
}

/** Departures from the template are marked here, as they are everywhere. */
const Deviation = ({ clause, paper, national, children }: Omit<Props, 'depth'> & { children: ReactNode }) => {
  if (clause.deviation === 'none') return children
  const adapted = national ? 'nationalDeviation' : 'deviation'
  return (
    <div className={styles.deviation}>
      <p className={styles.note}>{paper.t(clause.deviation === 'own' ? 'ownClause' : adapted)}</p>
      {children}
    </div>
  )
}

/** Adapted wording keeps the language it was written in. */
const InItsLanguage = ({ clause, paper, children }: Omit<Props, 'depth' | 'national'> & { children: ReactNode }) =>
  clause.language === paper.language ? (
    children
  ) : (
    <WrittenIn language={clause.language} paper={paper}>
      <div lang={LANGUAGE_TAG[clause.language]}>{children}</div>
    </WrittenIn>
  )

export const ClauseOnPaper = ({ clause, paper, depth, national }: Props) => (
  <section id={clauseAnchor(clause.key)} className={styles.clause}>
    <ClauseHeading clause={clause} paper={paper} depth={depth} />
    <div className={styles.body}>
      <Deviation clause={clause} paper={paper} national={national}>
        <InItsLanguage clause={clause} paper={paper}>
          <Blocks blocks={clause.blocks} paper={paper} depth={depth} />
        </InItsLanguage>
      </Deviation>
      {unseenMissing(clause).map((missing) => (
        <p key={missing.fact}>
          <GapMark mark={missing} paper={paper} />
        </p>
      ))}
    </div>
  </section>
)
