import type { Block } from '#lib/document/content.ts'
import type { WrittenText } from '#lib/document/draft.ts'
import { richTextToBlocks } from '#lib/document/rich-text.ts'
import { resolveField } from './resolve-inlines.ts'
import type { Scope } from './scope.ts'

/** What the parties wrote, with the facts it refers to put in. */
export const writtenBlocks = (scope: Scope, text: WrittenText): readonly Block[] =>
  richTextToBlocks(text.content, (fact) =>
    resolveField(scope, { type: 'field', field: fact, capital: false, each: false }),
  )
