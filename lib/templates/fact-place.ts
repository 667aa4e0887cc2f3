/** Where in an agreement a fact is asked for. */
import type { ResolvedDocument } from '#lib/document/content.ts'
import { type Bundle, partsOf } from './template.ts'
import { usageOfClause } from './template-usage.ts'

/** `<template>/<clause>` of the first clause in the agreement that uses it; null when none does. */
export const factPlace = (
  { bundle, document }: { bundle: Bundle; document: ResolvedDocument },
  fact: string,
) => {
  const there = new Set(document.parts.flatMap(({ clauses }) => clauses.map(({ key }) => key)))
  const keys = partsOf(bundle).flatMap((part) =>
    part.text.nb.clauses
      .filter((clause) => usageOfClause(clause).fields.includes(fact))
      .map(({ id }) => `${part.slug}/${id}`),
  )
  return keys.find((key) => there.has(key)) ?? null
}
