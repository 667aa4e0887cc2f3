import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { EMPTY_DETAILS } from '#lib/agreements/party-details.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { writeComment } from '#lib/server/comments.ts'
import { withActor } from '#lib/server/db.ts'
import {
  deleteInternalNote,
  editInternalNote,
  listInternalNotes,
  writeInternalNote,
} from '#lib/server/internal-notes.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { saveProposal } from '#lib/server/write-proposal.ts'
import { type AgreementFixture, anAgreement, anOffice, aPerson } from '../support/builders.ts'
import { anInput } from '../support/proposed.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const CLAUSE = 'partnerskapsavtale/medbestemmelse'
const SERVER = join(import.meta.dirname, '../../lib/server')

const source = (file: string): string => readFileSync(join(SERVER, file), 'utf8')

const note = (text: string, mentions: readonly string[] = []) => ({
  id: randomUUID(),
  clause: CLAUSE,
  text,
  mentions,
})
const noted = async (actor: Actor, id: string, text: string, mentions: readonly string[] = []) => {
  const done = await writeInternalNote(actor, id, note(text, mentions))
  if (!done.ok) throw new Error(done.error)
  return done.value.id
}
const textsFor = async (actor: Actor, id: string) => {
  const listed = await listInternalNotes(actor, id, CLAUSE)
  return listed.ok ? listed.value.notes.map(({ text }) => text) : listed.error
}

describe('an internal note', () => {
  test('is read by the party’s own directors and caseworkers, and by nobody else', async () => {
    const { id, office } = await anAgreement()
    const { people } = office
    await noted(people.municipal_director, id, 'kommunens')
    await noted(people.state_caseworker, id, 'Navs')
    await noted(people.partner_director, id, 'samarbeidskommunens')
    const seen = await Promise.all(
      Object.entries(people).map(async ([role, person]) => [role, await textsFor(person, id)]),
    )
    expect(Object.fromEntries(seen)).toEqual({
      municipal_director: ['kommunens'],
      caseworker: ['kommunens'],
      state_director: ['Navs'],
      state_caseworker: ['Navs'],
      partner_director: ['samarbeidskommunens'],
      nav_leader: 'forbidden',
      employee_rep: 'forbidden',
      safety_rep: 'forbidden',
      user_council: 'forbidden',
      reader: 'forbidden',
    })
  })

  test('does not exist for somebody who only reads for the party, nor for a stranger', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director } = office.people
    await noted(municipal_director, id, 'hemmelig')
    const own = municipal_director.memberships[0]?.party?.id ?? null
    expect(await textsFor(await aPerson(office.id, 'reader', own), id)).toBe('forbidden')
    const elsewhere = await anOffice('Granli')
    expect(await textsFor(elsewhere.people.municipal_director, id)).toBe('not-found')
  })

  test('is changed and deleted by its author alone; to the other party it does not exist', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker, state_director, nav_leader } = office.people
    const written = await noted(municipal_director, id, 'første')
    expect(await editInternalNote(caseworker, id, written, 'annet')).toEqual({
      ok: false,
      error: 'forbidden',
    })
    expect(await deleteInternalNote(caseworker, id, written)).toEqual({ ok: false, error: 'forbidden' })
    expect(await editInternalNote(state_director, id, written, 'annet')).toEqual({
      ok: false,
      error: 'not-found',
    })
    expect(await deleteInternalNote(state_director, id, written)).toEqual({ ok: false, error: 'not-found' })
    expect(await deleteInternalNote(nav_leader, id, written)).toEqual({ ok: false, error: 'forbidden' })
    expect(await editInternalNote(municipal_director, id, written, 'andre')).toEqual({
      ok: true,
      value: null,
    })
    expect(await textsFor(caseworker, id)).toEqual(['andre'])
    expect(await deleteInternalNote(municipal_director, id, written)).toEqual({ ok: true, value: null })
    expect(await textsFor(caseworker, id)).toEqual([])
  })

  test('with the id of the other party’s is stored beside it, and answers nothing of it', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director } = office.people
    const taken = await noted(municipal_director, id, 'kommunens')
    const done = await writeInternalNote(state_director, id, { ...note('Navs'), id: taken })
    expect(done.ok && done.value.id).not.toBe(taken)
    expect(await textsFor(municipal_director, id)).toEqual(['kommunens'])
    expect(await textsFor(state_director, id)).toEqual(['Navs'])
  })

  test('that is sent twice is one', async () => {
    const { id, office } = await anAgreement()
    const { caseworker } = office.people
    const input = note('sendt to ganger')
    await Promise.all([writeInternalNote(caseworker, id, input), writeInternalNote(caseworker, id, input)])
    expect(await textsFor(caseworker, id)).toEqual(['sendt to ganger'])
  })

  test.each([
    ['nothing', note(' '), 'empty'],
    ['more than 10 000 characters', note('x'.repeat(10_001)), 'too-long'],
    ['a clause that is not there', { ...note('x'), clause: 'partnerskapsavtale/nei' }, 'no-clause'],
  ])('%s is refused', async (_name, input, error) => {
    const { id, office } = await anAgreement()
    expect(await writeInternalNote(office.people.caseworker, id, input)).toEqual({ ok: false, error })
  })

  test('mentions the party’s own people only, and the notice goes when the person changes party', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, caseworker, state_director, nav_leader } = office.people
    const everybody = Object.values(office.people).map(({ userId }) => userId)
    await noted(municipal_director, id, 'se på dette', everybody)
    expect(await noticesOf(caseworker)).toMatchObject([{ kind: 'note-mention', clause: CLAUSE }])
    expect(await noticesOf(state_director)).toEqual([])
    expect(await noticesOf(nav_leader)).toEqual([])
    const moved = {
      ...caseworker,
      memberships: caseworker.memberships.map((one) => ({ ...one, party: null })),
    }
    expect(await noticesOf(moved)).toEqual([])
  })

  test('is written also when the agreement is in force: it is the party’s own matter', async () => {
    const { id, office } = await anAgreement()
    await database.query('ALTER TABLE agreement DISABLE TRIGGER USER')
    await database.query(`UPDATE agreement SET state = 'in_force' WHERE id = $1`, [id])
    await database.query('ALTER TABLE agreement ENABLE TRIGGER USER')
    await noted(office.people.caseworker, id, 'til revisjonen')
    expect(await textsFor(office.people.municipal_director, id)).toEqual(['til revisjonen'])
  })
})

