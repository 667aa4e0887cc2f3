'use client'
import { CheckmarkIcon, PencilIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { LinkButton } from '../ui/LinkButton.tsx'
import { FormFailure } from './FormFailure.tsx'
import styles from './Proposals.module.css'
import type { ProposalAction, Seen } from './proposal-action.ts'
import { SeenFields } from './SeenFields.tsx'

type Props = {
  agreement: string
  proposal: string
  /** What the page shows: nothing else can be accepted. Null: it cannot be put into the text as that is. */
  seen: Seen | null
  action: ProposalAction
  /** «3.5». */
  clause: string
  /** Other clauses change with it. */
  alsoClauses: boolean
  counterHref: string
}

/** Accept, propose something else, or say no – each with what follows. Works as a plain form. */
export function AnswerForm({ agreement, proposal, seen, action, clause, alsoClauses, counterHref }: Props) {
  const t = useTranslations('proposalForm')
  const [answer, send, isSending] = useActionState(action, null)
  return (
    <section className={styles.card} aria-labelledby="forslag-svar">
      <h2 id="forslag-svar">{t('answerTitle')}</h2>
      <FormFailure answer={answer} />
      <form action={send}>
        <input type="hidden" name="agreement" value={agreement} />
        <input type="hidden" name="proposal" value={proposal} />
        {seen && <SeenFields seen={seen} />}
        <Textarea
          key={answer?.attempt ?? 0}
          className={styles.reason}
          name="reason"
          label={t('reason')}
          description={t('reasonHelp')}
          defaultValue={answer?.reason ?? ''}
          error={answer?.error === 'no-reason' || answer?.error === 'too-long'}
          minRows={2}
        />
        <ul className={styles.choices}>
          {seen && (
            <li>
              <Button
                type="submit"
                name="answer"
                value="accept"
                loading={isSending}
                icon={<CheckmarkIcon aria-hidden />}
              >
                {t('accept')}
              </Button>
              <p>{t(alsoClauses ? 'acceptMeansAlso' : 'acceptMeans', { clause })}</p>
            </li>
          )}
          <li>
            <LinkButton href={counterHref} variant="secondary" icon={<PencilIcon aria-hidden />}>
              {t('counter')}
            </LinkButton>
            <p>{t('counterMeans')}</p>
          </li>
          <li>
            <Button type="submit" name="answer" value="decline" variant="tertiary" disabled={isSending}>
              {t('decline')}
            </Button>
            <p>{t('declineMeans')}</p>
          </li>
        </ul>
      </form>
    </section>
  )
}
