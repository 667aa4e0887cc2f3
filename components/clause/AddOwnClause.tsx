'use client'

import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '../session/AgreementSession.tsx'
import styles from './Clause.module.css'
import type { Chapter } from './chapter.ts'

const OwnClauseDialog = lazy(() => import('./OwnClauseDialog.tsx'))

type Props = { agreement: string; template: string; chapters: readonly Chapter[]; mayWrite: boolean }

/** An own clause is put last in a chapter, so that the template's clauses keep their numbers. */
export function AddOwnClause({ agreement, template, chapters, mayWrite }: Props) {
  const t = useTranslations('clause')
  const { connection } = useSession()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  if (!mayWrite || !connection) return null
  const add = (chapter: string, title: string) => {
    setOpen(false)
    router.push(`/avtaler/${agreement}/${template}/eget-${connection.addOwnClause(chapter, title)}`)
  }
  return (
    <div className={styles.addOwn}>
      <Button size="small" variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={() => setOpen(true)}>
        {t('addOwn')}
      </Button>
      {isOpen && (
        <Suspense>
          <OwnClauseDialog chapters={chapters} onAdd={add} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
