import type { Waiting } from '#lib/agreements/whose-turn.ts'
import { RemindParty } from '../notices/RemindParty.tsx'
import styles from './Signing.module.css'
import type { SigningView } from './signing-view.ts'
import { useSigningWords } from './use-signing-words.tsx'

type Props = {
  view: SigningView
  /** Parties that somebody has reminded today. */
  sent: readonly { partyId: string; at: Date }[]
  action: (form: FormData) => Promise<void>
}

/** Where the sentence begins with the party. */
const BEGINS: readonly Waiting['code'][] = ['answer-unlock', 'confirm-terms', 'withdraw-termination']

/** A word to each other party that the agreement waits for. */
export const Reminders = ({ view, sent, action }: Props) => {
  const { t, party, inSentence } = useSigningWords(view)
  // Clauses stand in the list above; what concerns the whole stands nowhere else.
  const what = (items: readonly Waiting[], id: string): string => {
    const whole = items.flatMap((item) => ('clause' in item ? [] : [item.code]))
    if (whole.length < items.length) return t('remindOf', { party: party(id), count: items.length })
    return whole
      .map((code) => t(`remindTo.${code}`, { party: BEGINS.includes(code) ? party(id) : inSentence(id) }))
      .join(' ')
  }
  const waited = view.turn.parties.filter(
    ({ partyId, items }) => items.length > 0 && partyId !== view.party?.id,
  )
  if (!view.permissions.remind || waited.length === 0) return null
  return (
    <section className={styles.reminders} aria-labelledby="paaminnelser">
      <h2 id="paaminnelser">{t('reminders')}</h2>
      {waited.map(({ partyId, items }) => (
        <div key={partyId}>
          <p>{what(items, partyId)}</p>
          <RemindParty
            agreement={view.agreement.id}
            party={partyId}
            name={inSentence(partyId)}
            sentAt={sent.find((one) => one.partyId === partyId)?.at ?? null}
            action={action}
          />
        </div>
      ))}
    </section>
  )
}
