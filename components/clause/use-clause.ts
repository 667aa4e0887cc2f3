import { createContext, type ReactNode, useContext } from 'react'
import type { Value } from '#lib/document/draft.ts'
import type { RichText } from '#lib/document/rich-text.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ClauseView } from '#lib/templates/clause-view.ts'
import type { Facts } from '#lib/templates/facts.ts'
import type { TBlock } from '#lib/templates/template.ts'
import type { Connection } from '../session/connect-agreement.ts'

export type ClauseScope = {
  agreement: string
  view: ClauseView
  /** The agreement's language: standard wording and values. */
  language: Language
  /** The user's own language: labels and messages. */
  ui: Language
  facts: Facts
  /** Fields may be written in now. */
  canWrite: boolean
  text: (name: string) => RichText
  /** At a stroke: puts the answer in the place of those that stand. */
  answer: (fact: string, value: Value | undefined) => void
  /** Letter by letter: what another answers meanwhile is left standing beside it. */
  beginAnswer: (fact: string) => (value: Value | undefined) => void
  /** One of several that were given at once. Returns how to undo it; null when it cannot be done now. */
  choose: (fact: string, value: Value) => (() => void) | null
  connection: Connection | null
  /** What stands in the place of local text and tables, where the clause is not the shared document's own. */
  standIn?: (block: TBlock & { type: 'local' | 'table' }) => ReactNode
}

/** The clause that fields, choices and passages stand in: the shared document's, or a proposal's. */
export const ClauseContext = createContext<ClauseScope | null>(null)

export function useClause(): ClauseScope {
  const scope = useContext(ClauseContext)
  if (!scope) throw new Error('useClause outside a clause')
  return scope
}
