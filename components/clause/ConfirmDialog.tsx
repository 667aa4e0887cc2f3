'use client'

import { Alert, Button, Modal } from '@navikt/ds-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState, useTransition } from 'react'
import type { ActionAnswer, ActionFailure, WordingAction } from './action-answer.ts'
import styles from './Clause.module.css'

type Props = {
  action: WordingAction
  title: string
  confirm: string
  onClose: () => void
  children: ReactNode
}

/** The page shows the outcome, or the dialog says why nothing was changed. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function ConfirmDialog({ action, title, confirm, onClose, children }: Props) {
  const t = useTranslations('clause')
  const common = useTranslations('common')
  const router = useRouter()
  const [failure, setFailure] = useState<ActionFailure | null>(null)
  const [isWorking, start] = useTransition()
  const run = () =>
    start(async () => {
      const answer = await action().catch((): ActionAnswer => ({ ok: false, error: 'failed' }))
      if (!answer.ok) return setFailure(answer.error)
      onClose()
      return router.refresh()
    })
  return (
    <Modal open onClose={onClose} header={{ heading: title }} width="small">
      <Modal.Body className={styles.dialogBody}>
        {children}
        {failure && <Alert variant="error">{t(`actionFailed.${failure}`)}</Alert>}
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" loading={isWorking} onClick={run}>
          {confirm}
        </Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Modal.Footer>
    </Modal>
  )
}
