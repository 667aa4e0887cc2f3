import { type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import type { Inline } from '#lib/document/content.ts'
import { LANGUAGE_TAG } from '#lib/i18n/language.ts'
import { cleanText, fill } from './clean-text.ts'
import type { Context } from './context.ts'
import { Link, safeAddress } from './link.ts'

type InlineOf<T extends Inline['type']> = Extract<Inline, { type: T }>
type InlineMappers = {
  readonly [T in Inline['type']]: (inline: InlineOf<T>, context: Context) => readonly ParagraphChild[]
}

/** One mapper for each kind of inline content; the type refuses a missing one. */
export const INLINE_MAPPERS: InlineMappers = {
  text: (run, context) => {
    const address = safeAddress(run.href)
    const options = {
      bold: run.marks?.includes('bold') || undefined,
      italics: run.marks?.includes('italic') || undefined,
      ...(address !== null && { style: 'Hyperlink' }),
    }
    const runs = textRuns(run.text, options, context)
    return address === null ? runs : [new Link(context.ids.next(), address, runs)]
  },
  gap: (gap, context) =>
    textRuns(
      fill(context.words.gap[gap.reason], { label: gap.label }),
      { style: 'Gap', highlight: 'yellow' },
      context,
    ),
  break: () => [new TextRun({ break: 1 })],
}

export const mapInlines = (inlines: readonly Inline[], context: Context): readonly ParagraphChild[] =>
  inlines.flatMap((inline) => {
    const mapper = INLINE_MAPPERS[inline.type] as (
      inline: Inline,
      context: Context,
    ) => readonly ParagraphChild[]
    return mapper(inline, context)
  })

/** A run for each line of the text, tagged with its language where that is not the document's. */
export const textRuns = (text: string, options: IRunOptions, context: Context): TextRun[] =>
  cleanText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...options,
          ...languageTag(context),
          ...(index > 0 && { break: 1 }),
        }),
    )

const languageTag = (context: Context): IRunOptions =>
  context.language === context.document.language
    ? {}
    : { language: { value: LANGUAGE_TAG[context.language] } }
