import { useLocale, useTranslations } from 'next-intl'
import { asLanguage } from '#lib/i18n/as-language.ts'
import { formatClock, formatDate } from '#lib/i18n/format-moment.ts'
import { partyWord } from '../positions/party-words.ts'
import { useLife } from '../validity/use-life.ts'
import type { AgreementStanding } from './front-office.ts'

/** One sentence of where an agreement stands: what is missing, how far the owners have come, or who has approved. */
export function useStanding(): (office: string, standing: AgreementStanding) => string {
  const t = useTranslations('front.standing')
  const approval = useApproval()
  const life = useLife()
  return (office, standing) => {
    const { state, missing, agreed, total, open, newestVersion } = standing
    if (standing.life) return life(office, standing.life)
    if (state !== 'draft') return t('frozen', { office, number: newestVersion })
    if (open === 0) return approval(standing) ?? t('ready', { office })
    const filled = missing > 0 ? t('missing', { office, count: missing }) : t('filled', { office })
    return `${filled} ${t('agreed', { agreed, total })}.`
  }
}

/** «Kommunen godkjente avtalen 14. mars 2026 kl. 14.03 – venter på Nav.» Null as long as nobody has. */
function useApproval(): (standing: AgreementStanding) => string | null {
  const t = useTranslations('front.standing')
  const side = useTranslations('front.waiting.side')
  const inSentence = useTranslations('front.waiting.on')
  const language = asLanguage(useLocale())
  return ({ parties, waiting }) => {
    const isWaited = (id: string) =>
      waiting.some(({ partyId, rows }) => partyId === id && rows.some(({ code }) => code === 'approve'))
    const names = (waited: boolean) =>
      parties
        .filter(({ id }) => isWaited(id) === waited)
        .map((party) => partyWord(party, parties, waited ? inSentence : side))
        .join(', ')
    const given = waiting.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.code === 'approve' ? row.given : [])),
    )
    const last = given.toSorted((one, other) => one.at.getTime() - other.at.getTime()).at(-1)
    const moment = last && { date: formatDate(last.at, language), clock: formatClock(last.at) }
    return moment ? t('waiting', { approved: names(false), waiting: names(true), ...moment }) : null
  }
}
