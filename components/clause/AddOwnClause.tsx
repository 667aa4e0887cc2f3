'use client'

import { PlusIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSession } from '../session/AgreementSession.tsx'
import { untilLoaded } from '../ui/until-loaded.ts'
import styles from './Clause.module.css'
import type { Chapter } from './chapter.ts'

const OwnClauseDialog = lazy(() => untilLoaded(() => import('./OwnClauseDialog.tsx')))

type Props = { agreement: string; template: string; chapters: readonly Chapter[]; mayWrite: boolean }

/** An own clause is put last in a chapter, so that the template's clauses keep their numbers. */
export function AddOwnClause({ agreement, template, chapters, mayWrite }: Props) {
  const t = useTranslations('clause')
  const { connection, status } = useSession()
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const isStored = status.state === 'saved'
  // Its page is made on the server, which must have it first.
  useEffect(() => {
    if (made && isStored) router.push(`/avtaler/${agreement}/${template}/eget-${made}`)
  }, [made, isStored, router, agreement, template])
  if (!mayWrite || !connection) return null
  const add = (chapter: string, title: string) => {
    setOpen(false)
    setMade(connection.addOwnClause(chapter, title))
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
