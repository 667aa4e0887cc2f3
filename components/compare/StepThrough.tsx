'use client'

import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { useCallback, useEffect, useState } from 'react'
import styles from './Compare.module.css'

type Props = {
  texts: { label: string; count: string; previous: string; next: string; keys: string }
  /** «Endring 3 av 12», by number. */
  where: readonly string[]
}

/** Each change stands twice in the page; the one that is shown has a place in it. */
const shownChanges = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-change]')].filter(
    (one) => one.getClientRects().length > 0,
  )

/** From change to change, by button and by keyboard. Stands at the bottom of the window, and nowhere on paper. */
export function StepThrough({ texts, where }: Props) {
  const [at, setAt] = useState(0)
  const [isReady, setReady] = useState(false)
  const step = useCallback(
    (by: 1 | -1) => {
      const changes = shownChanges()
      const numbers = changes.map((one) => Number(one.dataset.change))
      const target = by > 0 ? numbers.findIndex((one) => one > at) : numbers.findLastIndex((one) => one < at)
      const found = changes[target]
      if (!found) return
      found.focus({ preventScroll: true })
      found.scrollIntoView({ block: 'center' })
      setAt(numbers[target] ?? at)
    },
    [at],
  )
  useEffect(() => {
    setReady(true)
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])
  if (!isReady) return null
  return (
    <section className={styles.steps} aria-label={texts.label}>
      <span className={styles.where} role="status">
        {at === 0 ? texts.count : where[at - 1]}
      </span>
      <Button size="small" variant="secondary" icon={<ChevronUpIcon aria-hidden />} onClick={() => step(-1)}>
        {texts.previous}
      </Button>
      <Button size="small" variant="secondary" icon={<ChevronDownIcon aria-hidden />} onClick={() => step(1)}>
        {texts.next}
      </Button>
      <span className={styles.keys}>{texts.keys}</span>
    </section>
  )
}
