/**
 * Three things that studies of the real agreements found too weak (Proba 2018 for KS): shared result goals (3.5), the
 * NAV leader's place in both owners' management groups (3.1), and that the NAV leader answers for the agenda of the
 * partnership meetings (3.1). The national wording says the last two by itself, so that they are in place while it
 * stands and its fields are filled in. In adapted wording there is only the words to go by.
 */
import type { ResolvedClause, ResolvedDocument } from '#lib/document/content.ts'
import type { Draft } from '#lib/document/draft.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'

export const WEAK_POINTS = ['leader-in-management-groups', 'leader-owns-agenda', 'shared-goals'] as const
export type WeakPoint = (typeof WEAK_POINTS)[number]

export type PointCheck = {
  weakPoint: WeakPoint
  clause: string
  /** `unfilled`: one of `facts` is missing, and listed as that. */
  state: 'settled' | 'open' | 'unfilled'
  facts: readonly string[]
}

const AGREEMENT = 'partnerskapsavtale'
const LEADERSHIP = `${AGREEMENT}/styring`
const GOALS = `${AGREEMENT}/mal`
const GOALS_TABLE = 'resultatmal'
/** Where the goal's line of command is «felles». */
const LINE = { column: 'linje', shared: 'felles' }

const DEFINITIONS: Readonly<Record<WeakPoint, Omit<PointCheck, 'weakPoint' | 'state'>>> = {
  'leader-in-management-groups': { clause: LEADERSHIP, facts: ['ledergruppe-kommune', 'fylkestittel'] },
  'leader-owns-agenda': { clause: LEADERSHIP, facts: [] },
  'shared-goals': { clause: GOALS, facts: [GOALS_TABLE] },
}

/** None for other kinds of agreements. */
export const weakPoints = (document: ResolvedDocument, draft: Draft): readonly PointCheck[] =>
  document.parts[0]?.template === AGREEMENT
    ? WEAK_POINTS.map((weakPoint) => {
        const { clause, facts } = DEFINITIONS[weakPoint]
        return { weakPoint, clause, facts, state: stateOf(weakPoint, document, draft) }
      })
    : []

const stateOf = (weakPoint: WeakPoint, document: ResolvedDocument, draft: Draft): PointCheck['state'] => {
  const { clause: key, facts } = DEFINITIONS[weakPoint]
  const clause = document.parts.flatMap((part) => part.clauses).find((one) => one.key === key)
  if (!clause) return 'open'
  if (clause.missing.some(({ fact }) => facts.includes(fact))) return 'unfilled'
  return IS_SETTLED[weakPoint](clause, draft) ? 'settled' : 'open'
}

const stands = (clause: ResolvedClause): boolean => clause.deviation === 'none'

const IS_SETTLED: Readonly<Record<WeakPoint, (clause: ResolvedClause, draft: Draft) => boolean>> = {
  'leader-in-management-groups': (clause) => stands(clause) || namesBothGroups(plainBlocks(clause.blocks)),
  'leader-owns-agenda': (clause) => stands(clause) || namesAgenda(plainBlocks(clause.blocks)),
  'shared-goals': (_clause, draft) => hasSharedGoal(draft),
}

const GROUP = /(leder|leiar|ledelses|leiings)(gruppe|team|forum|møte)\p{L}*/giu
/** «ledergruppene», «leiargruppene»: both in one word. */
const GROUPS = /(gruppene|teamene|teama|forumene|foruma|møtene|møta)$/iu

const namesBothGroups = (text: string): boolean => {
  const named = text.match(GROUP) ?? []
  return named.length >= 2 || named.some((word) => GROUPS.test(word))
}

const LEADER = /nav-?\s?(kontorets\s)?(leder|leiar)/iu
const AGENDA = /agenda|sakliste|saklista|saksliste|sakslista|dagsorden/iu

const namesAgenda = (text: string): boolean =>
  text.split(/[.\n]/).some((sentence) => LEADER.test(sentence) && AGENDA.test(sentence))

const hasSharedGoal = ({ tables }: Draft): boolean =>
  (tables[GOALS_TABLE] ?? []).some(
    ({ struck, cells }) =>
      !struck && cells[LINE.column]?.length === 1 && cells[LINE.column]?.[0] === LINE.shared,
  )
