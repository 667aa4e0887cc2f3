import { useTranslations } from 'next-intl'
import type { PartyPosition } from '#lib/agreements/positions.ts'
import type { ResolvedClause } from '#lib/document/content.ts'
import { PositionForm } from './PositionForm.tsx'
import type { Choice } from './position-action.ts'
import type { PanelProps } from './positions-view.ts'

type Props = Omit<PanelProps, 'part'> & { position: PartyPosition; hash: string }

/** The reader's party's answer: to give, change or take back. */
export function OwnAnswer({ agreement, view, clause, position, hash, actions }: Props) {
  const { status, last } = position
  const stands = status === 'none' || status === 'changed-since' ? null : status
  return (
    <PositionForm
      key={clause.key}
      action={actions.answer}
      place={{ agreement, clause: clause.key, language: clause.language }}
      seen={{ hash, seq: view.seq }}
      mine={stands && { stance: stands satisfies Choice, note: last?.note ?? '' }}
      mayWithdraw={last !== null}
      hint={useHint(clause)}
      reader={view.reader.id}
      parties={view.parties}
    />
  )
}

/** Nobody agrees to what is not written without being told. */
function useHint({ blocks, missing }: ResolvedClause): string | null {
  const t = useTranslations('positions')
  if (missing.length === 0) return null
  if (blocks.length === 0) return t('emptyText')
  const isChoices = missing.every(({ reason }) => reason === 'choose')
  return t(isChoices ? 'choiceMissing' : 'factMissing', { count: missing.length })
}
