/**
 * What agreements say, remembered by the number of their newest change: the same number is the same text, whoever reads
 * it. Only for what is shown. What is decided on is read under the agreement's row lock, by `readContent`.
 */
import * as Y from 'yjs'
import { clauseNames } from '#lib/templates/clause-names.ts'
import type { Bundle } from '#lib/templates/template.ts'
import { type AgreementContent, contentOf } from './agreement-content.ts'
import type { AgreementRow } from './agreements.ts'
import type { Tx } from './db.ts'
import { loadBundle, parseTemplateRefs } from './templates.ts'
import { type LoadedDocument, loadDocuments } from './update-log.ts'

/** `state`: the document, as one Yjs update. `doc` is shared by all who read it: nobody changes it. */
export type RememberedContent = AgreementContent & { doc: Y.Doc; state: Uint8Array }

const MOST_REMEMBERED = 100
const remembered = new Map<string, RememberedContent>()

type Asked = Pick<AgreementRow, 'id' | 'templates' | 'lastSeq'>

export const rememberedContent = async (tx: Tx, agreement: Asked): Promise<RememberedContent> =>
  (await rememberedContents(tx, [agreement]))(agreement)

/** Of several agreements at once. */
export const rememberedContents = async (
  tx: Tx,
  agreements: readonly Asked[],
): Promise<(agreement: Pick<Asked, 'id'>) => RememberedContent> => {
  const found = new Map<string, RememberedContent>()
  const unknown: { agreement: Asked; bundle: Bundle }[] = []
  for (const agreement of agreements) {
    // Not remembered: that the templates are those the agreement was made from is looked at each time.
    const bundle = await loadBundle(agreement.templates)
    const known = remembered.get(agreement.id)
    if (known?.seq === agreement.lastSeq && known.bundle === bundle) found.set(agreement.id, known)
    else unknown.push({ agreement, bundle })
  }
  const ids = unknown.map(({ agreement }) => agreement.id)
  const documentOf = ids.length > 0 ? await loadDocuments(tx, ids) : null
  for (const { agreement, bundle } of unknown)
    if (documentOf) found.set(agreement.id, contentIn(bundle, agreement, documentOf(agreement.id)))
  for (const [id, content] of found) remember(id, content)
  return ({ id }) => {
    const content = found.get(id)
    if (!content) throw new Error('an agreement that nobody asked for')
    return content
  }
}

/** The one that was asked for longest ago goes first. */
const remember = (id: string, content: RememberedContent): void => {
  remembered.delete(id)
  remembered.set(id, content)
  const [oldest] = remembered.keys()
  if (remembered.size > MOST_REMEMBERED && oldest) remembered.delete(oldest)
}

const contentIn = (
  bundle: Bundle,
  { templates }: Pick<AgreementRow, 'templates'>,
  { doc, seq }: LoadedDocument,
): RememberedContent => ({
  ...contentOf(bundle, templates, doc),
  bundle,
  seq,
  doc,
  state: Y.encodeStateAsUpdate(doc),
})

/** «3.2», or the number and the annex it stands in. */
export type ClausePlace = { number: string; annex: number | null }

/** Numbers only: headings may be people's own words. Null for a clause that is not there now. */
export const clausePlaces = async (
  tx: Tx,
  { id, templates, lastSeq }: { id: string; templates: unknown; lastSeq: number },
): Promise<(clause: string) => ClausePlace | null> => {
  const { document, draft } = await rememberedContent(tx, {
    id,
    templates: parseTemplateRefs(templates),
    lastSeq,
  })
  const names = clauseNames(document, draft)
  return (clause) => {
    const { number, annex, isThere } = names.of(clause)
    return isThere && number ? { number, annex } : null
  }
}
