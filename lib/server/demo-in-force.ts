/** The demonstration's agreement that is signed and in force. Done as its people would do it: through the services. */
import type { Actor } from '#lib/access/actor.ts'
import type { PartyDetails } from '#lib/agreements/party-details.ts'
import { approve } from './approvals.ts'
import { caseWord } from './case-paper.ts'
import { today } from './clock.ts'
import { confirmSigned } from './confirm-signed.ts'
import { AGREED, answer, consider, did, hear, type Scene } from './demo-negotiation.ts'
import { uploadHearingFile } from './hearing-files.ts'
import { savePartyDetails } from './party-details.ts'
import { recordHearing, stateReservation } from './record-hearing.ts'
import { uploadSigned } from './signed-files.ts'
import { openSigned } from './signed-page.ts'
import { openStanding } from './standing.ts'
import { readVersionFile } from './versions.ts'

const MUNICIPALITY = 'Randi Strand'
const STATE = 'Arne Sunde'
const LEADER = 'Mona Lid'

const DETAILS: Readonly<Record<string, PartyDetails>> = {
  [MUNICIPALITY]: {
    caseNumber: '26/1432',
    signatoryName: MUNICIPALITY,
    signatoryTitle: 'kommunedirektør',
    authority: 'decision',
    authorityText: 'kommunestyret, sak 41/26',
    authorityOn: '',
  },
  [STATE]: {
    caseNumber: '26/20817',
    signatoryName: STATE,
    signatoryTitle: 'direktør',
    authority: 'position',
    authorityText: '',
    authorityOn: '',
  },
}

export const inForce = async (scene: Scene): Promise<void> => {
  await agree(scene)
  await decide(scene)
  for (const name of [MUNICIPALITY, STATE]) {
    const director = await scene.cast(name)
    const standing = await openStanding(director, scene.agreement)
    if (!standing.ok) return did(`approval of ${name}`, standing)
    did(`approval of ${name}`, await approve(director, scene.agreement, { seen: standing.value.seen }))
  }
  await sign(scene)
}

const agree = async (scene: Scene): Promise<void> => {
  for (const name of [MUNICIPALITY, STATE]) {
    await answer(scene, name, () => AGREED)
    await consider(scene, name)
    const details = DETAILS[name]
    const actor = await scene.cast(name)
    if (details)
      did(`details of ${name}`, await savePartyDetails(actor, scene.agreement, { ...details, seen: 0 }))
  }
  await hear(scene, LEADER, {
    participants: 'Fagforbundet, FO og NTL',
    input: 'Organisasjonene støtter avtalen og ber om at bemanningen i mottaket blir evaluert.',
    answer: 'Bemanningen i mottaket tas med i den årlige evalueringen.',
  })
}

/** The council's decision, with the paper it had before it. */
const decide = async ({ agreement, cast }: Scene): Promise<void> => {
  const director = await cast(MUNICIPALITY)
  did('reservation', await stateReservation(director, agreement, true))
  const decided = await recordHearing(director, agreement, {
    kind: 'political',
    isPlanned: false,
    heldOn: today(),
    participants: 'Kommunestyret',
    input: 'Enstemmig vedtatt.',
    answer: '',
    caseNumber: '41/26',
    isApproved: true,
    municipalityId: ownPartyOf(director),
    text: 'now',
  })
  if (!decided.ok) return did('decision', { ok: false, error: decided.error })
  const paper = await caseWord(director, agreement, null)
  if (!paper) return
  const bytes = new Uint8Array(await paper.arrayBuffer())
  const file = { hearing: decided.value.id, replaces: null, name: 'Saksframlegg sak 41-26.docx', bytes }
  did('decision’s file', await uploadHearingFile(director, agreement, file))
}

const ownPartyOf = ({ memberships }: Actor): string | null => memberships[0]?.party?.id ?? null

/** The Word file itself: what they signed says what they approved. */
const sign = async ({ agreement, cast }: Scene): Promise<void> => {
  const leader = await cast(LEADER)
  const word = await readVersionFile(leader, agreement, 1, 'word')
  if (!word.ok) return did('signed file', word)
  const name = word.value.name.replace('.docx', ' – signert.docx')
  const bytes = new Uint8Array(word.value.bytes)
  did('signed file', await uploadSigned(leader, agreement, { version: 1, name, bytes }))
  const opened = await openSigned(leader, agreement)
  const file = opened.ok ? opened.value.files[0] : undefined
  if (!file) return
  for (const [signatory, { signatoryTitle }] of Object.entries(DETAILS)) {
    const given = { signedOn: today(), signatory, title: signatoryTitle, hasCompared: true }
    did(`signature of ${signatory}`, await confirmSigned(await cast(signatory), agreement, file, given))
  }
}
