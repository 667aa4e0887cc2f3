import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readAnswers, readLanguage } from '#lib/document/read-draft.ts'
import { createAgreement, loadAgreement } from '#lib/server/agreements.ts'
import { listAssessments, saveAssessment } from '#lib/server/assessments.ts'
import { listOffices } from '#lib/server/offices.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import { adaptWording, changeLanguage, resetWording } from '#lib/server/server-changes.ts'
import { newestBundle } from '#lib/server/templates.ts'
import { anAgreement, anOffice, type People } from '../support/builders.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()
const CLAUSE = 'partnerskapsavtale/medbestemmelse'

const documentOf = async (people: People, id: string): Promise<Y.Doc> => {
  const loaded = await loadAgreement(people.nav_leader, id)
  if (!loaded.ok) throw new Error(loaded.error)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, loaded.value.state)
  return doc
}

/** A clause of the template that has no choices, and one of its prompts. */
const templateFacts = async () => {
  const bundle = await newestBundle('partnerskapsavtale')
  if (!bundle) throw new Error('no template')
  const guided = bundle.agreement.guide.nb.clauses.find(({ groups }) => groups[0]?.prompts[0])
  const prompt = guided?.groups[0]?.prompts[0]?.id
  if (!guided || !prompt) throw new Error('no prompt in the guide')
  return { clause: `partnerskapsavtale/${guided.clause}`, prompt, hash: bundle.agreement.hash }
}

describe('an agreement that is begun', () => {
  test('has its first answers, its templates and their hashes', async () => {
    const { id, office } = await anAgreement({ language: 'nn', answers: { kommune: 'Fossdal' } })
    const loaded = await loadAgreement(office.people.reader, id)
    if (!loaded.ok) throw new Error(loaded.error)
    const doc = await documentOf(office.people, id)
    expect(readLanguage(doc)).toBe('nn')
    expect(readAnswers(doc)).toEqual({ kommune: ['Fossdal'] })
    expect(loaded.value.templates.map(({ slug }) => slug)).toEqual([
      'partnerskapsavtale',
      'driftsavtale',
      'delegasjonsvedtak',
    ])
    expect(loaded.value.templates[0]?.hash).toBe((await templateFacts()).hash)
    expect(loaded.value.seq).toBe(1)
  })

  test('is one, when both owners begin at once', async () => {
    const office = await anOffice()
    const input = {
      office: { number: office.number, name: office.name, parties: [] },
      language: 'nb' as const,
      answers: {},
    }
    const begun = await Promise.all([
      createAgreement(office.people.municipal_director, input),
      createAgreement(office.people.state_director, input),
    ])
    const ids = begun.map((one) => (one.ok ? one.value.id : one.error))
    expect(ids[0]).toBe(ids[1])
    expect(begun.filter((one) => one.ok && one.value.created)).toHaveLength(1)
  })

  test('is refused when an answer is not one of the template’s', async () => {
    const office = await anOffice()
    const begun = await createAgreement(office.people.nav_leader, {
      office: { number: office.number, name: office.name, parties: [] },
      language: 'nb',
      answers: { 'finnes-ikke': 'x' },
    })
    expect(begun).toEqual({ ok: false, error: 'invalid-answers' })
    expect((await listOffices(office.people.nav_leader))[0]?.agreements).toEqual([])
  })
})

type Try = (actor: People[keyof People], id: string) => Promise<{ ok: boolean; error?: string }>
const writing: readonly [string, Try][] = [
  ['change-language', (actor, id) => changeLanguage(actor, id, 'nn')],
  ['adapt-wording', (actor, id) => adaptWording(actor, id, CLAUSE)],
  ['reset-wording', (actor, id) => resetWording(actor, id, CLAUSE)],
  [
    'assess',
    async (actor, id) =>
      saveAssessment(actor, id, { ...(await templateFacts()), answer: 'considered', note: '' }),
  ],
]
const all: readonly [string, Try][] = [
  ['read', (actor, id) => loadAgreement(actor, id)],
  ['export', (actor, id) => loadAgreement(actor, id, 'export')],
  ['list assessments', (actor, id) => listAssessments(actor, id)],
  ...writing,
]

test('an agreement is not shown on other words than it was made from', async () => {
  const { id, office } = await anAgreement({ language: 'nb', answers: {} })
  expect((await openDraft(office.people.nav_leader, id)).ok).toBe(true)
  await database.query(
    `UPDATE agreement SET templates = jsonb_set(templates, '{0,hash}', '"another text"') WHERE id = $1`,
    [id],
  )
  await expect(openDraft(office.people.nav_leader, id)).rejects.toThrow(
    'templates/partnerskapsavtale/2019-05 has changed',
  )
})

