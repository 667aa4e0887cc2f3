import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ResolvedPart } from '#lib/document/content.ts'
import { clauseAnchor } from '../reading/clause-anchor.ts'
import { LazyAnnexForm } from './LazyAnnexForm.tsx'
import styles from './Positions.module.css'
import type { PositionsView } from './positions-view.ts'

type Props = {
  agreement: string
  view: PositionsView
  part: ResolvedPart
  action: Parameters<typeof LazyAnnexForm>[0]['action']
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
      <LazyAnnexForm
        action={action}
        agreement={agreement}
        seen={open.map(({ clause, hash }) => ({ clause, hash }))}
        seq={view.seq}
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
