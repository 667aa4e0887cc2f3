import { PartyMark } from '../ui/PartyMark.tsx'
import styles from './Signing.module.css'
import { SigningForm } from './SigningForm.tsx'
import type { SigningActions } from './signing-action.ts'
import type { SigningView } from './signing-view.ts'
import { useFailureTexts } from './use-approve-texts.ts'
import { otherParties, useSigningWords } from './use-signing-words.tsx'

type Props = { view: SigningView; actions: SigningActions; number: number }

/** Opening what is locked: one asks, the other says yes, and neither can alone. */
export const Unlock = ({ view, actions, number }: Props) => {
  const { t } = useSigningWords(view)
  return (
    <section className={styles.unlock} aria-labelledby="klar-apne">
      <h2 id="klar-apne">{t('unlock.title')}</h2>
      <p>{t('unlock.both', { number, next: number + 1 })}</p>
      <Requests view={view} />
      {view.permissions.unlock ? (
        <Own view={view} actions={actions} number={number} />
      ) : (
        <p>{t('unlock.only')}</p>
      )}
    </section>
  )
}

const Requests = ({ view }: { view: SigningView }) => {
  const { t, at, party, inSentence, list } = useSigningWords(view)
  return view.unlockRequests.map(({ partyId, userName, at: time, reason }) => {
    const side = view.parties.find(({ id }) => id === partyId)?.side
    const rest = view.parties.filter(({ id }) => view.unlockRequests.every((one) => one.partyId !== id))
    return (
      <div key={partyId} className={styles.request}>
        <h3>
          {side && <PartyMark standing={side} small />}
          {t('unlock.askedBy', { party: party(partyId) })}
        </h3>
        <p>{t('unlock.asked', { name: userName, ...at(time) })}</p>
        {reason && <p className={styles.said}>{t('unlock.reasonSaid', { reason })}</p>}
        {view.party?.id !== partyId && !rest.some(({ id }) => id === view.party?.id) && (
          <p>{t('unlock.waitsOthers', { other: list(rest.map(({ id }) => inSentence(id))) })}</p>
        )}
      </div>
    )
  })
}

const Own = ({ view, actions, number }: Props) => {
  const { t, inSentence, party, list } = useSigningWords(view)
  const failures = useFailureTexts()
  const others = otherParties(view).map(({ id }) => id)
  const other = list(others.map(inSentence))
  const isAsked = view.unlockRequests.some(({ partyId }) => partyId === view.party?.id)
  const isAnswer = !isAsked && view.unlockRequests.length > 0
  const fields = { agreement: view.agreement.id, version: number }
  return (
    <>
      <SigningForm
        action={actions.askToUnlock}
        fields={fields}
        isOpen={!isAsked}
        submit={isAnswer ? t('unlock.open') : t('unlock.ask', { other })}
        variant={isAnswer ? 'primary' : 'secondary'}
        done={t('unlock.done')}
        failures={failures}
        {...(!isAnswer && {
          reason: {
            label: t('unlock.reason'),
            help: t('unlock.reasonHelp', { other: list(others.map(party)) }),
          },
        })}
      >
        {isAnswer && <p>{t('unlock.openMeans')}</p>}
      </SigningForm>
      {isAsked && <p>{t('unlock.waits', { other })}</p>}
      <SigningForm
        action={actions.withdrawRequest}
        fields={fields}
        isOpen={isAsked}
        submit={t('unlock.withdraw')}
        variant="secondary"
        done={t('unlock.withdrawn')}
        failures={failures}
      />
    </>
  )
}