test('the database itself hides a party’s notes from all others, whatever it is asked', async () => {
  const { id, office } = await anAgreement()
  const { municipal_director, caseworker, state_director, nav_leader } = office.people
  await noted(municipal_director, id, 'kommunens')
  // An ordinary role, as the program's own is: the tests' own may look behind the rules.
  const role = `probe_${randomUUID().slice(0, 8)}`
  await database.query(`CREATE ROLE ${role}`)
  await database.query(`GRANT SELECT ON internal_note, membership TO ${role}`)
  const asked = ({ userId }: Actor) =>
    withActor({ userId }, async (tx) => {
      await tx.$executeRawUnsafe(`SET LOCAL ROLE ${role}`)
      return tx.internalNote.findMany({ select: { text: true }, where: { agreementId: id } })
    })
  try {
    expect(await asked(caseworker)).toEqual([{ text: 'kommunens' }])
    expect(await asked(state_director)).toEqual([])
    expect(await asked(nav_leader)).toEqual([])
  } finally {
    await database.query(`DROP OWNED BY ${role}`)
    await database.query(`DROP ROLE ${role}`)
  }
})

test('internal notes are read in one file only', () => {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('prisma-client'),
  )
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter((file) => /\binternalNote\b|internal_note/.test(source(file)))).toEqual([
    'internal-notes.ts',
  ])
})

type Owner = 'municipality' | 'state' | 'partner'
const SECRET_OF: Readonly<Record<Owner, string>> = {
  municipality: 'hemmeligheten-til-kommunen-7f3a',
  state: 'hemmeligheten-til-staten-91bc',
  partner: 'hemmeligheten-til-samarbeidskommunen-4d20',
}
/** `draft`: the municipality's proposal that is not shared. */
type Given = AgreementFixture & { kept: string; draft: string; parties: readonly string[] }

const position = { clause: CLAUSE, stance: 'discuss', note: 'til drøfting', seen: { hash: 'en annen' } }
const A_HEARING = {
  kind: 'employees',
  isPlanned: true,
  heldOn: '2030-03-12',
  participants: 'NTL',
  input: '',
  answer: '',
  caseNumber: '',
  isApproved: null,
  municipalityId: null,
  text: 'now',
}
const UNSEEN = { now: 'en annen', becomes: 'en annen', around: 'en annen' }
const someText = { text: 'noe annet', mentions: [] }

