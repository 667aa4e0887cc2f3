import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Party } from '#lib/agreements/role.ts'
import { PartyMark } from '../ui/PartyMark.tsx'
import type { ListedProposal } from './ProposalList.tsx'
import styles from './Proposals.module.css'
import { type ProposalWords, useProposalWords } from './use-proposal-words.ts'

type Props = {
  agreement: string
  clause: string
  proposals: {
    mayPropose: boolean
    own: Party | null
    parties: readonly Party[]
    open: readonly ListedProposal[]
    /** To other clauses, that would change this one too. */
    elsewhere: readonly ListedProposal[]
  }
}

/** Below the clause: its open proposals, and the way to another wording. */
export const ClauseProposals = ({ agreement, clause, proposals }: Props) => {
  const t = useTranslations('proposals.panel')
  const words = useProposalWords(proposals.parties)
  const { open, elsewhere, mayPropose } = proposals
  const all = [...open, ...elsewhere]
  if (all.length === 0 && !mayPropose) return null
  const query = new URLSearchParams({ punkt: clause })
  return (
    <section className={styles.panel} aria-labelledby="punkt-forslag">
      <h2 id="punkt-forslag">{t('title')}</h2>
      {all.length > 0 && (
        <ul>
          {all.map((one) => (
            <li key={one.id}>
              {one.party ? <PartyMark standing={one.party.side} small /> : <span />}
              <Link href={`/avtaler/${agreement}/forslag/${one.id}`} prefetch={false}>
                <Told one={one} own={proposals.own} isHere={open.includes(one)} words={words} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayPropose && (
        <>
          <p>
            <Link href={`/avtaler/${agreement}/forslag/ny?${query}`} prefetch={false}>
              {t('propose')}
            </Link>
          </p>
          <p className={styles.small}>{t('help')}</p>
        </>
      )}
    </section>
  )
}

type ToldProps = { one: ListedProposal; own: Party | null; isHere: boolean; words: ProposalWords }

const Told = ({ one, own, isHere, words }: ToldProps) => {
  const { t, party, date, short } = words
  if (one.state === 'draft') return t('panel.draft', { date: date(one.at) })
  if (!isHere) {
    const clause = short(one.clause)
    return one.isOwn
      ? t('panel.elsewhereOwn', { clause })
      : t('panel.elsewhere', { clause, party: party(one.party) })
  }
  if (one.isOwn) return t('panel.waitingForThem')
  return t(own ? 'panel.waitingForUs' : 'panel.open', { party: party(one.party) })
}
