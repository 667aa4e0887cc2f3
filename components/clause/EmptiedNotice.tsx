'use client'

import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import styles from './Clause.module.css'
import type { Emptied } from './shared-text.ts'

/** The last word is gone, for everybody: said at once, with the way back. */
export function EmptiedNotice({ editor, by }: { editor: Editor; by: Exclude<Emptied, null> }) {
  const t = useTranslations('presence')
  const bringBack = () => {
    const run = editor.chain().focus()
    return (by === 'deletion' ? run.undo() : run.redo()).run()
  }
  return (
    <p className={styles.undo} role="status">
      {t('emptied')}{' '}
      <Button
        size="xsmall"
        variant="tertiary"
        icon={<ArrowUndoIcon aria-hidden />}
        aria-label={t('undoEmptied')}
        onClick={bringBack}
      >
        {t('undo')}
      </Button>
    </p>
  )
}
