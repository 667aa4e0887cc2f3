'use client'
import { CheckmarkCircleFillIcon, XMarkOctagonFillIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatClock } from '#lib/i18n/format-moment.ts'
import { useLasting } from '../session/use-lasting.ts'
import styles from './Proposals.module.css'
import type { Saving } from './use-save-proposal.ts'

type Props = { agreement: string; saving: Saving }

const SPOKEN_AFTER_MS = 1000

/** Whether it is stored, and the way on: to the page where the two wordings stand beside each other. */
export function StoredBar({ agreement, saving }: Props) {
  const t = useTranslations('proposalForm')
  const router = useRouter()
  const [isLeaving, setLeaving] = useState(false)
  const { status } = saving
  const goOn = async () => {
    setLeaving(true)
    const id = await saving.flush()
    if (id) router.push(`/avtaler/${agreement}/forslag/${id}`)
    else setLeaving(false)
  }
  return (
    <>
      <div className={styles.stored}>
        {saving.isStored && (
          <Button type="button" onClick={goOn} loading={isLeaving}>
            {t('preview')}
          </Button>
        )}
        <p className={styles.mark} data-state={status.state} data-testid="draft-mark">
          {status.state === 'saved' && <CheckmarkCircleFillIcon aria-hidden />}
          {status.state === 'failed' && <XMarkOctagonFillIcon aria-hidden />}
          <span>{useWords(saving)}</span>
        </p>
        <Spoken saving={saving} />
      </div>
      {status.state === 'failed' && status.error !== 'failed' && (
        <p className={styles.failed} role="alert">
          {t(`failure.${status.error}`)}
        </p>
      )}
      {saving.isStored && <p className={styles.small}>{t('previewMeans')}</p>}
    </>
  )
}

function useWords({ status }: Saving): string {
  const t = useTranslations('proposalForm.save')
  if (status.state === 'saved') return t('saved', { clock: formatClock(status.at) })
  if (status.state === 'failed') return t(status.error === 'failed' ? 'failed' : 'lost')
  return t(status.state)
}

/** Heard when it is stored or cannot be, and that has lasted for a moment; not at each keystroke. */
function Spoken({ saving: { status } }: { saving: Saving }) {
  const t = useTranslations('proposalForm.save')
  const words =
    status.state === 'saved' ? t('savedSpoken') : status.state === 'failed' ? t('failed') : undefined
  return (
    <span role="status" className="aksel-sr-only">
      {useLasting(words, SPOKEN_AFTER_MS)}
    </span>
  )
}
