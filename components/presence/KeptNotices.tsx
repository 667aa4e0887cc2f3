'use client'

import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { forgetKept } from '#lib/document/kept.ts'
import { useSession } from '../session/AgreementSession.tsx'
import { inOrder } from '../ui/in-order.ts'
import type { KeptNotice } from './kept-notices.ts'
import styles from './Presence.module.css'

const KINDS = ['restored', 'both'] as const

/** Two changed the same text at once, and nothing of it is lost: what to read through, until somebody has. */
// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function KeptNotices({ notices }: { notices: readonly KeptNotice[] }) {
  return KINDS.map((kind) => {
    const some = notices.filter((notice) => notice.kind === kind)
    return some.length > 0 && <Notice key={kind} kind={kind} notices={some} />
  })
}

type NoticeProps = { kind: (typeof KINDS)[number]; notices: readonly KeptNotice[] }

function Notice({ kind, notices }: NoticeProps) {
  const t = useTranslations('presence')
  const { connection } = useSession()
  const read = () => {
    if (connection) for (const { id } of notices) forgetKept(connection.doc, id)
  }
  return (
    <div className={styles.kept}>
      <h3>{t(`${kind}Title`)}</h3>
      <p>{t(`${kind}What`)}</p>
      <blockquote className={styles.words}>
        {inOrder(notices, ({ words }) => (
          <p>«{words}»</p>
        ))}
      </blockquote>
      <Button size="small" variant="secondary" onClick={read}>
        {t('read')}
      </Button>
    </div>
  )
}
