import Link from 'next/link'
import type { Gap, Missing } from '#lib/document/content.ts'
import { midSentence } from '#lib/i18n/mid-sentence.ts'
import type { Paper } from './paper.ts'
import styles from './Reading.module.css'

const WORD = {
  missing: 'missing',
  choose: 'choose',
  conflict: 'conflict',
  'empty-table': 'missing',
  'empty-text': 'missing',
} as const

/** Id of the mark with this number, for «Gå til den første». */
export const gapAnchor = (number: number) => `mangler-${number}`

/** «3 Mangler: adresse»: leads to the field where it is filled in. */
export const GapMark = ({ mark, paper }: { mark: Gap | Missing; paper: Paper }) => {
  const numbered = paper.gaps.byFact.get(mark.fact)
  const text = paper.t(paper.isToWrite ? 'toWrite' : WORD[mark.reason], { fact: midSentence(mark.label) })
  if (!numbered) return <span className={styles.gap}>{text}</span>
  return (
    <Link
      id={paper.gaps.anchors.has(mark) ? gapAnchor(numbered.number) : undefined}
      className={styles.gap}
      href={`/avtaler/${paper.agreementId}/${numbered.clause}#${encodeURIComponent(mark.fact)}`}
      prefetch={false}
    >
      <b>{numbered.number}</b>
      {'\u00a0'}
      {text}
    </Link>
  )
}
