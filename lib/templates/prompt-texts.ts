import type { Language } from '#lib/i18n/language.ts'
import { spellNav } from './spell-nav.ts'
import { type Bundle, partsOf } from './template.ts'

/** The guide's questions in the reader's language, by `<template>/<clause> <prompt>`. */
export const promptTexts = (bundle: Bundle, language: Language): ReadonlyMap<string, string> =>
  new Map(
    partsOf(bundle).flatMap((part) =>
      part.guide[language].clauses.flatMap(({ clause, groups }) =>
        groups.flatMap(({ prompts }) =>
          prompts.map(({ id, text }) => [`${part.slug}/${clause} ${id}`, spellNav(text, undefined)] as const),
        ),
      ),
    ),
  )
