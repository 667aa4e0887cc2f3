'use client'

import { Button, Modal } from '@navikt/ds-react'
import { useTranslations } from 'next-intl'
import { forgetUnsent } from '../session/unsent-of.ts'

type Props = { user: string; count: number; onLeave: () => void; onClose: () => void }

/** Whoever logs out leaves nothing on this machine; what is not sent exists nowhere else. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function ConfirmLogOut({ user, count, onLeave, onClose }: Props) {
  const t = useTranslations('session')
  const common = useTranslations('common')
  const leave = async () => {
    await forgetUnsent(user).catch(() => {})
    onLeave()
  }
  return (
    <Modal open portal onClose={onClose} header={{ heading: t('unsentTitle') }} width="small">
      <Modal.Body>
        <p>{t('unsentBody', { count })}</p>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="danger" onClick={() => void leave()}>
          {t('logOutAnyway')}
        </Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Modal.Footer>
    </Modal>
  )
}
