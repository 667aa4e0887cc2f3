import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PartyPosition } from '#lib/agreements/positions.ts'
import type { Party } from '#lib/agreements/role.ts'
import { plainInline } from '#lib/document/plain-content.ts'
import { SideColumn } from '../clause/SideColumn.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import { Lapses } from './Lapses.tsx'
import { OwnAnswer } from './OwnAnswer.tsx'
import styles from './Positions.module.css'
import { POSITIONS_ID, POSITIONS_TITLE_ID } from './positions-id.ts'
import type { PanelProps, PositionsView } from './positions-view.ts'
import { StatusMark } from './StatusMark.tsx'
import { usePositionWords } from './use-position-words.ts'
import { WholeAnnex } from './WholeAnnex.tsx'

/** «Hva mener dere om 3.2?»: what each owner means about the clause, and the reader's own answer. On a phone a sheet. */
export function PositionPanel({ agreement, view, part, clause, actions }: PanelProps) {
  const t = useTranslations('positions')
  const now = view.positions.find((one) => one.clause === clause.key)
  if (!now) return null
  const { mayAnswer, party: own } = view.reader
  const number = clause.number ?? t('thisClause')
  const about = {
    clause: part.annexNumber === null ? number : t('inAnnex', { clause: number, annex: part.annexNumber }),
  }
  return (
    <SideColumn as="aside" id={POSITIONS_ID} label={t('short')} className={styles.column}>
      <div className={styles.panel}>
        <h2 id={POSITIONS_TITLE_ID} tabIndex={-1}>
          {t(own?.contracting ? 'title' : 'titleOwners', about)}
        </h2>
        <Asked agreement={agreement} view={view} />
        <Lapses agreement={agreement} view={view} language={clause.language} />
        {now.parties.map((position) => (
          <Row key={position.partyId} position={position} view={view}>
            {mayAnswer && position.partyId === own?.id && (
              <OwnAnswer
                agreement={agreement}
                view={view}
                clause={clause}
                position={position}
                hash={now.hash}
                actions={actions}
              />
            )}
          </Row>
        ))}
        {mayAnswer && (
          <WholeAnnex agreement={agreement} view={view} part={part} action={actions.agreeToClauses} />
        )}
        <Onwards agreement={agreement} view={view} clause={clause.key} />
        <WhyNot view={view} />
      </div>
      <NextWaiting agreement={agreement} view={view} clause={clause.key} />
    </SideColumn>
  )
}

/** Whoever has been asked about another wording answers that first: what one means of the text comes after. */
function Asked({ agreement, view: { asked, parties } }: { agreement: string; view: PositionsView }) {
  const t = useTranslations('positions')
  const words = usePositionWords(parties)
  const by = parties.find(({ id }) => id === asked?.partyId)
  if (!asked || !by) return null
  return (
    <p className={styles.asked}>
      {t('asked', { party: words.party(by) })}{' '}
      <Link href={`/avtaler/${agreement}/forslag/${asked.id}`} prefetch={false}>
        {t('answerProposal')}
      </Link>
    </p>
  )
}

type PlaceProps = { agreement: string; view: PositionsView; clause: string }

/** On a phone, where the answer covers the text: the way on lies under the thumb that gave it. */
function NextWaiting({ agreement, view, clause }: PlaceProps) {
  const t = useTranslations('positions')
  const { next, reader } = view
  const own = view.positions
    .find((one) => one.clause === clause)
    ?.parties.find(({ partyId }) => partyId === reader.party?.id)
  if (!next || !own || own.status === 'none' || own.status === 'changed-since') return null
  return (
    <Link href={`/avtaler/${agreement}/${next.key}`} prefetch={false} className={styles.next}>
      {t('next')}
      <b>
        {next.number} {plainInline(next.heading).replaceAll('/', '/\u200b')}
      </b>
    </Link>
  )
}

type RowProps = { position: PartyPosition; view: PositionsView; children: ReactNode }

function Row({ position, view, children }: RowProps) {
  const t = useTranslations('positions')
  const words = usePositionWords(view.parties)
  const party = view.parties.find(({ id }) => id === position.partyId)
  if (!party) return null
  const isOwn = party.id === view.reader.party?.id
  const name = words.party(party)
  return (
    <section className={styles.party} aria-label={isOwn ? t('ownParty', { party: name }) : name}>
      <p className={styles.who}>
        <PartyMark standing={party.side} small />
        <b>{isOwn ? t('ownParty', { party: name }) : name}</b>
        <span className={styles.status}>
          <StatusMark status={position.status} /> {words.t(`status.${position.status}`)}
        </span>
      </p>
      <Said position={position} parties={view.parties} />
      {children}
    </section>
  )
}

/** The note, by whom and when. Those who may not read notes get none. */
function Said({ position: { last }, parties }: { position: PartyPosition; parties: readonly Party[] }) {
  const t = useTranslations('positions')
  const { when } = usePositionWords(parties)
  if (!last) return null
  return (
    <>
      {last.note && <p className={styles.note}>{t('said', { note: last.note })}</p>}
      <p className={styles.muted}>{t('by', { name: last.userName, when: when(last.at) })}</p>
    </>
  )
}

/** Why there is nothing to choose. */
function WhyNot({ view: { reader, state } }: { view: PositionsView }) {
  const t = useTranslations('positions')
  if (reader.mayAnswer) return null
  if (state !== 'draft') return <p className={styles.why}>{t('locked')}</p>
  if (reader.role === 'nav_leader') return <p className={styles.why}>{t('leader')}</p>
  return <p className={styles.why}>{t(reader.party?.contracting === false ? 'partner' : 'reader')}</p>
}

/** Where a disagreement can go on, for those who follow it. */
const Onwards = ({ agreement, view, clause }: PlaceProps) => {
  const t = useTranslations('positions')
  const { role, party } = view.reader
  const now = view.positions.find((one) => one.clause === clause)
  const isDisputed = now?.parties.some(({ last }) => last?.stance === 'disagree')
  if (!isDisputed || !(party?.contracting || role === 'nav_leader')) return null
  return (
    <p className={styles.onwards}>
      <Link href={`/avtaler/${agreement}/tvist`} prefetch={false}>
        {t('onwards')}
      </Link>
    </p>
  )
}
