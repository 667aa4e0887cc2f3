'use client'

import { Button, Modal } from '@navikt/ds-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './CommentOnSelection.module.css'
import type { CommentAction } from './comment-action.ts'
import { KeptForm } from './KeptForm.tsx'
import type { SelectedPassage } from './selected-passage.ts'

type Props = {
  agreement: string
  kept: string
  passage: SelectedPassage
  action: CommentAction
  people: ReactNode
  onClose: () => void
  onSent: () => void
}

/** The words that were chosen, and what one has to say about them. */
export function SelectionDialog({ agreement, kept, passage, action, people, onClose, onSent }: Props) {
  const t = useTranslations('passageForm')
  // One for each time it is opened: what is sent twice is one comment.
  const [id] = useState(() => crypto.randomUUID())
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.querySelector('textarea')?.focus(), [])
  const send: CommentAction = async (last, form) => {
    const answer = await action(last, form)
    if (answer.ok) onSent()
    return answer
  }
  return (
    <Modal open onClose={onClose} header={{ heading: t('heading') }} width="small">
      <Modal.Body ref={body} className={styles.dialog}>
        <p>{t('about')}</p>
        <blockquote className={styles.quote}>{passage.quote}</blockquote>
        <KeptForm
          action={send}
          fields={{ agreement, clause: passage.clause, passage: passage.passage, id }}
          kept={kept}
          written={{ label: t('write'), isLabelHidden: false, start: '' }}
        >
          {people}
          <p className={styles.help}>{t('seenBy')}</p>
          <Button type="submit" size="small">
            {t('send')}
          </Button>
        </KeptForm>
      </Modal.Body>
    </Modal>
  )
}
