import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import { type Changes, keepSaving } from './keep-saving.ts'
import type { Beside, SaveAction, SaveStatus } from './proposal-action.ts'

export type Saving = {
  status: SaveStatus
  isStored: boolean
  beside: Beside | null
  changed: (changes: Changes) => void
  /** Stores what is left; the draft's id when all of it is stored. */
  flush: () => Promise<string | null>
}
type Given = {
  agreement: string
  id: string
  clause: string
  answersId: string | null
  version: number
  texts: Readonly<Record<string, RichText>>
  answers: ProposedAnswers
  reason: string
  writer: string
  save: SaveAction
}

const startOf = ({ id, clause, answersId, version, texts, answers, reason, writer, save }: Given) => ({
  id,
  clause,
  answersId,
  version,
  texts,
  answers,
  reason,
  writer,
  save,
})

/** What is written is sent a moment after the last keystroke, one sending at a time, until the server has it. */
export function useSaveProposal(given: Given): Saving {
  const [status, setStatus] = useState<SaveStatus>({ state: 'idle' })
  const [beside, setBeside] = useState<Beside | null>(null)
  const [stored, setStored] = useState(given.version > 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: one for as long as the page is open
  const keeper = useMemo(
    () =>
      keepSaving(startOf(given), {
        told: setStatus,
        stored: (id, other) => {
          setStored(true)
          if (!other && id === given.id) return
          if (other) setBeside(other)
          // The same draft is opened when the page is loaded again.
          window.history.replaceState(null, '', `/avtaler/${given.agreement}/forslag/${id}/skriv`)
        },
      }),
    [],
  )
  useEffect(() => keeper.watch(), [keeper])
  const changed = useCallback((changes: Changes) => keeper.changed(changes), [keeper])
  return { status, isStored: stored || status.state !== 'idle', beside, changed, flush: keeper.flush }
}
