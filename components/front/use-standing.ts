import { useTranslations } from 'next-intl'
import { partyWord } from '../positions/party-words.ts'
import type { AgreementStanding } from './front-office.ts'

/** One sentence of where an agreement stands: what is missing, how far the owners have come, or who has approved. */
export function useStanding(): (office: string, standing: AgreementStanding) => string {
  const t = useTranslations('front.standing')
  const approval = useApproval()
  return (office, standing) => {
    const { state, missing, agreed, total, open, newestVersion } = standing
    if (state !== 'draft')
      return t(state === 'frozen' ? 'frozen' : 'signed', { office, number: newestVersion })
    if (open === 0) return approval(standing) ?? t('ready', { office })
    const filled = missing > 0 ? t('missing', { office, count: missing }) : t('filled', { office })
    return `${filled} ${t('agreed', { agreed, total })}.`
  }
}

/** «Kommunen har godkjent avtalen – venter på Nav.» Null as long as nobody has. */
function useApproval(): (standing: AgreementStanding) => string | null {
  const t = useTranslations('front.standing')
  const side = useTranslations('front.waiting.side')
  const inSentence = useTranslations('front.waiting.on')
  return ({ parties, waiting }) => {
    const isWaited = (id: string) =>
      waiting.some(({ partyId, rows }) => partyId === id && rows.some(({ code }) => code === 'approve'))
    const names = (waited: boolean) =>
      parties
        .filter(({ id }) => isWaited(id) === waited)
        .map((party) => partyWord(party, parties, waited ? inSentence : side))
        .join(', ')
    const approved = names(false)
    return approved === '' ? null : t('waiting', { approved, waiting: names(true) })
  }
}
