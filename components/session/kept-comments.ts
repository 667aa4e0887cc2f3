import { readDraft } from '../comments/draft-store.ts'
import { draftKeys } from '../comments/has-draft.ts'

/** What the person has begun to write about an agreement's clauses, and not sent. */
export const keptComments = (agreement: string): string =>
  draftKeys()
    .filter((key) => key.includes(agreement))
    .map((key) => readDraft(key)?.text.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n\n')
