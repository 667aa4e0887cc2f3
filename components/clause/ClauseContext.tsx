'use client'

import { type ReactNode, useMemo, useSyncExternalStore } from 'react'
import { type Answers, EMPTY_DRAFT } from '#lib/document/draft.ts'
import { beginAnswer, chooseAnswer } from '#lib/document/edit-answer.ts'
import { EMPTY_TEXT, type RichText } from '#lib/document/rich-text.ts'
import { rowsFrom } from '#lib/document/rows-from.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseView } from '#lib/templates/clause-view.ts'
import { type Facts, factsOf } from '#lib/templates/facts.ts'
import { useSession } from '../session/AgreementSession.tsx'
import type { Connection } from '../session/connect-agreement.ts'
import { isWritable } from '../session/save-status.ts'
import { ClauseContext, type ClauseScope } from './use-clause.ts'
import { useFollowAgreement } from './use-follow-agreement.ts'

/** What the server knew when the page was made; the live document takes over when it is there. */
export type Known = {
  answers: Answers
  /** Ids of added rows by table. */
  rows: Readonly<Record<string, readonly string[]>>
  /** Texts of this clause by fragment name. */
  texts: Readonly<Record<string, RichText>>
}

type Props = {
  agreement: string
  view: ClauseView
  language: Language
  ui: Language
  mayWrite: boolean
  known: Known
  children: ReactNode
}

export function ClauseProvider({ agreement, view, language, ui, mayWrite, known, children }: Props) {
  const { connection, status } = useSession()
  const live = useLive(connection, view, known)
  useFollowAgreement(connection)
  const canWrite = mayWrite && connection !== null && isWritable(status)
  const scope = useMemo<ClauseScope>(
    () => ({
      agreement,
      view,
      language,
      ui,
      facts: liveFacts(view, language, live),
      canWrite,
      text: (name) => connection?.text(name) ?? live.texts[name] ?? EMPTY_TEXT,
      answer: (fact, value) => connection?.answer(fact, value),
      beginAnswer: (fact) =>
        connection ? beginAnswer(connection.doc, fact, crypto.randomUUID()) : () => undefined,
      choose: (fact, value) =>
        connection ? chooseAnswer(connection.doc, fact, value, crypto.randomUUID()) : null,
      connection,
    }),
    [agreement, view, language, ui, live, canWrite, connection],
  )
  return <ClauseContext value={scope}>{children}</ClauseContext>
}

function liveFacts(view: ClauseView, language: Language, known: Known): Facts {
  const tables = Object.fromEntries(
    view.tables.map((table) => [table.id, rowsFrom(known.answers, known.rows[table.id] ?? [], table)]),
  )
  return factsOf({ ...EMPTY_DRAFT, language, answers: known.answers, tables }, view)
}

/** Answers and rows as they stand in the live document, or as the server last saw them. */
function useLive(connection: Connection | null, view: ClauseView, known: Known): Known {
  const store = useMemo(() => liveStore(connection, view, known), [connection, view, known])
  return useSyncExternalStore(store.subscribe, store.get, () => known)
}

function liveStore(connection: Connection | null, view: ClauseView, known: Known) {
  const read = (from: Connection): Known => ({
    answers: from.answers(),
    rows: Object.fromEntries(view.tables.map((table) => [table.id, from.rows(table.id)])),
    texts: known.texts,
  })
  let current = connection ? read(connection) : known
  return {
    subscribe: (changed: () => void) => {
      if (!connection) return () => undefined
      const follow = () => {
        current = read(connection)
        changed()
      }
      const stop = connection.subscribe(follow)
      // What came between the first reading and now.
      follow()
      return stop
    },
    get: () => current,
  }
}
