/** A finished agreement from the template's sample, and what two parties do with it: agree, consider, edit. */
import { readFileSync } from 'node:fs'
import type * as Y from 'yjs'
import type { Actor } from '#lib/access/actor.ts'
import type { Stance } from '#lib/agreements/positions.ts'
import { SCHEMA_VERSION } from '#lib/document/schema-version.ts'
import { touchedParts } from '#lib/document/touched-parts.ts'
import { authorAt, beginAgreement } from '#lib/server/agreements.ts'
import { today } from '#lib/server/clock.ts'
import { db, withActor } from '#lib/server/db.ts'
import { takePositions } from '#lib/server/positions.ts'
import { recordHearing, stateReservation } from '#lib/server/record-hearing.ts'
import { openStanding, type Standing } from '#lib/server/standing.ts'
import { newestBundle, templateRefs } from '#lib/server/templates.ts'
import { appendUpdate, loadDocument, recordChange } from '#lib/server/update-log.ts'
import { parseAnswersFile } from '#lib/templates/answers-file.ts'
import { partsOf } from '#lib/templates/template.ts'
import { type AgreementFixture, anOffice, type OfficeFixture, type People } from './builders.ts'

const SAMPLE = 'templates/partnerskapsavtale/2019-05/samples/nb-en-kommune.json'

const bundleOf = async () => {
  const bundle = await newestBundle('partnerskapsavtale')
  if (!bundle) throw new Error('no template')
  return bundle
}

/** Everything filled in; nobody has said anything about it. */
export const aFinishedAgreement = async (given?: OfficeFixture): Promise<AgreementFixture> => {
  const office = given ?? (await anOffice())
  return { id: await finishedDraftOf(office), office }
}

type OfficeWithLeader = { number: string; name: string; people: Pick<People, 'nav_leader'> }

export const finishedDraftOf = async (office: OfficeWithLeader): Promise<string> => {
  const bundle = await bundleOf()
  const parsed = parseAnswersFile(JSON.parse(readFileSync(SAMPLE, 'utf8')), bundle)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  const begun = await beginAgreement(
    office.people.nav_leader,
    { number: office.number, name: office.name, parties: [] },
    { kind: 'partnerskapsavtale', templates: templateRefs(bundle), draft: parsed.value },
  )
  if (!begun.ok) throw new Error(begun.error)
  return begun.value.id
}

export const standingOf = async (actor: Actor, id: string): Promise<Standing> => {
  const opened = await openStanding(actor, id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

/** The party takes the same position on every clause as it reads now. */
export const sayAll = async (actor: Actor, id: string, stance: Stance = 'agreed'): Promise<void> => {
  const { positions } = await standingOf(actor, id)
  const taken = await takePositions(
    actor,
    id,
    positions.map(({ clause, hash }) => ({ clause, stance, note: '', seen: { hash } })),
  )
  if (!taken.ok) throw new Error(taken.error)
}

/** Answers every prompt of the guide on behalf of the person's party. */
export const considerAll = async (actor: Actor, { id, office }: AtOffice): Promise<void> => {
  const { partyId } = authorAt(actor, office.id)
  await db().assessment.createMany({
    data: partsOf(await bundleOf()).flatMap((part) =>
      part.guide.nb.clauses.flatMap(({ clause, groups }) =>
        groups.flatMap(({ prompts }) =>
          prompts.map(({ id: prompt }) => ({
            agreementId: id,
            clause: `${part.slug}/${clause}`,
            prompt,
            partyId,
            userId: actor.userId,
            answer: 'considered' as const,
          })),
        ),
      ),
    ),
  })
}

/** The employees' organisations have been heard, and the municipality's council has kept nothing to itself. */
export const hearAll = async ({
  id,
  office,
}: {
  id: string
  office: { people: Pick<People, 'nav_leader' | 'municipal_director'> }
}): Promise<void> => {
  const recorded = await recordHearing(office.people.nav_leader, id, {
    kind: 'employees',
    isPlanned: false,
    heldOn: today(),
    participants: 'Fagforbundet og NTL',
    input: 'Ingen merknader.',
    answer: '',
    caseNumber: '',
    isApproved: null,
    municipalityId: null,
    text: 'now',
  })
  if (!recorded.ok) throw new Error(recorded.error)
  const stated = await stateReservation(office.people.municipal_director, id, false)
  if (!stated.ok) throw new Error(stated.error)
}

/** Finished, agreed to by both, heard, everything considered: what is left is to approve. `change`: what it says otherwise than the sample. */
export const anAgreedAgreement = async (
  given?: OfficeFixture,
  change?: (doc: Y.Doc) => void,
): Promise<AgreementFixture> => {
  const agreement = await aFinishedAgreement(given)
  if (change) await edit(agreement.office.people.nav_leader, agreement, change)
  for (const actor of [agreement.office.people.municipal_director, agreement.office.people.state_director]) {
    await sayAll(actor, agreement.id)
    await considerAll(actor, agreement)
  }
  await hearAll(agreement)
  return agreement
}

type AtOffice = { id: string; office: { id: string } }
export type Edit = { update: Uint8Array; parts: readonly string[] }

/** What a browser has at hand before the server has heard of it; null when the change is none. */
export const recordEdit = async (
  actor: Actor,
  id: string,
  change: (doc: Y.Doc) => void,
): Promise<Edit | null> => {
  const { doc } = await withActor(actor, (tx) => loadDocument(tx, id))
  let update: Uint8Array | null = null
  const parts = touchedParts(doc, () => {
    update = recordChange(doc, () => change(doc))
  })
  return update && { update, parts }
}

export const prepareEdit = async (actor: Actor, id: string, change: (doc: Y.Doc) => void): Promise<Edit> => {
  const edit = await recordEdit(actor, id, change)
  if (!edit) throw new Error('the edit changed nothing')
  return edit
}

/** Its number; undefined when the agreement does not take it. The same door as sockets and services use. */
export const storeEdit = (
  actor: Actor,
  { id, office }: AtOffice,
  { update, parts }: Edit,
): Promise<number | undefined> =>
  withActor(actor, (tx) =>
    appendUpdate(tx, {
      agreementId: id,
      update,
      parts,
      author: authorAt(actor, office.id),
      schemaVersion: SCHEMA_VERSION,
      source: 'test',
    }),
  )

export const edit = async (
  actor: Actor,
  agreement: AtOffice,
  change: (doc: Y.Doc) => void,
): Promise<number | undefined> => storeEdit(actor, agreement, await prepareEdit(actor, agreement.id, change))
