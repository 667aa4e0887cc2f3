/** The log of one agreement as people read it, and whether it is still what was written: looked up every time it is read. */
import { z } from 'zod'
import type { Actor } from '#lib/access/actor.ts'
import type { Messages } from '#lib/i18n/messages.ts'
import { type ClauseName, clauseNames } from '#lib/templates/clause-names.ts'
import { reachAgreement } from './agreements.ts'
import type { AuditKind } from './audit.ts'
import { checkEvents, type LogCheck } from './check-log.ts'
import { type Tx, withActor } from './db.ts'
import { type Person, peopleBehind } from './history-people.ts'
import { type ChainedEvent, readChain } from './log-chain.ts'
import { openDraft } from './open-draft.ts'
import { ok, type Result } from './result.ts'

export type LogGroup = keyof Messages['log']['group']
type LogKind = Exclude<keyof Messages['log']['kind'], 'unknown'>

/** Every kind of event, in the group people look for it in. */
const GROUPS: Readonly<Record<LogKind, LogGroup>> = {
  'agreement-created': 'text',
  'language-changed': 'text',
  'wording-adapted': 'text',
  'wording-reset': 'text',
  restored: 'text',
  'version-named': 'text',
  'version-renamed': 'text',
  'version-unnamed': 'text',
  'office-opened': 'people',
  'position-taken': 'positions',
  approved: 'approval',
  'approval-withdrawn': 'approval',
  frozen: 'approval',
  'unlock-asked': 'approval',
  'unlock-withdrawn': 'approval',
  unlocked: 'approval',
  'comment-deleted': 'comments',
  'comment-settled': 'comments',
  'comment-reopened': 'comments',
  'hearing-recorded': 'hearing',
  'hearing-corrected': 'hearing',
  'hearing-retracted': 'hearing',
  'hearing-file-uploaded': 'hearing',
  'hearing-file-replaced': 'hearing',
  'hearing-file-retracted': 'hearing',
  'reservation-stated': 'hearing',
  assessed: 'assessments',
  'assessment-removed': 'assessments',
  'dispute-lifted': 'dispute',
  'dispute-step-recorded': 'dispute',
  'dispute-step-corrected': 'dispute',
  'dispute-step-retracted': 'dispute',
  'dispute-confirmed': 'dispute',
  'proposal-shared': 'proposals',
  'proposal-accepted': 'proposals',
  'proposal-declined': 'proposals',
  'proposal-countered': 'proposals',
  'proposal-replaced': 'proposals',
  'proposal-withdrawn': 'proposals',
  'signed-file-uploaded': 'signing',
  'signed-file-retracted': 'signing',
  'signing-confirmed': 'signing',
  'signing-withdrawn': 'signing',
  signed: 'signing',
  'terms-proposed': 'signing',
  'terms-confirmed': 'signing',
  'terms-declined': 'signing',
  'terms-withdrawn': 'signing',
  'in-force': 'signing',
  'evaluation-recorded': 'signing',
  'evaluation-retracted': 'signing',
  'termination-notified': 'signing',
  'termination-withdrawal-asked': 'signing',
  'termination-withdrawn': 'signing',
  terminated: 'signing',
  replaced: 'signing',
  'revision-begun': 'signing',
  'deadline-set': 'deadlines',
  'deadline-changed': 'deadlines',
  'deadline-removed': 'deadlines',
  'deadline-met': 'deadlines',
  'deadline-reopened': 'deadlines',
  'reminder-sent': 'deadlines',
  'member-invited': 'people',
  'invitation-resent': 'people',
  'invitation-withdrawn': 'people',
  'invitation-accepted': 'people',
  'member-role-changed': 'people',
  'member-removed': 'people',
  'removal-asked': 'people',
  'removal-withdrawn': 'people',
  'deputy-appointed': 'people',
  'deputy-revoked': 'people',
  'party-details-changed': 'people',
  'meeting-planned': 'meetings',
  'meeting-invited': 'meetings',
  'meeting-cancelled': 'meetings',
  'meeting-annex-added': 'meetings',
  'meeting-annex-removed': 'meetings',
  'meeting-answered-for': 'meetings',
  'minutes-sent': 'meetings',
  'minutes-approved': 'meetings',
  'minutes-objected': 'meetings',
  'objection-withdrawn': 'meetings',
  'minutes-reopened': 'meetings',
  'minutes-closed': 'meetings',
  'minutes-addendum': 'meetings',
  'year-changed': 'meetings',
  'results-changed': 'meetings',
  'plan-changed': 'meetings',
  'orientation-changed': 'meetings',
}

/** A kind of event without words in both languages does not compile. */
const wordFor = (kind: AuditKind): LogKind => kind
const kindOf = (text: string): LogKind | 'unknown' =>
  Object.hasOwn(GROUPS, text) ? wordFor(text as AuditKind) : 'unknown'

