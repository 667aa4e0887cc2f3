import { useRef, useState } from 'react'
import type { Value } from '#lib/document/draft.ts'
import { inputText, parseInput } from '#lib/templates/parse-input.ts'
import type { Column, Field } from '#lib/templates/template.ts'
import { useClause } from './use-clause.ts'

type Typed = {
  /** What stands in the input. */
  shown: string
  isValid: boolean
  change: (next: string) => void
  leave: () => void
}

type Input = Pick<Field | Column, 'type' | 'options'>

/**
 * An answer while somebody types it: stored letter by letter, and shown as it was typed as long as that is what stands.
 * `values` are those that stand: another's answer to the same fact replaces mine on the screen, or stands beside it.
 */
export function useTyped(fact: string, input: Input, values: readonly Value[]): Typed {
  const { beginAnswer } = useClause()
  const [typed, setTyped] = useState<string | null>(null)
  const write = useRef<((value: Value | undefined) => void) | null>(null)
  const shown = typed !== null && isOnItsWay(input, typed, values) ? typed : inputText(input, values[0])
  const isValid = parseInput(input, shown).ok
  const change = (next: string) => {
    const read = parseInput(input, next)
    setTyped(next)
    write.current ??= beginAnswer(fact)
    if (read.ok) write.current(read.value)
  }
  /** A phone puts a space after every word it suggests; it would stand before the full stop in print. */
  const leave = () => {
    if (!isValid) return
    if (shown !== shown.trim()) change(shown.trim())
    setTyped(null)
    write.current = null
  }
  return { shown, isValid, change, leave }
}

/** Not stored yet since it is no answer, or stored and still there: nobody has put another in its place. */
function isOnItsWay(input: Input, typed: string, values: readonly Value[]): boolean {
  const read = parseInput(input, typed)
  if (!read.ok || read.value === undefined) return true
  const mine = JSON.stringify(read.value)
  return values.some((value) => JSON.stringify(value) === mine)
}
