'use client'

import { Button } from '@navikt/ds-react/Button'
import { useTranslations } from 'next-intl'
import { type CSSProperties, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import styles from './CommentOnSelection.module.css'
import type { CommentAction } from './comment-action.ts'
import { type SelectedPassage, selectedPassage } from './selected-passage.ts'

// What keeps the words comes along with it: the dialog may be closed as soon as something is written.
const SelectionDialog = lazy(() =>
  Promise.all([import('./SelectionDialog.tsx'), import('./keep-form.ts')]).then(([file]) => ({
    default: file.SelectionDialog,
  })),
)

type Props = {
  agreement: string
  /** Under which name unsent words are kept, before the clause and the words they are about. */
  kept: string
  action: CommentAction
  /** Whom to tell. */
  people: ReactNode
}

/** Whoever chooses words in the text can say something about them. */
export function CommentOnSelection({ agreement, kept, action, people }: Props) {
  const t = useTranslations('passageForm')
  const selected = useSelectedPassage()
  const [asked, setAsked] = useState<SelectedPassage | null>(null)
  const [isSent, setSent] = useState(false)
  const open = (passage: SelectedPassage) => {
    setSent(false)
    setAsked(passage)
  }
  useShortcut(selected && !asked ? () => open(selected) : null)
  return (
    <div className={styles.tools}>
      <p className={styles.help}>{t('help')}</p>
      <p role="status" className={styles.hidden}>
        {isSent ? t('sent') : selected && !asked && t('isSelected')}
      </p>
      {selected && !asked && (
        <div className={styles.place} style={placeOf(selected.box)}>
          {/* Pressing it must not take the choice away. */}
          <Button
            size="small"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => open(selected)}
          >
            {t('comment')}
          </Button>
        </div>
      )}
      {asked && (
        <Suspense>
          <SelectionDialog
            agreement={agreement}
            kept={`${kept}/${asked.clause}/${asked.quote}`}
            passage={asked}
            action={action}
            people={people}
            onClose={() => setAsked(null)}
            onSent={() => {
              setAsked(null)
              setSent(true)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

/** Below what is chosen; where there is no room, at the bottom of the window. */
const placeOf = (box: DOMRect): CSSProperties & Record<`--${string}`, string> => ({
  '--below': `${Math.max(8, Math.min(box.bottom + 8, window.innerHeight - 56))}px`,
  '--beside': `${Math.max(8, Math.min(box.left, window.innerWidth - 240))}px`,
})

/** A finger on the button takes the choice away before the button is pressed. */
const LINGER_MS = 300

function useSelectedPassage(): SelectedPassage | null {
  const [selected, setSelected] = useState<SelectedPassage | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const look = () => {
      clearTimeout(timer.current)
      const found = selectedPassage(document.getSelection())
      if (found) setSelected(found)
      else timer.current = setTimeout(() => setSelected(null), LINGER_MS)
    }
    document.addEventListener('selectionchange', look)
    window.addEventListener('scroll', look, { passive: true })
    return () => {
      clearTimeout(timer.current)
      document.removeEventListener('selectionchange', look)
      window.removeEventListener('scroll', look)
    }
  }, [])
  return selected
}

/** As in Word. */
function useShortcut(run: (() => void) | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!run || event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [run])
}
