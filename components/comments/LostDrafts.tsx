'use client'

import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import styles from './Comments.module.css'
import { readDraft, writeDraft } from './draft-store.ts'

/** Words that were never sent and have no form any more: to be copied, and thrown away by their writer only. */
export function LostDrafts({
  keys,
  onDiscard,
}: {
  keys: readonly string[]
  onDiscard: (key: string) => void
}) {
  const t = useTranslations('commentForm')
  const discard = (key: string) => {
    writeDraft(key, null)
    onDiscard(key)
  }
  return keys.map((key) => (
    <div key={key} className={styles.lost}>
      <label>
        {t('unsent')}
        <textarea readOnly rows={3} value={readDraft(key)?.text ?? ''} />
      </label>
      <Button size="small" variant="tertiary" onClick={() => discard(key)}>
        {t('discard')}
      </Button>
    </div>
  ))
}
