'use client'

import { Alert, Button, Modal } from '@navikt/ds-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState, useTransition } from 'react'
import styles from './Clause.module.css'

export type ActionFailure = 'not-found' | 'forbidden' | 'choices-open' | 'already-adapted' | 'invalid' | 'failed'
export type ActionAnswer = { ok: true } | { ok: false; error: ActionFailure }
export type WordingAction = () => Promise<ActionAnswer>

type Props = {
  action: WordingAction
  trigger: (open: () => void) => ReactNode
  title: string
  confirm: string
  children: ReactNode
}

/** A question before something both parties will notice. The page shows the outcome, or why nothing was changed. */
export function ConfirmedAction({ action, trigger, title, confirm, children }: Props) {
  const t = useTranslations('clause')
  const common = useTranslations('common')
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const [isWorking, start] = useTransition()
  const run = () =>
    start(async () => {
      const answer = await action().catch((): ActionAnswer => ({ ok: false, error: 'failed' }))
      setFailure(answer.ok ? null : answer.error)
      if (!answer.ok) return
      dialog.current?.close()
      router.refresh()
    })
  const open = () => {
    setFailure(null)
    dialog.current?.showModal()
  }
  return (
    <>
      {trigger(open)}
      <Modal ref={dialog} header={{ heading: title }} width="small" onClose={() => setFailure(null)}>
        <Modal.Body className={styles.dialogBody}>
          {children}
          {failure && <Alert variant="error">{t(`actionFailed.${failure}`)}</Alert>}
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" loading={isWorking} onClick={run}>
            {confirm}
          </Button>
          <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
            {common('cancel')}
          </Button>
        </Modal.Footer>
      </Modal>
    </>
  )
}
