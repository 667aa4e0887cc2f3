'use client'

import { ArrowUndoIcon } from '@navikt/aksel-icons'
import { useTranslations } from 'next-intl'
import { type FocusEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Value } from '#lib/document/draft.ts'
import { WritingMark } from '../presence/WritingHere.tsx'
import styles from './Clause.module.css'
import { useClause } from './use-clause.ts'

type Props = {
  fact: string
  label: string
  /** The different values that stand. */
  values: readonly Value[]
  words: (value: Value) => string
  /** What the answer is given with while there is one, or none. */
  children: ReactNode
}

type Chosen = { value: Value; undo: () => void }

/**
 * Two who answered at once: both answers stand here until somebody chooses, and a choice can be undone. Whoever is
 * writing in the field goes on in peace; the other answer comes up beside it.
 */
export function BothValues({ fact, label, values, words, children }: Props) {
  const [isInside, setInside] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const areTwo = values.length > 1
  // Nothing goes away when the focus does: what is about to be pressed elsewhere would move.
  const left = (event: FocusEvent) => {
    if (!areTwo && !event.currentTarget.contains(event.relatedTarget)) setInside(false)
  }
  const stillStands = chosen && JSON.stringify(values) === JSON.stringify([chosen.value])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the focus is
    <span className={styles.answer} onFocus={() => setInside(true)} onBlur={left}>
      {(!areTwo || isInside) && children}
      <WritingMark part={fact} />
      {areTwo && <Conflict fact={fact} label={label} values={values} words={words} onChoose={setChosen} />}
      {stillStands && <UndoChoice words={words(chosen.value)} undo={chosen.undo} />}
    </span>
  )
}

type ConflictProps = Omit<Props, 'children'> & { onChoose: (chosen: Chosen) => void }

function Conflict({ fact, label, values, words, onChoose }: ConflictProps) {
  const { canWrite, choose: put, language } = useClause()
  const t = useTranslations('clause')
  const title = useId()
  const choose = (value: Value) => {
    const undo = put(fact, value)
    if (undo) onChoose({ value, undo })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a sentence
    <span className={styles.conflict} id={fact} role="group" aria-labelledby={title}>
      <strong id={title}>{t('conflictTitle', { label })}</strong>
      {values.map((value) => (
        <button
          key={words(value)}
          type="button"
          lang={language}
          disabled={!canWrite}
          onClick={() => choose(value)}
        >
          {t('conflictUse', { value: words(value) })}
        </button>
      ))}
    </span>
  )
}

/** The focus comes here from the button that was pressed and is gone. */
function UndoChoice({ words, undo }: { words: string; undo: () => void }) {
  const t = useTranslations('clause')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <span className={styles.conflictDone}>
      <span role="status">{t('conflictChosen', { value: words })}</span>
      <button ref={button} type="button" aria-label={t('conflictUndo', { value: words })} onClick={undo}>
        <ArrowUndoIcon aria-hidden /> {t('undo')}
      </button>
    </span>
  )
}
