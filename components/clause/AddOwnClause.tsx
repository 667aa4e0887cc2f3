'use client'

import { PlusIcon } from '@navikt/aksel-icons'
import { Button, Modal, Select, TextField } from '@navikt/ds-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { useSession } from '../session/AgreementSession.tsx'
import styles from './Clause.module.css'

type Chapter = { number: string; title: string }
type Props = { agreement: string; template: string; chapters: readonly Chapter[]; mayWrite: boolean }

/** An own clause is put last in a chapter, so that the template's clauses keep their numbers. */
export function AddOwnClause({ agreement, template, chapters, mayWrite }: Props) {
  const t = useTranslations('clause')
  const common = useTranslations('common')
  const { connection } = useSession()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [title, setTitle] = useState('')
  const [chapter, setChapter] = useState('new')
  const [error, setError] = useState<string | undefined>(undefined)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return setError(t('ownTitleMissing'))
    const id = connection?.addOwnClause(chapter, title.trim())
    dialog.current?.close()
    if (id) router.push(`/avtaler/${agreement}/${template}/eget-${id}`)
  }
  if (!mayWrite || !connection) return null
  return (
    <div className={styles.addOwn}>
      <Button size="small" variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={() => dialog.current?.showModal()}>
        {t('addOwn')}
      </Button>
      <Modal ref={dialog} header={{ heading: t('addOwn') }} width="small">
        <form onSubmit={add} noValidate>
          <Modal.Body className={styles.ownForm}>
            <p>{t('addOwnHelp')}</p>
            <TextField label={t('ownTitle')} value={title} error={error} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
            <Select label={t('ownChapter')} value={chapter} onChange={(event) => setChapter(event.target.value)}>
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
            <Button type="button" variant="secondary" onClick={() => dialog.current?.close()}>
              {common('cancel')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal>
    </div>
  )
}
