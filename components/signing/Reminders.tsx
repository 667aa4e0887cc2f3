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

/** A word to each other party that the agreement waits for. */
export const Reminders = ({ view, sent, action }: Props) => {
  const { t, inSentence } = useSigningWords(view)
  const waited = view.turn.parties.filter(
    ({ partyId, items }) => items.length > 0 && partyId !== view.party?.id,
  )
  if (!view.permissions.remind || waited.length === 0) return null
  return (
    <section className={styles.reminders} aria-labelledby="paaminnelser">
      <h2 id="paaminnelser">{t('reminders')}</h2>
      {waited.map(({ partyId, items }) => (
        <div key={partyId}>
          <p>{t('remindOf', { party: inSentence(partyId), count: items.length })}</p>
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
