import { META, wordingKey } from '#lib/document/doc-names.ts'
import { type Kept, readKept } from '#lib/document/kept.ts'
import type { Connection } from '../session/connect-agreement.ts'

export type KeptNotice = Kept & { id: string }

/** What somebody should read through, in texts that stand. */
export const keptNotices = ({ doc }: Connection): readonly KeptNotice[] =>
  [...readKept(doc)].map(([id, kept]) => ({ ...kept, id })).filter(({ text }) => stands(doc, text))

const WORDING = /^wording:(.+):(\d+)$/

/** A wording that has been put back stays in the document, where nobody sees it. */
function stands(doc: Connection['doc'], text: string): boolean {
  const [, clause, number] = WORDING.exec(text) ?? []
  return clause === undefined || doc.getMap(META).get(wordingKey(clause)) === Number(number)
}

/** Is the text, by its fragment's name, one of this clause's? */
export const isTextOf = (text: string, clause: string): boolean => {
  const [kind = '', ...rest] = text.split(':')
  if (kind === 'own') return clause.endsWith(`/eget-${rest[0]}`)
  const name = rest[0] ?? ''
  return kind === 'local' ? name.startsWith(`${clause}/`) : name === clause
}
