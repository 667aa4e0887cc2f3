import * as Y from 'yjs'
import type { Answers } from '#lib/document/draft.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import type { TestDatabase } from './test-database.ts'

/** What the log holds, read over a connection of its own: only what is committed. */
export const storedAnswers = async (database: TestDatabase, agreement: string): Promise<Answers> => {
  const doc = new Y.Doc()
  const rows = await database.query<{ update: Buffer }>(
    'SELECT update FROM agreement_update WHERE agreement_id = $1 ORDER BY seq',
    [agreement],
  )
  for (const { update } of rows) Y.applyUpdate(doc, update)
  return readAnswers(doc)
}