/** What an event may point to. All that is read of its details. */
const details = z.object({
  clause: z.string().optional().catch(undefined),
  seq: z.number().int().optional().catch(undefined),
  to: z.number().int().optional().catch(undefined),
  count: z.number().int().optional().catch(undefined),
  number: z.number().int().optional().catch(undefined),
  version: z.union([z.number().int(), z.string()]).optional().catch(undefined),
  stance: z.string().optional().catch(undefined),
  answer: z.string().optional().catch(undefined),
  language: z.string().optional().catch(undefined),
  reserved: z.string().optional().catch(undefined),
  comment: z.string().optional().catch(undefined),
  hearing: z.string().optional().catch(undefined),
  dispute: z.string().optional().catch(undefined),
  step: z.string().optional().catch(undefined),
  kind: z.string().optional().catch(undefined),
})

export type LogEntry = {
  number: number
  at: Date
  kind: LogKind | 'unknown'
  group: LogGroup | null
  /** Null: nobody did it, but the program. */
  person: Person | null
  clause: ClauseName | null
  details: z.infer<typeof details>
}

export type LogFilter = {
  group?: LogGroup | undefined
  person?: string | undefined
  clause?: string | undefined
  /** Only what is older than this number. */
  before?: number | undefined
  /** A code that somebody kept. */
  code?: string | undefined
  /** All of it on one page, for paper. */
  isWhole: boolean
}

export type LogView = {
  office: string
  /** Newest first. */
  entries: readonly LogEntry[]
  older: number | null
  people: readonly Person[]
  clauses: readonly ClauseName[]
  groups: readonly LogGroup[]
  check: LogCheck
  /** The event that the code is the code of; null: there is none. Absent when nobody asked. */
  found?: { number: number; at: Date } | null
}

const PAGE = 100

export const openLog = async (
  actor: Actor,
  agreementId: string,
  filter: LogFilter,
): Promise<Result<LogView, 'not-found' | 'forbidden'>> => {
  const opened = await openDraft(actor, agreementId)
  if (!opened.ok) return opened
  // One moment: a position that is taken meanwhile is in the log and in its table, or in neither.
  return withActor(
    actor,
    async (tx) => {
      const reached = await reachAgreement(tx, actor, agreementId, 'read-log')
      if (!reached.ok) return reached
      const events = await readChain(tx, agreementId)
      const names = clauseNames(opened.value.document, opened.value.draft)
      const personOf = await peopleIn(tx, reached.value.officeId, events)
      const all = events.map((event) => entryOf(event, names.of, personOf)).toReversed()
      const shown = all.filter((entry) => passes(entry, filter))
      const page = filter.isWhole ? shown : shown.slice(0, PAGE)
      return ok({
        office: `Nav ${opened.value.agreement.office.name}`,
        entries: page,
        older: shown.length > page.length ? (page.at(-1)?.number ?? null) : null,
        people: peopleOf(all),
        clauses: names.inOrder(all.flatMap(({ details: { clause } }) => clause ?? [])),
        groups: [...new Set(all.flatMap(({ group }) => group ?? []))],
        check: await checkEvents(tx, agreementId, events),
        ...(filter.code !== undefined && { found: findCode(events, filter.code) }),
      })
    },
    'snapshot',
  )
}

/** Whoever copies a code from paper writes it in groups, or the first of it only. */
const findCode = (events: readonly ChainedEvent[], code: string) => {
  const wanted = code.toLowerCase().replace(/[^0-9a-f]/g, '')
  const event = wanted.length >= 16 ? events.find(({ hash }) => hash.startsWith(wanted)) : undefined
  return event ? { number: event.number, at: event.at } : null
}

const entryOf = (
  event: ChainedEvent,
  nameOf: (key: string) => ClauseName,
  personOf: (event: ChainedEvent) => Person | null,
): LogEntry => {
  const kind = kindOf(event.kind)
  const read = details.parse(JSON.parse(event.details))
  return {
    number: event.number,
    at: event.at,
    kind,
    group: kind === 'unknown' ? null : GROUPS[kind],
    person: personOf(event),
    clause: read.clause ? nameOf(read.clause) : null,
    details: read,
  }
}

const passes = ({ number, group, person, details }: LogEntry, filter: LogFilter): boolean =>
  (filter.before === undefined || number < filter.before) &&
  (filter.group === undefined || group === filter.group) &&
  (filter.person === undefined || person?.id === filter.person) &&
  (filter.clause === undefined || details.clause === filter.clause)

const peopleOf = (entries: readonly LogEntry[]): readonly Person[] => {
  const found = new Map(entries.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])))
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'nb'))
}

/** Events from before the log knew the party are told with the party the person belongs to now. */
const peopleIn = async (tx: Tx, officeId: string, events: readonly ChainedEvent[]) => {
  const members = await tx.membership.findMany({
    where: { officeId },
    select: { userId: true, partyId: true },
  })
  const partyOf = new Map(members.map(({ userId, partyId }) => [userId, partyId]))
  const workOf = ({ actorId, partyId }: ChainedEvent) =>
    actorId === null ? null : { userId: actorId, partyId: partyId ?? partyOf.get(actorId) ?? null }
  const personOf = await peopleBehind(
    tx,
    officeId,
    events.flatMap((event) => workOf(event) ?? []),
  )
  return (event: ChainedEvent): Person | null => {
    const work = workOf(event)
    return work && personOf(work)
  }
}
