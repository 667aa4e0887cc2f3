'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'
import { untilLoaded } from '../ui/until-loaded.ts'
import type { WordingAction } from './action-answer.ts'

/** Dialogs are fetched when somebody opens one. */
const ConfirmDialog = lazy(() => untilLoaded(() => import('./ConfirmDialog.tsx')))

type Props = {
  action: WordingAction
  trigger: (open: () => void) => ReactNode
  title: string
  confirm: string
  children: ReactNode
}

/** A question before something both parties will notice. */
export function ConfirmedAction({ trigger, children, ...dialog }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {trigger(() => setOpen(true))}
      {isOpen && (
        <Suspense>
          <ConfirmDialog {...dialog} onClose={() => setOpen(false)}>
            {children}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  )
}
