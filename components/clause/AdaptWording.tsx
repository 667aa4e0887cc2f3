'use client'

import { ArrowUndoIcon, PadlockLockedIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import type { WordingAction } from './action-answer.ts'
import styles from './Clause.module.css'
import { ConfirmedAction } from './ConfirmedAction.tsx'
import { useClause } from './use-clause.ts'

type Props = {
  number: string
  adapt: WordingAction /** There is an adapted wording to bring back. */
  restore?: WordingAction | undefined
}

/** The way to a wording of one's own, said plainly before it happens. */
export function AdaptWording({ number, adapt, restore }: Props) {
  const t = useTranslations('clause')
  const { canWrite } = useClause()
  if (!canWrite) return null
  return (
    <div className={styles.adapt}>
      {restore && <Undo restore={restore} />}
      <ConfirmedAction
        action={adapt}
        trigger={(open) => (
          <Button size="small" variant="tertiary" icon={<PadlockLockedIcon aria-hidden />} onClick={open}>
            {t('adapt')}
          </Button>
        )}
        title={t('adaptTitle', { number })}
        confirm={t('adaptConfirm')}
      >
        <p>{t('adaptWhat')}</p>
        <p>{t('adaptStays')}</p>
      </ConfirmedAction>
      <p className={styles.muted}>{t('adaptHelp')}</p>
    </div>
  )
}

function Undo({ restore }: { restore: WordingAction }) {
  const t = useTranslations('clause')
  const router = useRouter()
  const [isWorking, start] = useTransition()
  const run = () =>
    start(async () => {
      await restore()
      router.refresh()
    })
  return (
    <p className={styles.undo} role="status">
      {t('resetDone')}{' '}
      <Button
        size="xsmall"
        variant="tertiary"
        loading={isWorking}
        icon={<ArrowUndoIcon aria-hidden />}
        onClick={run}
      >
        {t('resetUndo')}
      </Button>
    </p>
  )
}
