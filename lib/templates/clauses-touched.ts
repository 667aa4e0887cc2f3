/** Names of the document's parts → the clauses a reader knows them from. */
import { META } from '#lib/document/doc-names.ts'
import { ownKey } from './clause-scope.ts'
import { homesOf } from './clause-view.ts'
import { type Bundle, partsOf } from './template.ts'
import { usageOfClause } from './template-usage.ts'

export type Touched = {
  /** Keys, in no order. A fact belongs to the clause that asks for it. */
  clauses: ReadonlySet<string>
  /** Something that belongs to no single clause: the spelling of Nav, the language. */
  isWhole: boolean
  /** An own clause was added or taken out. */
  isOwnList: boolean
}

/** Made once for a template, asked for every row. */
export function touchedBy(bundle: Bundle): (parts: readonly string[]) => Touched {
  const homes = homesOfParts(bundle)
  return (parts) => {
    // The number of an adapted wording stands there, and the wording itself is named too.
    const isWording = parts.some((part) => part.startsWith('wording:'))
    const found = parts
      .filter((part) => part !== META || !isWording)
      .map((part) => clauseOfPart(bundle, homes, part))
    return {
      clauses: new Set(found.filter((one) => one !== WHOLE && one !== OWN_LIST && one !== NOTHING)),
      isWhole: found.includes(WHOLE),
      isOwnList: found.includes(OWN_LIST),
    }
  }
}

const WHOLE = ' whole'
const OWN_LIST = ' own'
const NOTHING = ' nothing'

type Homes = { facts: ReadonlyMap<string, string>; tables: ReadonlyMap<string, string> }

/** Facts, choices and passages by id; tables have names of their own. What stands in several belongs to the first. */
function homesOfParts(bundle: Bundle): Homes {
  const clauses = partsOf(bundle).flatMap((template) =>
    template.text.nb.clauses.map((clause) => ({
      key: `${template.slug}/${clause.id}`,
      usage: usageOfClause(clause),
    })),
  )
  const facts = clauses.flatMap(({ key, usage }) =>
    [...usage.choices.map(({ id }) => id), ...usage.passages, ...usage.fields].map(
      (id) => [id, key] as const,
    ),
  )
  const asked = [...homesOf(bundle)].map(([fact, { clause }]) => [fact, clause] as const)
  return {
    facts: firstOf([...asked, ...facts]),
    tables: firstOf(clauses.flatMap(({ key, usage }) => usage.tables.map((id) => [id, key] as const))),
  }
}

const firstOf = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map([...pairs].reverse())

function clauseOfPart(bundle: Bundle, homes: Homes, part: string): string {
  if (part.startsWith('answers:written:'))
    return clauseOfPart(bundle, homes, part.slice('answers:written:'.length))
  if (part.startsWith('answers:')) return clauseOfFact(bundle, homes, part.slice('answers:'.length))
  if (part.startsWith('local:')) return part.slice('local:'.length).split('/').slice(0, 2).join('/')
  if (part.startsWith('wording:') || part.startsWith('meta:wording:')) return wordingClause(part)
  if (part.startsWith('rows:')) return homes.tables.get(part.slice('rows:'.length)) ?? WHOLE
  if (part.startsWith('own:')) return ownKey(bundle, part.slice('own:'.length))
  if (part === 'own') return OWN_LIST
  return part === 'kept' || part === 'emptied' ? NOTHING : WHOLE
}

const wordingClause = (part: string): string => part.split('wording:')[1]?.split(':')[0] ?? WHOLE

/** `<fact>`, `<table>:<row>:<column>`, `row:<table>:<row>` or `own:<id>:title`. */
function clauseOfFact(bundle: Bundle, homes: Homes, fact: string): string {
  const [first = '', second = ''] = fact.split(':')
  if (first === 'own') return ownKey(bundle, second)
  if (first === 'row') return homes.tables.get(second) ?? WHOLE
  return (fact.includes(':') ? homes.tables.get(first) : homes.facts.get(fact)) ?? WHOLE
}
