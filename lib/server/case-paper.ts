/** The case that a municipality puts before its political body, filled in from the agreement. */
import type { Actor } from '#lib/access/actor.ts'
import type { HearingEntry } from '#lib/agreements/hearing-view.ts'
import type { Party } from '#lib/agreements/role.ts'
import { summarise } from '#lib/document/summarise.ts'
import { type CaseChange, type CaseFacts, casePaperOf } from '#lib/export/case-paper.ts'
import { exportPaper } from '#lib/export/export-paper.ts'
import { attachment, paperFileName } from '#lib/export/file-name.ts'
import type { Paper } from '#lib/export/paper.ts'
import type { PartySays } from '#lib/export/party-says.ts'
import { compareDocuments } from '#lib/templates/compare-documents.ts'
import { now, today } from './clock.ts'
import { type Tx, withActor } from './db.ts'
import { listHearings } from './hearings.ts'
import { holdsOn } from './memberships-today.ts'
import { partyDetailsOf } from './party-details.ts'
import { ok, type Result } from './result.ts'
import { openStanding, type Standing } from './standing.ts'
import { WORD } from './version-word.ts'
import { listVersions, readVersion, type VersionSummary } from './versions.ts'

export type Case = {
  /** «Nav Fossdal». */
  office: string
  municipalities: readonly Party[]
  /** Facts that nobody has answered yet. */
  missing: number
  /** Null when the office has no municipality. */
  chosen: { id: string; paper: Paper } | null
}

type Denied = 'not-found' | 'forbidden'

/** For the municipality that is asked for; else the reader's own; else the first. */
export const openCase = async (
  actor: Actor,
  agreementId: string,
  partyId: string | null,
): Promise<Result<Case, Denied>> => {
  const standing = await openStanding(actor, agreementId)
  if (!standing.ok) return standing
  const hearings = await listHearings(actor, agreementId)
  if (!hearings.ok) return hearings
  const versions = await listVersions(actor, agreementId)
  if (!versions.ok) return versions
  const office = await officeOf(actor, standing.value.agreement)
  const municipalities = office.parties.filter(({ side }) => side === 'municipality')
  const of = (id: string | null | undefined) => municipalities.find((one) => one.id === id)
  const chosen = of(partyId) ?? of(standing.value.party?.id) ?? municipalities[0]
  return ok({
    office: `Nav ${office.name}`,
    municipalities,
    missing: summarise(standing.value.content.document).missing,
    chosen: chosen
      ? {
          id: chosen.id,
          paper: casePaperOf({
            ...partiesIn(office, chosen),
            ...textOf(standing.value, versions.value),
            ...meetingAndHearings(hearings.value.entries, chosen),
            says: office.says.find((one) => one.partyId === chosen.id) ?? null,
            since: office.signed === null ? null : await changesIn(actor, office.signed, standing.value),
          }),
        }
      : null,
  })
}

type Office = {
  name: string
  parties: readonly Party[]
  says: readonly (PartySays & { partyId: string })[]
  /** The agreement that was signed before this one. */
  signed: string | null
}

/** Of an office that the person has reached an agreement of. */
const officeOf = (actor: Actor, agreement: Standing['agreement']): Promise<Office> =>
  withActor(actor, async (tx) => {
    const { name, parties } = await tx.office.findUniqueOrThrow({
      where: { id: agreement.officeId },
      include: { parties: { orderBy: [{ side: 'asc' }, { contracting: 'desc' }, { organisation: 'asc' }] } },
    })
    const day = today()
    return {
      name,
      says: await partyDetailsOf(tx, agreement.id),
      signed: await signedBefore(tx, agreement),
      parties: parties
        .filter((party) => holdsOn(day, party))
        .map(({ id: party, side, organisation, contracting }) => ({
          id: party,
          side,
          organisation,
          contracting,
        })),
    }
  })

const SIGNED = ['signed', 'in_force', 'terminated'] as const

