'use client'

import { Button, Modal, Select, TextField } from '@navikt/ds-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import styles from './Clause.module.css'
import type { Chapter } from './chapter.ts'

type Props = {
  chapters: readonly Chapter[]
  onAdd: (chapter: string, title: string) => void
  onClose: () => void
}

// biome-ignore lint/style/noDefaultExport: React.lazy takes a default export
export default function OwnClauseDialog({ chapters, onAdd, onClose }: Props) {
  const t = useTranslations('clause')
  const common = useTranslations('common')
  const [title, setTitle] = useState('')
  const [chapter, setChapter] = useState('new')
  const [error, setError] = useState<string | undefined>(undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim()) onAdd(chapter, title.trim())
    else setError(t('ownTitleMissing'))
  }
  return (
    <Modal open onClose={onClose} header={{ heading: t('addOwn') }} width="small">
      <form onSubmit={submit} noValidate>
        <Modal.Body className={styles.ownForm}>
          <p>{t('addOwnHelp')}</p>
          <TextField
            label={t('ownTitle')}
            value={title}
            error={error}
            maxLength={300}
            onChange={(event) => setTitle(event.target.value)}
          />
          <Select
            label={t('ownChapter')}
            value={chapter}
            onChange={(event) => setChapter(event.target.value)}
          >
            <option value="new">{t('ownChapterNew')}</option>
            {chapters.map((one) => (
              <option key={one.number} value={one.number}>
                {t('ownChapterLast', one)}
              </option>
            ))}
          </Select>
        </Modal.Body>
        <Modal.Footer>
          <Button type="submit">{t('ownAdd')}</Button>
          <Button type="button" variant="secondary" onClick={onClose}>
            {common('cancel')}
          </Button>
        </Modal.Footer>
      </form>
    </Modal>
  )
}
