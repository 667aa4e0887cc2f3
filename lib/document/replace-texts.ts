/** Another text in the place of the one that stands, changed by as little as can be: somebody may have it open. */
import { updateYFragment } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import type { Language } from '#lib/i18n/language.ts'
import { clearAnswer, setAnswer } from './answer.ts'
import { META, wordingKey, wordingName, writtenInFact } from './doc-names.ts'
import { readAnswers, readLanguage, readText } from './read-draft.ts'
import type { RichText } from './rich-text.ts'
import { textSchema } from './schema.ts'
import { adaptWording } from './write-draft.ts'

export function replaceText(doc: Y.Doc, name: string, text: RichText): void {
  if (JSON.stringify(text) === JSON.stringify(readText(doc, name))) return
  const fragment = doc.getXmlFragment(name)
  if (text.content.length === 0) fragment.delete(0, fragment.length)
  else
    updateYFragment(doc, fragment, textSchema.nodeFromJSON(text), { mapping: new Map(), isOMark: new Map() })
}

/** The same, with the language it is written in. */
export function replaceWritten(
  doc: Y.Doc,
  name: string,
  { text, writtenIn }: { text: RichText; writtenIn: Language },
  newId: () => string,
): void {
  replaceText(doc, name, text)
  const fact = writtenInFact(name)
  const said = readAnswers(doc)[fact]
  if (writtenIn === readLanguage(doc)) {
    if (said !== undefined) clearAnswer(doc, fact)
  } else if (said?.length !== 1 || said[0] !== writtenIn) setAnswer(doc, fact, writtenIn, newId())
}

/** A clause's wording. One that follows the template is unlocked by it. */
export function replaceWording(
  doc: Y.Doc,
  clause: string,
  written: { text: RichText; writtenIn: Language },
  newId: () => string,
): void {
  const number = Number(doc.getMap(META).get(wordingKey(clause)) ?? 0)
  if (number === 0) adaptWording(doc, clause, written.text)
  const now = Number(doc.getMap(META).get(wordingKey(clause)))
  replaceWritten(doc, wordingName(clause, now), written, newId)
}
