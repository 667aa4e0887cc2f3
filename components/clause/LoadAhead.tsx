'use client'

import { useEffect } from 'react'
import { useSession } from '../session/AgreementSession.tsx'

/** The page is long since readable and quiet. */
const LATER_MS = 3000

/** What is fetched when somebody asks for it cannot be fetched without a network: it is there before that. */
export function LoadAhead() {
  const { connection } = useSession()
  useEffect(() => {
    if (!connection) return
    const timer = setTimeout(
      () =>
        connection.provider.authorizedScope === 'readonly' ||
        void Promise.allSettled([
          import('./TextEditor.tsx'),
          import('./ConfirmDialog.tsx'),
          import('./OwnClauseDialog.tsx'),
          import('../session/SaveAdvice.tsx'),
          import('../session/ConfirmDiscard.tsx'),
        ]),
      LATER_MS,
    )
    return () => clearTimeout(timer)
  }, [connection])
  return null
}
