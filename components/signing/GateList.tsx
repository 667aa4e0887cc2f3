import Link from 'next/link'
import type { ReactNode } from 'react'
import { gateRows } from '#lib/gate/gate-rows.ts'
import { type GateGroup, groupRows } from '#lib/gate/gate-turns.ts'
import { inOrder } from '../ui/in-order.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import { describeRow } from './describe-row.tsx'
import { PromptList } from './PromptList.tsx'
import styles from './Signing.module.css'
import type { SigningView } from './signing-view.ts'
import { useSigningWords } from './use-signing-words.tsx'

/** The annexes' templates: what is not agreed in one of them is one thing to do. */
export const annexesOf = ({ content }: Pick<SigningView, 'content'>): readonly string[] =>
  content.document.parts.flatMap(({ annexNumber, template }) => (annexNumber === null ? [] : [template]))

/** So many stand open: the reader's own, and what the owners do together. The others' are folded. */
const OPEN: Readonly<Record<GateGroup['whose'], number>> = {
  own: 5,
  together: 3,
  party: 0,
  leader: 0,
  later: 0,
}

/** Everything that is left before the owners can approve, the reader's own first, numbered through. */
export const GateList = ({ view }: { view: SigningView }) => {
  const { t } = useSigningWords(view)
  const isLeader = view.role === 'nav_leader'
  const groups = groupRows(
    gateRows(view.gate.items, annexesOf(view)),
    { parties: view.parties, incomplete: view.turn.incomplete, proposals: view.proposals },
    { isLeader, party: view.party?.contracting ? view.party.id : null },
  )
  const before = (at: number) => groups.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0)
  const isInvolved = isLeader || view.party?.contracting
  const hasOwn = groups.some(({ whose }) => whose === 'own')
  return (
    <>
      {isInvolved && groups.length > 0 && !hasOwn && (
        <p className={styles.group}>
          <b>{t(isLeader ? 'turn.nothingYou' : 'turn.nothing')}</b>
        </p>
      )}
      {inOrder(groups, (group, at) => (
        <Group group={group} view={view} from={before(at) + 1} isFirst={at === 0} />
      ))}
    </>
  )
}

type GroupProps = { group: GateGroup; view: SigningView; from: number; isFirst: boolean }

const Group = ({ group, view, from, isFirst }: GroupProps) => {
  const { t } = useSigningWords(view)
  const { whose, party, rows } = group
  const most = isFirst ? OPEN.own : OPEN[whose]
  // One more takes no more room than the line that hides it.
  const open = rows.length <= most + 1 ? rows.length : most
  const id = `klar-${whose}-${party ?? ''}`
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>
        <Marks group={group} view={view} />
        <GroupName group={group} view={view} /> <span>{rows.length}</span>
      </h2>
      {whose === 'later' && <p className={styles.groupWhy}>{t('turn.laterWhy')}</p>}
      <Rows rows={rows.slice(0, open)} view={view} from={from} />
      {open < rows.length && (
        <details className={styles.more}>
          <summary>{t(open === 0 ? 'turn.show' : 'turn.more', { count: rows.length - open })}</summary>
          <Rows rows={rows.slice(open)} view={view} from={from + open} />
        </details>
      )}
    </section>
  )
}

const GroupName = ({ group: { whose, party }, view }: Pick<GroupProps, 'group' | 'view'>) => {
  const { t, inSentence } = useSigningWords(view)
  if (whose === 'party') return t('turn.party', { party: inSentence(party ?? '') })
  if (whose === 'own' && view.role === 'nav_leader') return t('turn.you')
  return t(whose === 'together' && !view.party?.contracting ? 'turn.owners' : `turn.${whose}`)
}

/** Shape and letter of those it waits for; the heading says it in words. */
const Marks = ({ group: { whose, party }, view }: Pick<GroupProps, 'group' | 'view'>): ReactNode => {
  if (whose === 'leader') return <PartyMark standing="manager" small />
  const waits = whose === 'together' ? view.parties : view.parties.filter(({ id }) => id === party)
  return waits.map(({ id, side }) => <PartyMark key={id} standing={side} small />)
}

type RowsProps = { rows: GateGroup['rows']; view: SigningView; from: number }

const Rows = ({ rows, view, from }: RowsProps) =>
  rows.length > 0 && (
    <ol className={styles.rows} start={from}>
      {inOrder(rows, (row, place) => (
        <Row row={row} number={from + place} view={view} />
      ))}
    </ol>
  )

type RowProps = { row: GateGroup['rows'][number]; number: number; view: SigningView }

const Row = ({ row: turned, number, view }: RowProps) => {
  const words = useSigningWords(view)
  const { title, todo, why, weakPoint, href } = describeRow(turned, view, words)
  const { row } = turned
  const name = (
    <>
      <b>{title}</b> <span>{todo}</span>
    </>
  )
  return (
    <li>
      <span className={styles.rowNumber} aria-hidden="true">
        {number}
      </span>
      <div>
        {href ? (
          <Link href={href} prefetch={false} className={styles.rowName}>
            {name}
          </Link>
        ) : (
          <p className={styles.rowName}>{name}</p>
        )}
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
    </li>
  )
}
