'use client'

import { Button, TextField } from '@navikt/ds-react'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { isSafeLink } from '#lib/document/rich-text.ts'
import styles from './Clause.module.css'

export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations('clause')
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''))
  const [error, setError] = useState<string | undefined>(undefined)
  const set = (event: FormEvent) => {
    event.preventDefault()
    if (!isSafeLink(address)) return setError(t('linkInvalid'))
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run()
    else chain.setLink({ href: address }).run()
    return onDone()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <form className={styles.linkForm} onSubmit={set} noValidate>
      <TextField
        size="small"
        label={t('linkAddress')}
        description={t('linkHelp')}
        value={address}
        error={error}
        onChange={(event) => setAddress(event.target.value)}
        autoFocus
      />
      <div className={styles.linkButtons}>
        <Button size="small" type="submit">
          {t('linkSet')}
        </Button>
        {editor.isActive('link') && (
          <Button size="small" type="button" variant="tertiary" onClick={remove}>
            {t('linkRemove')}
          </Button>
        )}
      </div>
    </form>
  )
}
