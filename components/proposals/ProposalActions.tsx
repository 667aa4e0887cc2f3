import { AnswerForm } from './AnswerForm.tsx'
import { DraftForm } from './DraftForm.tsx'
import type { ProposalAction } from './proposal-action.ts'
import type { ProposalView } from './proposal-view.ts'
import type { ProposalWords } from './use-proposal-words.ts'
import { WithdrawForm } from './WithdrawForm.tsx'

export type ProposalActionSet = Readonly<
  Record<'answer' | 'refuse' | 'withdraw' | 'share' | 'move', ProposalAction>
>
type Props = { view: ProposalView; words: ProposalWords; actions: ProposalActionSet }

/** What this reader can do with it now. Nothing, for those who only read. */
export const ProposalActions = ({ view, words, actions }: Props) => {
  const { may, agreement, id, seen, clause } = view
  const to = { agreement: agreement.id, proposal: id }
  const them = words.answerers(view.party, 'side')
  const next = `/avtaler/${agreement.id}/forslag/ny?svar=${id}`
  if (may.answer)
    return (
      <AnswerForm
        {...to}
        seen={seen}
        action={seen ? actions.answer : actions.refuse}
        clause={words.short(clause)}
        alsoClauses={view.also.length > 0}
        counterHref={next}
      />
    )
  if (may.withdraw) return <WithdrawForm {...to} action={actions.withdraw} them={them} editHref={next} />
  if (may.write)
    return (
      <DraftForm
        {...to}
        seen={may.share ? seen : null}
        isSame={seen?.now === seen?.becomes && view.also.length === 0}
        version={view.version}
        isAway={view.state === 'discarded'}
        share={actions.share}
        move={actions.move}
        alsoClauses={view.also.length > 0}
        them={{ start: them, inside: words.answerers(view.party) }}
      />
    )
  return null
}