/** What a service is asked besides the person and the agreement. One that is not here is asked with those two alone. */
const ASKED: Readonly<Record<string, (given: Given) => readonly unknown[]>> = {
  openResults: () => [2027],
  takeInGoals: () => [2027],
  takeFromStartSet: () => [{ year: 2027, codes: ['youth'], language: 'nb' }],
  takeOutRow: () => [{ id: randomUUID(), seen: 1, isRemoved: true }],
  openOrientation: () => [2027, null],
  orientationWord: () => [2027, null],
  openPlan: () => [2027],
  planWord: () => [2027],
  listComments: () => [CLAUSE],
  listInternalNotes: () => [CLAUSE],
  commentsPage: () => [CLAUSE],
  openWithComments: () => ['read'],
  writeComment: () => [{ ...someText, id: randomUUID(), clause: CLAUSE, parentId: null }],
  editComment: ({ kept }) => [kept, 'noe annet'],
  deleteComment: ({ kept }) => [kept],
  settleThread: ({ kept }) => [kept, true],
  writeInternalNote: ({ kept }) => [{ ...someText, id: kept, clause: CLAUSE }],
  editInternalNote: () => [randomUUID(), 'noe annet'],
  deleteInternalNote: () => [randomUUID()],
  searchAgreement: () => ['hemmeligheten'],
  saveAssessment: () => [{ clause: CLAUSE, prompt: 'ingen', answer: null, note: '' }],
  changeLanguage: () => ['nb'],
  adaptWording: () => [CLAUSE],
  resetWording: () => [CLAUSE],
  restoreWording: () => [CLAUSE],
  restore: () => [{ to: 1, clause: null, seen: 1 }],
  previewRestore: () => [{ to: 1, clause: null }],
  openPoint: () => [1],
  compareAgreement: () => [{ from: { kind: 'agreed', by: 'both' }, to: { kind: 'now' } }],
  compareSitting: () => [1],
  nameVersion: () => [{ seq: 1, name: 'Til møtet' }],
  renameVersion: () => [{ version: randomUUID(), name: 'Til møtet' }],
  takePosition: () => [position],
  takePositions: () => [[position]],
  uploadSigned: () => [{ version: 1, name: 'signert.pdf', bytes: Buffer.from('%PDF-') }],
  retractSigned: () => [randomUUID(), 'feil fil'],
  readSignedFile: () => [randomUUID()],
  confirmSigned: () => [
    { id: randomUUID(), sha256: '' },
    { signedOn: '2027-01-01', signatory: 'Kari', title: '', hasCompared: true },
  ],
  proposeTerms: () => [
    { validFrom: '2027-01-01', validTo: null, evaluationMonths: null, noticeMonths: null },
  ],
  confirmTerms: () => [randomUUID()],
  withdrawTerms: () => [randomUUID()],
  declineTerms: () => [{ terms: randomUUID(), reason: 'nei' }],
  retractEvaluation: () => [{ evaluation: randomUUID(), reason: 'feil' }],
  terminateAgreement: () => [{ reason: 'oppsigelse', seen: '2027-01-01' }],
  recordEvaluation: () => [{ heldOn: '2026-01-01', summary: 'evaluert' }],
  clauseStanding: () => [CLAUSE],
  changersSince: () => [CLAUSE, { hash: 'en annen', seq: 1 }],
  changersSinceAll: () => [{ seq: 1, read: [{ clause: CLAUSE, hash: 'en annen' }] }],
  uploadHearingFile: () => [
    { hearing: randomUUID(), replaces: null, name: 'vedtak.pdf', bytes: Buffer.from('%PDF-') },
  ],
  retractHearingFile: () => [randomUUID(), 'feil fil'],
  readHearingFile: () => [randomUUID()],
  politicalPartiesOf: () => [[]],
  recordHearing: () => [A_HEARING],
  retractHearing: () => [randomUUID(), 'feil dato'],
  stateReservation: () => [false],
  changedSince: ({ parties }) => [{ clause: CLAUSE, partyId: parties[0] }],
  approve: () => [{ seen: { hash: 'en annen' } }],
  askToUnlock: () => [{ version: 1, reason: 'nei' }],
  readVersion: () => [1],
  readVersionFile: () => [1, 'word'],
  invite: () => [
    { name: 'Ola', email: 'ola@example.com', role: 'reader', partyId: null, language: 'nb', guestTo: '' },
  ],
  resendInvitation: () => [randomUUID()],
  withdrawInvitation: () => [randomUUID()],
  reachMember: () => [randomUUID(), 'remove'],
  changeRole: () => [{ userId: randomUUID(), role: 'reader' }],
  removeMember: () => [randomUUID()],
  askToRemove: () => [{ userId: randomUUID(), act: 'given' }],
  appointDeputy: () => [
    { directorId: randomUUID(), deputyId: randomUUID(), from: '2026-01-01', to: '2026-01-02' },
  ],
  revokeDeputy: () => [randomUUID()],
  savePartyDetails: () => [{ ...EMPTY_DETAILS, seen: 0 }],
  openLog: () => [{ isWhole: true }],
  liftDispute: () => [{ clauses: [CLAUSE], subject: 'uenige' }],
  recordStep: () => [
    randomUUID(),
    { kind: 'other', heldOn: '2026-03-12', clauses: [CLAUSE], happened: 'x', outcome: '', caseNumber: '' },
  ],
  retractStep: () => [randomUUID(), { step: randomUUID(), reason: 'feil' }],
  confirmAgreed: () => [randomUUID(), randomUUID()],
  shareProposal: ({ draft }) => [draft, { version: 0, seen: UNSEEN }],
  acceptProposal: ({ draft }) => [draft, { seen: UNSEEN, reason: '' }],
  declineProposal: ({ draft }) => [draft, 'nei'],
  withdrawProposal: ({ draft }) => [draft, ''],
  openProposal: ({ draft }) => [draft],
  openProposalWriting: ({ draft }) => [draft, { clause: CLAUSE, answersId: draft }],
  proposalsOnClause: () => [
    CLAUSE,
    (key: string) => ({ key, number: '3.4', heading: '', annex: null, isThere: true }),
  ],
  saveProposal: ({ draft }) => [anInput('noe annet', { clause: CLAUSE, answersId: draft })],
  putAwayProposal: ({ draft }) => [draft, true],
  readVersionEvidence: () => [1],
  versionText: () => [1],
  openCase: ({ parties }) => [parties[0]],
  caseWord: ({ parties }) => [parties[0]],
  versionWord: () => [1, 'evidence'],
  remindParty: ({ parties }) => [parties[0]],
  setDeadline: () => [{ what: 'Svare', on: '2099-01-01', whom: { whom: 'both' } }],
  changeDeadline: () => [randomUUID(), { what: 'Svare', on: '2099-01-01', whom: { whom: 'both' } }],
  removeDeadline: () => [randomUUID()],
  meetDeadline: () => [randomUUID(), true],
  planMeeting: () => [{}],
  syncMinutes: () => [{ since: 0, updates: [], at: null }],
  sendMinutes: () => [{ hash: '', commentBy: '' }],
  approveMinutes: () => [''],
  conclusionOf: () => [randomUUID()],
  openYear: () => [2027],
  yearFile: () => [2027],
  addYearTask: () => [{ title: '', kind: 'task', month: 1, day: null }],
  changeYearTask: () => [
    { key: 'count', year: 2027 },
    { title: '', kind: 'task', month: 1, day: null },
  ],
  removeYearTask: () => [{ key: 'count', year: 2027 }],
  restoreYearTask: () => [{ key: 'count', year: 2027 }],
  markYearTask: () => ['count', { year: 2027, isDone: true }],
  takeSuggestions: () => ['suggested'],
  planMeetings: () => [[]],
  inviteToMeeting: () => [{ to: [], others: '' }],
  cancelMeeting: () => ['storm'],
  addToMeeting: () => [{}],
  addAnnex: () => [{ item: 'status', title: '', name: 'regnskap.pdf', bytes: Buffer.from('%PDF-') }],
  takeOutAnnex: () => [randomUUID()],
  readAnnex: () => [randomUUID()],
  beginAgreement: () => [{ kind: 'partnerskapsavtale', templates: [], draft: {} }],
}

