/** The texts of a proposal as they come in at a border: nothing that the agreement's own schema would not hold. */
import { z } from 'zod'
import type { Language } from '#lib/i18n/language.ts'
import type { RichNode, RichText } from './rich-text.ts'
import { textSchema } from './schema.ts'
import { isAttribute, isMark } from './text-rules.ts'

/** The clause's own wording; the text of a clause that the office added; else the id of a slot for local text. */
export const WORDING_PART = 'wording'
export const OWN_PART = 'own'

export type ProposedTexts = {
  /** Parts that are not there stay as they are in the agreement. */
  texts: Readonly<Record<string, RichText>>
  writtenIn: Language
}

/** Longer than any clause; short enough to compare word by word. */
export const MAX_PROPOSED = 200_000
const MAX_DEPTH = 40

const attrs = z.record(z.string().max(50), z.unknown())
const node: z.ZodType<RichNode> = z.lazy(() =>
  z.strictObject({
    type: z.string().max(50),
    attrs: attrs.optional(),
    content: z.array(node).optional(),
    text: z.string().min(1).optional(),
    marks: z.array(z.strictObject({ type: z.string().max(50), attrs: attrs.optional() })).optional(),
  }),
) as z.ZodType<RichNode>
const doc = z.strictObject({ type: z.literal('doc'), content: z.array(node) })
const part = z.string().regex(/^[a-z0-9-]{1,60}$/)
const texts = z.record(part, doc)

export type TextsRefusal = 'too-large' | 'invalid-text'

/** What somebody has written, or why it cannot be taken. */
export function readProposedTexts(
  given: unknown,
): { ok: true; value: Readonly<Record<string, RichText>> } | { ok: false; error: TextsRefusal } {
  if ((JSON.stringify(given) ?? '').length > MAX_PROPOSED) return { ok: false, error: 'too-large' }
  if (depthOf(given) > MAX_DEPTH) return { ok: false, error: 'invalid-text' }
  const parsed = texts.safeParse(given)
  return parsed.success && Object.values(parsed.data).every(isText)
    ? { ok: true, value: parsed.data }
    : { ok: false, error: 'invalid-text' }
}

const depthOf = (given: unknown, at = 0): number =>
  at > MAX_DEPTH * 3 || typeof given !== 'object' || given === null
    ? at / 3
    : Math.max(at / 3, ...Object.values(given).map((one) => depthOf(one, at + 1)))

function isText(text: RichText): boolean {
  if (!text.content.every(isPlainNode)) return false
  try {
    // An empty text is one: a place for local text that is to stand empty.
    if (text.content.length > 0) textSchema.nodeFromJSON(text).check()
    return true
  } catch {
    return false
  }
}

const isPlainNode = ({ type, attrs: given = {}, marks = [], content = [] }: RichNode): boolean =>
  Object.entries(given).every(([key, value]) => isAttribute(type, key, value)) &&
  marks.every((mark) => isMark(mark.type, mark.attrs ?? true)) &&
  content.every(isPlainNode)
