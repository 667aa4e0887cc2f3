'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import styles from './Proposals.module.css'
import type { ProposalAnswer } from './proposal-action.ts'

/** Why nothing was done. Whoever pressed is led here. */
export function FormFailure({ answer }: { answer: ProposalAnswer | null }) {
  const t = useTranslations('proposalForm.failure')
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (answer) told.current?.focus()
  }, [answer])
  if (!answer) return null
  return (
    <p ref={told} tabIndex={-1} role="alert" className={styles.failed}>
      {t(answer.error)}
    </p>
  )
}
