import type { ReactNode } from 'react'
import type { ResolvedClause } from '#lib/document/content.ts'
import { unseenMissing } from '#lib/document/number-gaps.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { Blocks, type Under } from './Blocks.tsx'
import { clauseAnchor } from './clause-anchor.ts'
import { marksOf } from './clause-passages.ts'
import { GapMark } from './GapMark.tsx'
import { Inlines } from './Inlines.tsx'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'
import { WrittenIn } from './WrittenIn.tsx'

type Props = { clause: ResolvedClause; paper: Paper; isAnnex: boolean }

/** The agreement's own title is the page's h1, and an annex' title its h2. */
const levelOf = (clause: ResolvedClause, isAnnex: boolean): Under =>
  (clause.level + (isAnnex ? 2 : 1)) as Under

const ClauseHeading = ({ clause, paper, isAnnex }: Props) => {
  const Heading = `h${levelOf(clause, isAnnex)}` as const
  return (
    <Heading
      className={
        clause.headingHidden ? 'aksel-sr-only' : clause.level === 1 ? styles.chapter : styles.heading
      }
    >
      {clause.number && <span className={styles.number}>{clause.number} </span>}
      <span>
        <Inlines content={clause.heading} paper={paper} />
      </span>
    </Heading>
  )
}

/** Departures from the template are marked here, as they are everywhere. */
const Deviation = ({ clause, paper, isAnnex, children }: Props & { children: ReactNode }) => {
  if (clause.deviation === 'none') return children
  // Only the agreement itself has a national template; the annexes are Samstemt's own.
  const adapted = isAnnex ? 'deviation' : 'nationalDeviation'
  return (
    <div className={styles.deviation}>
      <p className={styles.note}>{paper.t(clause.deviation === 'own' ? 'ownClause' : adapted)}</p>
      {children}
    </div>
  )
}

/** Adapted wording keeps the language it was written in. */
const InItsLanguage = ({ clause, paper, children }: Omit<Props, 'isAnnex'> & { children: ReactNode }) =>
  clause.language === paper.language ? (
    children
  ) : (
    <WrittenIn language={clause.language} paper={paper}>
      <div lang={LANGUAGE_TAG[clause.language]}>{children}</div>
    </WrittenIn>
  )

/** Its words, with what is said about some of them marked. */
const Words = ({ clause, paper, isAnnex }: Props) => {
  const said = paper.passages?.get(clause.key)
  const marks = said && marksOf(clause.blocks, said)
  return (
    <Blocks
      blocks={marks?.blocks ?? clause.blocks}
      paper={marks ? { ...paper, marks } : paper}
      under={levelOf(clause, isAnnex)}
    />
  )
}

export const ClauseOnPaper = ({ clause, paper, isAnnex }: Props) => (
  <section
    id={clauseAnchor(clause.key)}
    className={styles.clause}
    data-clause={clause.key}
    data-text={paper.passages?.get(clause.key)?.text}
  >
    <ClauseHeading clause={clause} paper={paper} isAnnex={isAnnex} />
    <div className={styles.body}>
      <Deviation clause={clause} paper={paper} isAnnex={isAnnex}>
        <InItsLanguage clause={clause} paper={paper}>
          <Words clause={clause} paper={paper} isAnnex={isAnnex} />
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
