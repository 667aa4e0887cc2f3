'use client'
import { PencilIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
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
  /** What the page shows: it is shared as it was read. Null: it cannot be shared now. */
  seen: Seen | null
  /** It says what the agreement says already. */
  isSame: boolean
  /** Other clauses change with it. */
  alsoClauses: boolean
  version: number
  isAway: boolean
  share: ProposalAction
  move: ProposalAction
  /** Those who get it: first in a sentence, and inside one. */
  them: { start: string; inside: string }
}

/** A draft is shared, written on, or put away. */
export function DraftForm(props: Props) {
  const { agreement, proposal, seen, isSame, version, isAway, them } = props
  const t = useTranslations('proposalForm')
  const [shared, share, isSharing] = useActionState(props.share, null)
  const [moved, move, isMoving] = useActionState(props.move, null)
  const to = (
    <>
      <input type="hidden" name="agreement" value={agreement} />
      <input type="hidden" name="proposal" value={proposal} />
    </>
  )
  return (
    <section className={styles.card} aria-labelledby="forslag-kladd">
      <h2 id="forslag-kladd">{t('ownTitle')}</h2>
      <FormFailure answer={shared ?? moved} />
      <ul className={styles.choices}>
        {seen && !isSame && (
          <li>
            <form action={share}>
              {to}
              <input type="hidden" name="version" value={version} />
              <SeenFields seen={seen} />
              <Button type="submit" loading={isSharing}>
                {t('share', { them: them.inside })}
              </Button>
            </form>
            <p>{t('shareMeans', { them: them.start })}</p>
            {props.alsoClauses && <p>{t('shareMeansAlso')}</p>}
          </li>
        )}
        {!isAway && (
          <li>
            <LinkButton
              href={`/avtaler/${agreement}/forslag/${proposal}/skriv`}
              variant="secondary"
              icon={<PencilIcon aria-hidden />}
            >
              {t('goOn')}
            </LinkButton>
            <p>{t('goOnMeans')}</p>
          </li>
        )}
        <li>
          <form action={move}>
            {to}
            <input type="hidden" name="away" value={isAway ? 'no' : 'yes'} />
            <Button type="submit" variant={isAway ? 'secondary' : 'tertiary'} loading={isMoving}>
              {t(isAway ? 'takeUp' : 'putAway')}
            </Button>
          </form>
          <p>{t(isAway ? 'goOnMeans' : 'putAwayMeans')}</p>
        </li>
      </ul>
    </section>
  )
}
