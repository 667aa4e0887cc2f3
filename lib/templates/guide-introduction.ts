import type { Block } from '#lib/document/content.ts'
import { EMPTY_DRAFT } from '#lib/document/draft.ts'
import type { Language } from '#lib/i18n/language.ts'
import { makeFacts } from './facts.ts'
import { resolveBlocks } from './resolve.ts'
import type { Bundle } from './template.ts'

/** What the guide says before the first clause, in the reader's language. */
export const guideIntroduction = (bundle: Bundle, ui: Language): readonly Block[] =>
  resolveBlocks(
    { facts: makeFacts(bundle, EMPTY_DRAFT), clause: bundle.agreement.slug, missing: [] },
    bundle.agreement.guide[ui].introduction,
  )