describe('every service, asked by everybody', () => {
  const services = serviceNames()
  let given: Given
  beforeAll(async () => {
    given = await anAgreementWithSecrets()
  })

  test('there are services, and the ones that read are among them', () => {
    expect(services.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['openDraft', 'listComments', 'frontPage', 'listHistory', 'noticesOf']),
    )
  })

  test.each(services)('$name: nobody meets another party’s note or draft', async ({ file, name }) => {
    const service = await load(file, name)
    const more = ASKED[name]
    if (!more && service.length > 2)
      throw new Error(`tell ASKED in this test how ${name} is asked, so that its answers are searched`)
    for (const [role, person] of Object.entries(given.office.people)) {
      const answer = await service(person, given.id, ...(more?.(given) ?? [])).catch(
        (error: unknown) => error,
      )
      const own = ownSecretOf(person)
      const met = own && (SHOWN[name] ?? []).includes(own) ? [own] : []
      expect({ role, met: secretsIn(answer) }).toEqual({ role, met })
    }
  })
})

/** Only these answer with what is a party's own, and only with the own party's. Partner municipalities propose nothing. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  listInternalNotes: Object.values(SECRET_OF),
  commentsPage: Object.values(SECRET_OF),
  listProposals: [SECRET_OF.municipality, SECRET_OF.state],
  proposalsOnClause: [SECRET_OF.municipality, SECRET_OF.state],
  // Both are asked for the municipality's.
  openProposal: [SECRET_OF.municipality],
  openProposalWriting: [SECRET_OF.municipality],
}

function serviceNames(): { file: string; name: string }[] {
  const exported =
    /^export (?:const (\w+) = (?:async )?|(?:async )?function (\w+)(?:<[^>]*>)?)\(\s*actor: Actor\b/gm
  return readdirSync(SERVER)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...source(file).matchAll(exported)].map((found) => ({ file, name: found[1] ?? found[2] ?? '' })),
    )
}

type Service = (...given: unknown[]) => Promise<unknown>

async function load(file: string, name: string): Promise<Service> {
  const module = (await import(join(SERVER, file))) as Record<string, (...given: unknown[]) => unknown>
  const service = module[name]
  if (!service) throw new Error(`${file} exports no ${name}`)
  const ask: Service = async (...args) => service(...args)
  return Object.defineProperty(ask, 'length', { value: service.length })
}

/** Each party has a note, changed once and with a mention, and one that is deleted. */
async function anAgreementWithSecrets(): Promise<Given> {
  const fixture = await anAgreement()
  const { people } = fixture.office
  const { id } = fixture
  const secrets = async (author: Actor, colleague: Actor, secret: string): Promise<string> => {
    const mentions = [colleague.userId]
    await deleteInternalNote(author, id, await noted(author, id, `slettet ${secret}`, mentions))
    const kept = await noted(author, id, 'før', mentions)
    await editInternalNote(author, id, kept, secret)
    return kept
  }
  await secrets(people.state_director, people.state_caseworker, SECRET_OF.state)
  await secrets(people.partner_director, people.partner_director, SECRET_OF.partner)
  const kept = await secrets(people.municipal_director, people.caseworker, SECRET_OF.municipality)
  const proposed = async (author: Actor, secret: string): Promise<string> => {
    const texts = { wording: markdownToText(secret) }
    const answers = { 'lenke-hovedavtaler': secret }
    const input = anInput('', { clause: CLAUSE, texts, answers, reason: secret })
    const saved = await saveProposal(author, id, input)
    if (!saved.ok) throw new Error(saved.error)
    return saved.value.id
  }
  await proposed(people.state_caseworker, SECRET_OF.state)
  const draft = await proposed(people.caseworker, SECRET_OF.municipality)
  const shared = { ...note('en kommentar som alle ser'), parentId: null }
  await writeComment(people.caseworker, id, shared)
  const parties = Object.values(people).flatMap(({ memberships }) => memberships[0]?.party?.id ?? [])
  return { ...fixture, kept, draft, parties }
}

function ownSecretOf({ memberships }: Actor): string | undefined {
  const party = memberships[0]?.party
  return party ? SECRET_OF[party.contracting ? party.side : 'partner'] : undefined
}

/** Everything that can be reached from an answer, also inside bytes and documents. */
function secretsIn(answer: unknown): string[] {
  const seen = new Set<unknown>()
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (seen.has(value)) return
    seen.add(value)
    const text = typeof value === 'string' ? value : ''
    for (const secret of Object.values(SECRET_OF).filter((one) => text.includes(one))) found.add(secret)
    for (const part of partsOf(value)) visit(part)
  }
  visit(answer)
  return [...found].sort()
}

function partsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (value instanceof Uint8Array) return [Buffer.from(value).toString('utf8')]
  const held = value instanceof Map || value instanceof Set ? [...value] : []
  return [
    ...held,
    ...Reflect.ownKeys(value).flatMap((key) => [key, (value as Record<PropertyKey, unknown>)[key]]),
  ]
}
