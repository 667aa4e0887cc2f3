import Link from 'next/link'
import { type GateRow, gateRows } from '#lib/gate/gate-rows.ts'
import { inOrder } from '../ui/in-order.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import { describeRow, type RowTurn } from './describe-row.tsx'
import { PromptList } from './PromptList.tsx'
import styles from './Signing.module.css'
import type { SigningView } from './signing-view.ts'
import { type SigningWords, useSigningWords } from './use-signing-words.tsx'

/** The annexes' templates: what is not agreed in one of them is one thing to do. */
export const annexesOf = ({ content }: Pick<SigningView, 'content'>): readonly string[] =>
  content.document.parts.flatMap(({ annexNumber, template }) => (annexNumber === null ? [] : [template]))

/** Everything that is left before the owners can approve, in four groups, numbered through. */
export const GateList = ({ view }: { view: SigningView }) => {
  const { t } = useSigningWords(view)
  const groups = gateRows(view.gate.items, annexesOf(view))
  const before = (at: number) => groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0)
  return inOrder(groups, ({ group, rows }, at) => (
    <section className={styles.group} aria-labelledby={`klar-${group}`}>
      <h2 id={`klar-${group}`}>
        {t(`group.${group}`)} <span>{rows.length}</span>
      </h2>
      <ol className={styles.rows} start={before(at) + 1}>
        {inOrder(rows, (row, place) => (
          <Row row={row} number={before(at) + place + 1} view={view} />
        ))}
      </ol>
    </section>
  ))
}

const Row = ({ row, number, view }: { row: GateRow; number: number; view: SigningView }) => {
  const words = useSigningWords(view)
  const { title, why, weakPoint, turn, link } = describeRow(row, view, words)
  return (
    <li>
      <span className={styles.rowNumber} aria-hidden="true">
        {number}
      </span>
      <div>
        <b>{title}</b>
        {(why || weakPoint) && (
          <p>
            {why} {weakPoint && <b>{words.t('weak.often')}</b>}{' '}
            {weakPoint && words.t(`weak.why.${weakPoint}`)}
          </p>
        )}
        {row.kind === 'other' && row.item.code === 'prompts-unanswered' && (
          <PromptList item={row.item} view={view} />
        )}
      </div>
      <TurnCell turn={turn} view={view} words={words} />
      <span className={styles.rowLink}>
        {link && (
          <Link href={link.href} prefetch={false}>
            {link.text}
          </Link>
        )}
      </span>
    </li>
  )
}

type TurnProps = { turn: RowTurn; view: SigningView; words: SigningWords }

const TurnCell = ({ turn, view, words }: TurnProps) => {
  const { t, party, list } = words
  const parties = turn === 'leader' ? [] : view.parties.filter(({ id }) => turn.includes(id))
  const isAll = parties.length > 1 && parties.length === view.parties.length
  const text = turn === 'leader' ? t('turn.leader') : list(parties.map(({ id }) => party(id)))
  return (
    <span className={styles.turn}>
      {text && <span className="aksel-sr-only">{t('turn.label')}: </span>}
      {turn === 'leader' && <PartyMark standing="manager" small />}
      {parties.map(({ id, side }) => (
        <PartyMark key={id} standing={side} small />
      ))}
      {isAll ? t('turn.both') : text}
    </span>
  )
}
