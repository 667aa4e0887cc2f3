/** The agreement as it read where somebody last agreed: each clause from its own time. */
import type { ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import { clauseFromCanonical } from './clause-from-canonical.ts'

/** Canonical text of each clause that was agreed to, by its key. */
export type Agreed = ReadonlyMap<string, string>

/**
 * A clause nobody agreed to stands as it is now, so that it shows no difference; one that was agreed to and has been
 * taken out since stands last in its part. Numbers are today's: they are no part of what one agrees to.
 */
export function agreedDocument(
  now: ResolvedDocument,
  agreed: Agreed,
  label: (fact: string) => string,
): ResolvedDocument {
  const there = new Set(now.parts.flatMap(({ clauses }) => clauses.map(({ key }) => key)))
  const kept = (key: string) => {
    const text = agreed.get(key)
    return text === undefined ? undefined : clauseFromCanonical(text, label)
  }
  const parts = now.parts.map((part) => ({
    ...part,
    clauses: [
      ...part.clauses.map((clause): ResolvedClause => ({ ...clause, ...kept(clause.key) })),
      ...[...agreed.keys()]
        .filter((key) => key.startsWith(`${part.template}/`) && !there.has(key))
        .flatMap((key) => kept(key) ?? [])
        .map((clause): ResolvedClause => ({ ...clause, ...GONE })),
    ],
  }))
  return { ...now, language: languageThen(now, agreed, label), parts }
}

const GONE = { number: null, level: 2, headingHidden: false, missing: [] } as const

/** Another language than now only where every standard clause that was agreed to had it. */
function languageThen(now: ResolvedDocument, agreed: Agreed, label: (fact: string) => string) {
  const standard = [...agreed.values()]
    .map((text) => clauseFromCanonical(text, label))
    .filter(({ deviation }) => deviation === 'none')
  const [first] = standard
  return first && standard.every(({ language }) => language === first.language)
    ? first.language
    : now.language
}