/** The one it revises; else the newest that the office had when this one was begun. */
const signedBefore = async (
  tx: Tx,
  { id, officeId, kind }: Standing['agreement'],
): Promise<string | null> => {
  const { revisesId, createdAt } = await tx.agreement.findUniqueOrThrow({
    where: { id },
    select: { revisesId: true, createdAt: true },
  })
  if (revisesId) return revisesId
  const newest = await tx.agreement.findFirst({
    where: { officeId, kind, state: { in: [...SIGNED] }, createdAt: { lt: createdAt } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return newest?.id ?? null
}

const partiesIn = (
  { name, parties }: Office,
  municipality: Party,
): Pick<CaseFacts, 'office' | 'municipality' | 'contracting' | 'partners' | 'state'> => {
  const named = (all: readonly Party[]) => all.map(({ organisation }) => organisation)
  const municipalities = parties.filter(({ side }) => side === 'municipality')
  return {
    office: name,
    municipality,
    contracting: named(municipalities.filter(({ contracting }) => contracting)),
    partners: named(municipalities.filter(({ contracting }) => !contracting)),
    state: named(parties.filter(({ side }) => side === 'state')).join(' og '),
  }
}

const textOf = (
  { agreement, content }: Standing,
  versions: readonly VersionSummary[],
): Pick<CaseFacts, 'document' | 'basis' | 'signatoryTitle'> => {
  const { document, draft, canonical } = content
  const frozen = agreement.state === 'draft' ? undefined : versions.at(-1)
  const [title, other] = draft.answers.kommunetittel ?? []
  return {
    document,
    basis: { number: frozen?.number ?? null, at: frozen?.frozenAt ?? now(), hash: canonical.hash },
    signatoryTitle: typeof title === 'string' && other === undefined ? title : null,
  }
}

/** From the version that was signed to the text that the case is about. */
const changesIn = async (
  actor: Actor,
  signed: string,
  { content }: Standing,
): Promise<CaseFacts['since']> => {
  const versions = await listVersions(actor, signed)
  const base = versions.ok ? versions.value.at(-1) : undefined
  const read = base && (await readVersion(actor, signed, base.number))
  if (!read?.ok) return null
  const before = read.value.document
  const annexOf = (key: string): number | null =>
    [content.document, before]
      .flatMap((document) => document.parts)
      .find((part) => part.clauses.some((clause) => clause.key === key))?.annexNumber ?? null
  return {
    number: read.value.number,
    at: read.value.frozenAt,
    language: before.language,
    changes: compareDocuments(before, content.document).flatMap(
      ({ key, before: was, after: is }): CaseChange[] => {
        const clause = is ?? was
        const kind = was && is ? 'changed' : is ? 'added' : 'removed'
        return clause ? [{ kind, clause, annex: annexOf(key) }] : []
      },
    ),
  }
}

const meetingAndHearings = (
  entries: readonly HearingEntry[],
  municipality: Party,
): Pick<CaseFacts, 'meeting' | 'hearings'> => {
  const standing = entries.filter(({ retracted }) => !retracted)
  const political = standing.find(
    ({ kind, isPlanned, municipalityId }) =>
      kind === 'political' && isPlanned && municipalityId === municipality.id,
  )
  return {
    meeting: political
      ? { body: political.participants, date: political.heldOn, caseNumber: political.caseNumber }
      : null,
    hearings: standing.flatMap(({ kind, isPlanned, ...entry }) =>
      kind === 'political' || isPlanned ? [] : [{ kind, ...entry }],
    ),
  }
}

/** As an answer to a request; null when there is none for this person. */
export const caseWord = async (
  actor: Actor,
  agreementId: string,
  partyId: string | null,
): Promise<Response | null> => {
  const opened = await openCase(actor, agreementId, partyId)
  const paper = opened.ok ? opened.value.chosen?.paper : undefined
  if (!paper) return null
  const at = now()
  const bytes = await exportPaper(paper, { now: at, author: 'Samstemt' })
  const name = paperFileName(`${paper.running} ${paper.title}`, paper.office, today(at))
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': WORD,
      'Content-Disposition': attachment(name),
      'Cache-Control': 'no-store',
    },
  })
}
