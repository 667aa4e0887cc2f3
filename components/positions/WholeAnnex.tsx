import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ResolvedPart } from '#lib/document/content.ts'
import { clauseAnchor } from '../reading/clause-anchor.ts'
import { LazyAgreeForm } from './LazyAgreeForm.tsx'
import styles from './Positions.module.css'
import { POSITIONS_TITLE_ID } from './positions-id.ts'
import type { PositionsView } from './positions-view.ts'

type Props = {
  agreement: string
  view: PositionsView
  part: ResolvedPart
  action: Parameters<typeof LazyAgreeForm>[0]['action']
}

/** An annex is often read and agreed to as one: every clause of it that is written and that the party has not answered. */
export function WholeAnnex({ agreement, view, part, action }: Props) {
  const t = useTranslations('positions')
  const [first] = part.clauses
  const open = openClauses(view, part)
  if (part.annexNumber === null || !first || open.length < 2) return null
  const isAll = open.length === view.positions.filter(({ clause }) => isIn(part, clause)).length
  return (
    <details className={styles.annex}>
      <summary>{t(isAll ? 'annexWhole' : 'annexPart', { annex: part.annexNumber })}</summary>
      <p>
        {t('annexOpen', { count: open.length })}{' '}
        <Link href={`/avtaler/${agreement}/les#${clauseAnchor(first.key)}`} prefetch={false}>
          {t('annexRead')}
        </Link>
      </p>
      <LazyAgreeForm
        action={action}
        agreement={agreement}
        seen={open.map(({ clause, hash }) => ({ clause, hash }))}
        seq={view.seq}
        label={t('agreeToAll', { count: open.length })}
        focusId={POSITIONS_TITLE_ID}
        names={Object.fromEntries(part.clauses.map(({ key, number }) => [key, number ?? '']))}
      />
    </details>
  )
}

const openClauses = ({ positions, reader }: PositionsView, part: ResolvedPart) => {
  const written = new Set(part.clauses.filter(({ missing }) => missing.length === 0).map(({ key }) => key))
  return positions.filter(({ clause, parties }) => {
    const own = parties.find(({ partyId }) => partyId === reader.party?.id)
    return written.has(clause) && (own?.status === 'none' || own?.status === 'changed-since')
  })
}

const isIn = (part: ResolvedPart, clause: string) => part.clauses.some(({ key }) => key === clause)