describe('access through the services', () => {
  test.each(all)('%s: to a stranger the agreement does not exist', async (_name, attempt) => {
    const { id } = await anAgreement()
    const elsewhere = await anOffice('Granli')
    for (const stranger of Object.values(elsewhere.people))
      expect(await attempt(stranger, id)).toEqual({ ok: false, error: 'not-found' })
  })

  test.each(all)('%s: an id that is no id does not exist', async (_name, attempt) => {
    const { people } = await anOffice()
    expect(await attempt(people.nav_leader, "x' OR 1=1")).toEqual({ ok: false, error: 'not-found' })
  })

  test.each(writing)('%s: those who only read are refused, and nothing changes', async (_name, attempt) => {
    const { id, office } = await anAgreement()
    for (const role of ['employee_rep', 'reader', 'partner_director'] as const) {
      expect(await attempt(office.people[role], id)).toEqual({ ok: false, error: 'forbidden' })
      expect(await loadAgreement(office.people[role], id)).toMatchObject({ ok: true })
    }
    expect(await documentOf(office.people, id).then(readLanguage)).toBe('nb')
  })

  test('a new agreement at somebody else’s office: the office does not exist', async () => {
    const { people } = await anOffice()
    const elsewhere = await anOffice('Granli')
    const begun = await createAgreement(people.nav_leader, {
      office: { number: elsewhere.number, name: elsewhere.name, parties: [] },
      language: 'nb',
      answers: {},
    })
    expect(begun).toEqual({ ok: false, error: 'not-found' })
  })

  test('a person sees only their own offices', async () => {
    const mine = await anOffice('Fossdal')
    await anOffice('Granli')
    const offices = await listOffices(mine.people.reader)
    expect(offices.map(({ name }) => name)).toEqual(['Fossdal'])
  })
})

describe('what only the server changes', () => {
  test('the language, once, with who and when', async () => {
    const { id, office } = await anAgreement()
    expect(await changeLanguage(office.people.state_director, id, 'nn')).toMatchObject({
      ok: true,
      value: { changed: true },
    })
    expect(await changeLanguage(office.people.state_director, id, 'nn')).toMatchObject({
      ok: true,
      value: { changed: false },
    })
    expect(readLanguage(await documentOf(office.people, id))).toBe('nn')
    const events = await database.query<{ kind: string; actor_id: string }>(
      'SELECT kind, actor_id FROM audit_event WHERE agreement_id = $1 ORDER BY id',
      [id],
    )
    expect(events).toEqual([
      { kind: 'agreement-created', actor_id: office.people.nav_leader.userId },
      { kind: 'language-changed', actor_id: office.people.state_director.userId },
    ])
  })

  test('two who unlock a wording at once seed it once', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director } = office.people
    const both = await Promise.all([
      adaptWording(municipal_director, id, CLAUSE),
      adaptWording(state_director, id, CLAUSE),
    ])
    expect(both.map((one) => one.ok && one.value.changed).sort()).toEqual([false, true])
    const doc = await documentOf(office.people, id)
    expect(doc.getMap('meta').get(`wording:${CLAUSE}`)).toBe(1)
  })

  test('an adapted wording put back is kept in the document', async () => {
    const { id, office } = await anAgreement()
    await adaptWording(office.people.nav_leader, id, CLAUSE)
    await resetWording(office.people.nav_leader, id, CLAUSE)
    const doc = await documentOf(office.people, id)
    expect(doc.getMap('meta').get(`wording:${CLAUSE}`)).toBe(0)
    expect(doc.getXmlFragment(`wording:${CLAUSE}:1`).length).toBeGreaterThan(0)
  })
})

