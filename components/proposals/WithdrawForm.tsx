'use client'
import { ArrowUndoIcon, PencilIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { LinkButton } from '../ui/LinkButton.tsx'
import { FormFailure } from './FormFailure.tsx'
import styles from './Proposals.module.css'
import type { ProposalAction } from './proposal-action.ts'

type Props = { agreement: string; proposal: string; action: ProposalAction; them: string; editHref: string }

/** What a party can do with its own proposal while nobody has answered. */
export function WithdrawForm({ agreement, proposal, action, them, editHref }: Props) {
  const t = useTranslations('proposalForm')
  const [answer, send, isSending] = useActionState(action, null)
  return (
    <section className={styles.card} aria-labelledby="forslag-eget">
      <h2 id="forslag-eget">{t('ownTitle')}</h2>
      <FormFailure answer={answer} />
      <form action={send}>
        <input type="hidden" name="agreement" value={agreement} />
        <input type="hidden" name="proposal" value={proposal} />
        <Textarea
          key={answer?.attempt ?? 0}
          className={styles.reason}
          name="reason"
          label={t('withdrawReason')}
          description={t('withdrawReasonHelp')}
          defaultValue={answer?.reason ?? ''}
          minRows={2}
        />
        <ul className={styles.choices}>
          <li>
            <Button
              type="submit"
              variant="secondary"
              loading={isSending}
              icon={<ArrowUndoIcon aria-hidden />}
            >
              {t('withdraw')}
            </Button>
            <p>{t('withdrawMeans', { them })}</p>
          </li>
          <li>
            <LinkButton href={editHref} variant="secondary" icon={<PencilIcon aria-hidden />}>
              {t('edit')}
            </LinkButton>
            <p>{t('editMeans', { them })}</p>
          </li>
        </ul>
      </form>
    </section>
  )
}
