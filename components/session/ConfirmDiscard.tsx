import { Button, Modal } from '@navikt/ds-react'
import { useTranslations } from 'next-intl'
import type { Connection } from './connect-agreement.ts'

type Props = { connection: Connection; onClose: () => void }

/** What is thrown away here exists nowhere else: asked once more. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function ConfirmDiscard({ connection, onClose }: Props) {
  const t = useTranslations('session')
  const common = useTranslations('common')
  const discard = async () => {
    await connection.discard()
    location.reload()
  }
  return (
    <Modal open onClose={onClose} header={{ heading: t('discardTitle') }} width="small">
      <Modal.Body>
        <p>{t('discardBody')}</p>
      </Modal.Body>
      <Modal.Footer>
        <Button type="button" variant="danger" onClick={() => void discard()}>
          {t('discardConfirm')}
        </Button>
        <Button type="button" variant="secondary" onClick={onClose}>
          {common('cancel')}
        </Button>
      </Modal.Footer>
    </Modal>
  )
}