describe('who sees an assessment', () => {
  const ROLES = [
    'municipal_director',
    'caseworker',
    'state_director',
    'state_caseworker',
    'nav_leader',
    'employee_rep',
    'reader',
    'partner_director',
  ] as const
  const seenBy = async (people: People, id: string) => {
    const seen: Record<string, readonly string[]> = {}
    for (const role of ROLES) {
      const listed = await listAssessments(people[role], id)
      seen[role] = listed.ok ? listed.value.map(({ note }) => note) : [listed.error]
    }
    return seen
  }
  /** As it was before both parties saw the answers. */
  const unshare = (id: string) =>
    database.query('UPDATE assessment SET is_shared = false WHERE agreement_id = $1', [id])

  test('both parties and the NAV leader see the answer and the reason; who is heard or only reads, does not', async () => {
    const { id, office } = await anAgreement()
    const facts = await templateFacts()
    const { municipal_director, state_director, nav_leader } = office.people
    await saveAssessment(municipal_director, id, { ...facts, answer: 'discuss', note: 'K' })
    await saveAssessment(state_director, id, { ...facts, answer: 'considered', note: 'N' })
    await saveAssessment(nav_leader, id, { ...facts, answer: 'not_relevant', note: 'L' })
    const all = ['K', 'N', 'L']
    expect(await seenBy(office.people, id)).toEqual({
      municipal_director: all,
      caseworker: all,
      state_director: all,
      state_caseworker: all,
      nav_leader: all,
      employee_rep: [],
      reader: [],
      partner_director: [],
    })
    const listed = await listAssessments(state_director, id)
    expect(listed.ok && listed.value.map(({ party, own }) => [party?.side ?? null, own])).toEqual([
      ['municipality', false],
      ['state', true],
      [null, false],
    ])
  })

  test('what was written while only the own party saw it stays that party’s, and the NAV leader’s own the NAV leader’s', async () => {
    const { id, office } = await anAgreement()
    const facts = await templateFacts()
    await saveAssessment(office.people.municipal_director, id, { ...facts, answer: 'discuss', note: 'K' })
    await saveAssessment(office.people.nav_leader, id, { ...facts, answer: 'discuss', note: 'L' })
    await unshare(id)
    expect(await seenBy(office.people, id)).toEqual({
      municipal_director: ['K'],
      caseworker: ['K'],
      state_director: [],
      state_caseworker: [],
      nav_leader: ['L'],
      employee_rep: [],
      reader: [],
      partner_director: [],
    })
  })

  test('until the person answers again: then both parties see it, and the log tells', async () => {
    const { id, office } = await anAgreement()
    const facts = await templateFacts()
    const { municipal_director, state_director } = office.people
    const input = { ...facts, answer: 'discuss', note: 'K' } as const
    await saveAssessment(municipal_director, id, input)
    await unshare(id)
    await saveAssessment(municipal_director, id, input)
    expect((await seenBy(office.people, id)).state_director).toEqual(['K'])
    const told = () =>
      database.query(`SELECT kind FROM audit_event WHERE agreement_id = $1 AND kind LIKE 'assess%'`, [id])
    expect(await told()).toHaveLength(2)
    await saveAssessment(municipal_director, id, { ...input, note: 'K, og mer' })
    expect(await told()).toHaveLength(2)
    await saveAssessment(state_director, id, { ...input, answer: null })
    expect(await told()).toHaveLength(2)
    await saveAssessment(municipal_director, id, { ...input, answer: null })
    expect((await told()).map(({ kind }) => kind)).toEqual(['assessed', 'assessed', 'assessment-removed'])
  })

  test('the first of what is there when the program is renewed is shared with nobody', async () => {
    const { id, office } = await anAgreement()
    const facts = await templateFacts()
    await database.query(
      `INSERT INTO assessment (agreement_id, clause, prompt, user_id, party_id, answer, note)
       SELECT $1, $2, $3, user_id, party_id, 'discuss', 'før' FROM membership WHERE user_id = $4`,
      [id, facts.clause, facts.prompt, office.people.caseworker.userId],
    )
    expect((await seenBy(office.people, id)).state_director).toEqual([])
    expect((await seenBy(office.people, id)).municipal_director).toEqual(['før'])
  })
})

describe('an assessment', () => {
  test('answered again replaces the person’s answer, and can be taken away', async () => {
    const { id, office } = await anAgreement()
    const facts = await templateFacts()
    const by = office.people.caseworker
    await saveAssessment(by, id, { ...facts, answer: 'discuss', note: 'a' })
    await saveAssessment(by, id, { ...facts, answer: 'not_relevant', note: 'b' })
    expect(await listAssessments(by, id)).toMatchObject({
      value: [{ answer: 'not_relevant', note: 'b' }],
    })
    await saveAssessment(by, id, { ...facts, answer: null, note: '' })
    expect(await listAssessments(by, id)).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['a prompt the guide does not have', { prompt: 'finnes-ikke' }, 'no-prompt'],
    ['a note as long as a book', { note: 'x'.repeat(10_001) }, 'too-long'],
  ])('%s is refused', async (_name, wrong, error) => {
    const { id, office } = await anAgreement()
    const input = { ...(await templateFacts()), answer: 'discuss' as const, note: '', ...wrong }
    expect(await saveAssessment(office.people.caseworker, id, input)).toEqual({ ok: false, error })
  })

  test('control characters are left out, emoji and line breaks are kept', async () => {
    const { id, office } = await anAgreement()
    const input = { ...(await templateFacts()), answer: 'discuss' as const, note: 'a\u0000b\n🏠<script>' }
    await saveAssessment(office.people.caseworker, id, input)
    expect(await listAssessments(office.people.caseworker, id)).toMatchObject({
      value: [{ note: 'ab\n🏠<script>' }],
    })
  })
})
