import { AgreeForm } from '../positions/AgreeForm.tsx'
import type { AgreeAction } from '../positions/position-action.ts'
import styles from './Proposals.module.css'
import type { ProposalView } from './proposal-view.ts'
import type { ProposalWords } from './use-proposal-words.ts'

type Props = { view: ProposalView; words: ProposalWords; action: AgreeAction }

const TITLE_ID = 'standpunkt'

/** To accept a wording is not to agree to the clause: each owner says so, here where the new text has just been read. */
export const AgreeToAccepted = ({ view: { accepted, agreement, own }, words, action }: Props) => {
  const { t, short } = words
  if (!accepted || !own) return null
  const { left, isAgreed, seq } = accepted
  if (left.length === 0 && !isAgreed) return null
  const names = Object.fromEntries(left.map(({ clause, name }) => [clause, short(name)]))
  const [first] = Object.values(names)
  return (
    <section className={`${styles.card} ${styles.agree}`} aria-labelledby={TITLE_ID}>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {t(isAgreed ? 'agree.done' : 'agree.title', { party: own.organisation })}
      </h2>
      <p>{t(isAgreed ? 'agree.doneHelp' : 'agree.help')}</p>
      {left.length > 0 && (
        <AgreeForm
          action={action}
          agreement={agreement.id}
          seen={left.map(({ clause, hash }) => ({ clause, hash }))}
          seq={seq}
          names={names}
          label={
            left.length === 1
              ? t('agree.one', { clause: first ?? '' })
              : t('agree.all', { count: left.length })
          }
          focusId={TITLE_ID}
        />
      )}
    </section>
  )
}
