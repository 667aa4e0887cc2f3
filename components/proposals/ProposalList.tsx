import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ProposalState } from '#lib/agreements/proposals.ts'
import type { Party } from '#lib/agreements/role.ts'
import { LANGUAGE_TAG, type Language } from '#lib/i18n/language.ts'
import type { ClauseName } from '#lib/templates/clause-names.ts'
import { HistoryBar } from '../history/HistoryBar.tsx'
import { Page } from '../ui/Page.tsx'
import { PartyMark } from '../ui/PartyMark.tsx'
import { BeginProposal } from './BeginProposal.tsx'
import styles from './Proposals.module.css'
import { type ProposalPerson, type ProposalWords, useProposalWords } from './use-proposal-words.ts'

export type ListedProposal = {
  id: string
  clause: ClauseName
  state: ProposalState
  party: Party | null
  isOwn: boolean
  reason: string
  by: ProposalPerson
  at: Date
  closed: { by: ProposalPerson; at: Date; reason: string } | null
}
type Props = {
  agreement: { id: string; office: string; isOpen: boolean }
  /** Of the agreement. */
  language: Language
  parties: readonly Party[]
  own: Party | null
  mayPropose: boolean
  proposals: readonly ListedProposal[]
  clauses: readonly ClauseName[]
}

/** Every proposal the reader may see: what waits for whom, the own drafts, and what is done with. */
export const ProposalList = (props: Props) => {
  const { agreement, own, proposals, parties } = props
  const words = useProposalWords(parties)
  const { t } = words
  const of = (wanted: (one: ListedProposal) => boolean) => proposals.filter(wanted)
  const them = words.answerers(own)
  return (
    <>
      <HistoryBar href={`/avtaler/${agreement.id}`} back={t('backToAgreement')} label={t('title')}>
        {agreement.office}
      </HistoryBar>
      <Page title={t('title')} lead={t(own ? 'list.lead' : 'list.leadReader')}>
        {!agreement.isOpen && <p className={styles.muted}>{t('list.locked')}</p>}
        {proposals.length === 0 && <p className={styles.muted}>{t('list.empty')}</p>}
        {own ? (
          <>
            <Group
              {...props}
              words={words}
              title={t('list.waitingForUs')}
              of={of((one) => isOpen(one) && !one.isOwn)}
            >
              {proposals.length > 0 && <p className={styles.muted}>{t('list.nothingForUs')}</p>}
            </Group>
            <Group
              {...props}
              words={words}
              title={t('list.waitingForThem', { parties: them })}
              of={of((one) => isOpen(one) && one.isOwn)}
            />
            <Group
              {...props}
              words={words}
              title={t('list.drafts')}
              of={of(({ state }) => state === 'draft')}
            />
          </>
        ) : (
          <Group {...props} words={words} title={t('list.open')} of={of(isOpen)} />
        )}
        {props.mayPropose && <Begin {...props} words={words} />}
        <Group {...props} words={words} title={t('list.closed')} of={of(isClosed)} />
        <Group
          {...props}
          words={words}
          title={t('list.away')}
          of={of(({ state }) => state === 'discarded')}
        />
      </Page>
    </>
  )
}

const isOpen = ({ state }: ListedProposal): boolean => state === 'shared'
const isClosed = ({ state }: ListedProposal): boolean =>
  state !== 'shared' && state !== 'draft' && state !== 'discarded'

type GroupProps = Pick<Props, 'agreement' | 'language'> & {
  words: ProposalWords
  title: string
  of: readonly ListedProposal[]
  /** What stands when there are none; without it the group is left out. */
  children?: ReactNode
}

const Group = ({ agreement, language, words, title, of, children }: GroupProps) => {
  if (of.length === 0 && !children) return null
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {of.length === 0 && children}
      {of.length > 0 && (
        <ul className={styles.list}>
          {of.map((one) => (
            <Item key={one.id} agreement={agreement} language={language} one={one} words={words} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Item = ({
  agreement,
  language,
  one,
  words,
}: Pick<GroupProps, 'agreement' | 'language' | 'words'> & { one: ListedProposal }) => {
  const { t, long, date } = words
  const { state, closed, by, at } = one
  const told = closed ?? { by, at, reason: one.reason }
  const when = { name: told.by.name, date: date(told.at) }
  return (
    <li>
      {one.party ? <PartyMark standing={one.party.side} /> : <span />}
      <div>
        <Link href={`/avtaler/${agreement.id}/forslag/${one.id}`} prefetch={false}>
          <span lang={LANGUAGE_TAG[language]}>{long(one.clause)}</span>
        </Link>
        {told.reason && <p className={styles.said}>«{shortened(told.reason)}»</p>}
        <p className={styles.small}>{t(`list.${state === 'discarded' ? 'draft' : state}`, when)}</p>
      </div>
    </li>
  )
}

const MOST = 160
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()} …` : text)

const Begin = ({
  agreement,
  language,
  clauses,
  words,
}: Pick<Props, 'agreement' | 'language' | 'clauses'> & { words: ProposalWords }) => {
  const { t, long } = words
  return (
    <section className={styles.section} aria-labelledby="forslag-nytt">
      <h2 id="forslag-nytt">{t('list.new')}</h2>
      <BeginProposal
        action={`/avtaler/${agreement.id}/forslag/ny`}
        label={t('list.clause')}
        help={t('list.newHelp')}
        submit={t('list.begin')}
        language={language}
        clauses={clauses.map((name) => ({ key: name.key, name: long(name) }))}
      />
    </section>
  )
}
