import { useTranslations } from 'next-intl'
import { countGateRows } from '#lib/gate/gate-rows.ts'
import { annexesOf } from './GateList.tsx'
import type { SigningView } from './signing-view.ts'
import { useSigningWords } from './use-signing-words.tsx'

/** Where it stands, in one sentence, and what that means. */
export function useSigningTitle(view: SigningView): { title: string; lead: string } {
  const t = useTranslations('signing')
  const { party, inSentence, list, at } = useSigningWords(view)
  const { agreement, gate, approvals, versions } = view
  if (agreement.state !== 'draft')
    return {
      title: t(`title.${agreement.state}`),
      lead: t(agreement.state === 'frozen' ? 'lead.frozen' : 'lead.signed', {
        number: versions.at(-1)?.number ?? 1,
      }),
    }
  const count = countGateRows(gate.items, annexesOf(view))
  if (count > 0) return { title: t('title.open', { count }), lead: t('lead.open') }
  const given = approvals.filter(({ status }) => status === 'approved')
  const waiting = approvals.filter(({ status }) => status !== 'approved')
  const [last] = given.flatMap((one) => one.last ?? [])
  if (!last) return { title: t('title.ready'), lead: t('lead.ready') }
  const names = {
    approved: list(given.map(({ partyId }) => party(partyId))),
    waiting: list(waiting.map(({ partyId }) => inSentence(partyId))),
  }
  return {
    title: t('title.waiting', names),
    lead: `${t('approval.waits', { ...names, ...at(last.at) })} ${t('approval.both')}`,
  }
}
