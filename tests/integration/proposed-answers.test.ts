import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { ANSWERS, entryKey } from '#lib/document/doc-names.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import type { ProposedAnswers } from '#lib/document/proposed-answers.ts'
import { readAnswers } from '#lib/document/read-draft.ts'
import { acceptProposal, shareProposal, withdrawProposal } from '#lib/server/answer-proposal.ts'
import { db } from '#lib/server/db.ts'
import { listHistory } from '#lib/server/history.ts'
import { noticesOf } from '#lib/server/notices.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import { openProposal } from '#lib/server/open-proposal.ts'
import { openProposalWriting } from '#lib/server/open-proposal-writing.ts'
import { listProposals, proposalsOnClause } from '#lib/server/proposals.ts'
import { loadDocument } from '#lib/server/update-log.ts'
import { saveProposal } from '#lib/server/write-proposal.ts'
import { aFinishedAgreement, edit, sayAll, standingOf } from '../support/finished-agreement.ts'
import { anInput, readBy, seenBy, written } from '../support/proposed.ts'
import { openTestDatabase } from '../support/test-database.ts'

openTestDatabase()

const MEETINGS = 'partnerskapsavtale/styring'
const PARTIES = 'partnerskapsavtale/avtaleparter'
const FOUR = { motefrekvens: 'fast-antall', 'moter-per-ar': 4 }

const answering = (clause: string, answers: ProposedAnswers) => anInput('', { clause, texts: {}, answers })

const share = async (actor: Actor, id: string, clause: string, answers: ProposedAnswers): Promise<string> => {
  const draft = (await written(actor, id, answering(clause, answers))).id
  const done = await shareProposal(actor, id, draft, await seenBy(actor, id, draft))
  if (!done.ok) throw new Error(done.error)
  return draft
}
const accept = async (actor: Actor, id: string, proposal: string) => {
  const { seen } = await seenBy(actor, id, proposal)
  return acceptProposal(actor, id, proposal, { seen, reason: '' })
}
const textOf = async (actor: Actor, id: string, clause: string): Promise<string> => {
  const { content } = await standingOf(actor, id)
  return content.canonical.clauses.find((one) => one.clause === clause)?.text ?? ''
}
const answersOf = async (id: string) => readAnswers((await loadDocument(db(), id)).doc)
const alsoOf = ({ also }: Awaited<ReturnType<typeof readBy>>) => also.map(({ key }) => key)

const scene = async () => {
  const agreement = await aFinishedAgreement()
  const { people } = agreement.office
  return { agreement, id: agreement.id, ...people }
}

describe('a proposed answer', () => {
  test('is the agreement’s when it is accepted, by the person who accepts, and the history says so', async () => {
    const { id, state_director, municipal_director, reader } = await scene()
    const proposal = await share(state_director, id, MEETINGS, FOUR)
    expect(await textOf(reader, id, MEETINGS)).toContain('etter behov')
    const done = await accept(municipal_director, id, proposal)
    expect(await textOf(reader, id, MEETINGS)).toContain('minst 4 ganger i året')
    const row = await db().agreementUpdate.findUniqueOrThrow({
      where: { agreementId_seq: { agreementId: id, seq: (done.ok && done.value.seq) || 0 } },
    })
    expect([row.userId, row.parts]).toEqual([
      municipal_director.userId,
      ['answers:moter-per-ar', 'answers:motefrekvens'].sort(),
    ])
    const history = await listHistory(reader, id, {})
    expect(history.ok && history.value.entries[0]?.what).toMatchObject({
      kind: 'proposal-accepted',
      clause: { key: MEETINGS },
    })
  })

  test('stands beside today’s, with what the fact is called', async () => {
    const { id, state_director, municipal_director } = await scene()
    const proposal = await share(state_director, id, MEETINGS, FOUR)
    const { values } = await readBy(municipal_director, id, proposal)
    expect(values.map(({ label, before, after }) => [label.nb, before, after])).toEqual([
      ['Minste antall partnerskapsmøter i året', [], ['4']],
      ['Hvor ofte eierne møtes', ['Etter behov'], ['Minst et fast antall ganger']],
    ])
  })

  test('exists for its own party alone until it is shared: in no page, list, notice, history, document or error', async () => {
    const { id, state_director, municipal_director, caseworker, nav_leader } = await scene()
    const secret = 'hemmelig visjon'
    const answers = { verdier: secret }
    const draft = (await written(caseworker, id, answering('partnerskapsavtale/formal', answers))).id
    expect(JSON.stringify(await openProposal(municipal_director, id, draft))).toContain(secret)
    for (const other of [state_director, nav_leader]) {
      expect(await openProposal(other, id, draft)).toEqual({ ok: false, error: 'not-found' })
      const told = [
        await listProposals(other, id),
        await noticesOf(other),
        await listHistory(other, id, {}),
        await openProposalWriting(other, id, draft, { clause: 'partnerskapsavtale/formal', answersId: null }),
      ]
      expect(JSON.stringify(told)).not.toContain(secret)
      const opened = await openDraft(other, id)
      expect(opened.ok && JSON.stringify(opened.value.draft)).not.toContain(secret)
    }
    const logged = await db().auditEvent.findMany({ where: { agreementId: id } })
    expect(JSON.stringify(logged.map(({ details }) => details))).not.toContain(secret)
  })

  test.each([
    ['a fact that the template does not have', { 'finnes-ikke': 'x' }, 'no-field'],
    ['a fact that another clause asks for', { kommune: 'Granli' }, 'no-field'],
    ['a cell of a table', { 'resultatmal:a:b': 'x' }, 'invalid-answer'],
    ['words where a number is asked for', { 'moter-per-ar': 'fire' }, 'invalid-answer'],
    ['a number below zero', { 'moter-per-ar': -1 }, 'invalid-answer'],
    ['an alternative that is not there', { motefrekvens: 'aldri' }, 'invalid-answer'],
    ['more than fits', { 'ledergruppe-kommune': 'x'.repeat(20_001) }, 'invalid-answer'],
    ['control characters', { 'ledergruppe-kommune': 'a\u0007b' }, 'invalid-answer'],
    ['something else than answers', ['x'], 'invalid-answer'],
  ])('%s is refused, in a new draft and in one that is there', async (_name, answers, error) => {
    const { id, caseworker } = await scene()
    const given = answers as ProposedAnswers
    expect(await saveProposal(caseworker, id, answering(MEETINGS, given))).toEqual({ ok: false, error })
    expect(await db().proposal.count({ where: { agreementId: id } })).toBe(0)
    const input = answering(MEETINGS, FOUR)
    await written(caseworker, id, input)
    const again = { ...input, answers, version: 1, turn: 2 }
    expect(await saveProposal(caseworker, id, again)).toEqual({ ok: false, error })
    const beside = { ...again, writer: randomUUID(), version: 0 }
    expect(await saveProposal(caseworker, id, beside)).toEqual({ ok: false, error })
  })

  test('may be that there is none: the fact is asked for again', async () => {
    const { id, state_director, municipal_director } = await scene()
    const proposal = await share(state_director, id, MEETINGS, { 'ledergruppe-kommune': null })
    expect((await accept(municipal_director, id, proposal)).ok).toBe(true)
    expect((await answersOf(id))['ledergruppe-kommune']).toBeUndefined()
  })

  test('that the agreement gives already is not shared', async () => {
    const { id, caseworker } = await scene()
    const draft = (await written(caseworker, id, answering(MEETINGS, { motefrekvens: 'etter-behov' }))).id
    expect(await shareProposal(caseworker, id, draft, await seenBy(caseworker, id, draft))).toEqual({
      ok: false,
      error: 'no-change',
    })
  })

  test('does not change once it is shared: the database refuses it', async () => {
    const { id, caseworker } = await scene()
    const proposal = await share(caseworker, id, MEETINGS, FOUR)
    for (const column of ['answers', 'around'])
      await expect(
        db().$executeRawUnsafe(
          `UPDATE proposal SET "${column}" = '{}', state = 'withdrawn' WHERE id = '${proposal}'`,
        ),
      ).rejects.toThrow(/words of a shared proposal/)
  })

  test('is what a counter-proposal begins with', async () => {
    const { id, caseworker, state_caseworker } = await scene()
    const first = await share(caseworker, id, MEETINGS, FOUR)
    const begun = await openProposalWriting(state_caseworker, id, randomUUID(), {
      clause: null,
      answersId: first,
    })
    expect(begun.ok && begun.value.proposedAnswers).toEqual(FOUR)
    const counter = { ...answering(MEETINGS, { ...FOUR, 'moter-per-ar': 3 }), answersId: first }
    const { id: second } = await written(state_caseworker, id, counter)
    await shareProposal(state_caseworker, id, second, await seenBy(state_caseworker, id, second))
    expect((await readBy(caseworker, id, first)).state).toBe('countered')
    expect((await accept(caseworker, id, second)).ok).toBe(true)
    expect((await answersOf(id))['moter-per-ar']).toEqual([3])
  })
})

describe('a text in a draft', () => {
  const DELEGATED = 'partnerskapsavtale/delegert-myndighet'
  const leads = (agreement: Parameters<typeof edit>[1], by: Actor, how: string) =>
    edit(by, agreement, (doc) => setAnswer(doc, 'ledelse', how, randomUUID()))

  test('that the clause has no place for any more is still there to be read, and falls out by nobody but its party', async () => {
    const { agreement, id, caseworker } = await scene()
    await leads(agreement, caseworker, 'delt')
    const texts = { 'delt-ledelse': markdownToText('Lederne møtes hver uke.') }
    const draft = (await written(caseworker, id, anInput('', { clause: DELEGATED, texts }))).id
    await leads(agreement, caseworker, 'felles')
    const opened = await openProposalWriting(caseworker, id, draft, { clause: null, answersId: null })
    expect(opened.ok && opened.value.texts.find(({ part }) => part === 'delt-ledelse')).toMatchObject({
      hasPlace: false,
      label: 'Slik sikrer eierne et enhetlig og helhetlig tjenestetilbud med delt ledelse',
      proposed: texts['delt-ledelse'],
    })
  })
})

describe('a fact that stands in several clauses', () => {
  const TITLE = { kommunetittel: 'bysjef' }

  test('is shown wherever it changes the words, and the front of a part with them', async () => {
    const { id, caseworker, state_caseworker } = await scene()
    const proposal = await share(caseworker, id, PARTIES, { ...TITLE, kommune: 'Granli' })
    const view = await readBy(state_caseworker, id, proposal)
    expect(alsoOf(view)).toEqual(
      expect.arrayContaining(['partnerskapsavtale', MEETINGS, 'driftsavtale/parter']),
    )
    expect(alsoOf(view)).not.toContain(PARTIES)
    const meetings = view.also.find(({ key }) => key === MEETINGS)
    expect(meetings?.comparison.changes.map(({ added }) => added)).toContain('bysjef i Granli')
  })

  test('is told of beside each of them from when it is shared until it is answered', async () => {
    const { id, caseworker, state_caseworker } = await scene()
    const nameOf = (key: string) => ({ key, number: null, heading: '', annex: null, isThere: true })
    const beside = async (actor: Actor, clause: string) => {
      const told = await proposalsOnClause(actor, id, clause, nameOf)
      return told?.elsewhere.map((one) => [one.id, one.clause.key, one.isOwn])
    }
    const draft = (await written(caseworker, id, answering(PARTIES, TITLE))).id
    expect(await beside(caseworker, MEETINGS)).toEqual([])
    await shareProposal(caseworker, id, draft, await seenBy(caseworker, id, draft))
    expect(await beside(caseworker, MEETINGS)).toEqual([[draft, PARTIES, true]])
    expect(await beside(state_caseworker, MEETINGS)).toEqual([[draft, PARTIES, false]])
    // The clause itself tells of it as its own; one that stays as it is says nothing.
    for (const clause of [PARTIES, 'partnerskapsavtale/medbestemmelse'])
      expect(await beside(state_caseworker, clause)).toEqual([])
    await accept(state_caseworker, id, draft)
    expect(await beside(state_caseworker, MEETINGS)).toEqual([])
  })

  test('is accepted only as it was read in all of them: one that has changed meanwhile is read again', async () => {
    const { agreement, id, caseworker, state_caseworker, nav_leader } = await scene()
    const proposal = await share(caseworker, id, PARTIES, TITLE)
    const { seen } = await seenBy(state_caseworker, id, proposal)
    // 3.1 uses the title, and is not the clause that the proposal is about.
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'ledergruppe-kommune', 'rektor', 'v1'))
    const late = () => acceptProposal(state_caseworker, id, proposal, { seen, reason: '' })
    expect(await late()).toEqual({ ok: false, error: 'changed' })
    expect((await answersOf(id)).kommunetittel).not.toEqual(['bysjef'])
    expect((await accept(state_caseworker, id, proposal)).ok).toBe(true)
    expect(await textOf(state_caseworker, id, MEETINGS)).toMatch(/rektor.*bysjef/)
  })

  test('is shared only as it was read in all of them', async () => {
    const { agreement, id, caseworker, nav_leader } = await scene()
    const draft = (await written(caseworker, id, answering(PARTIES, TITLE))).id
    const seen = await seenBy(caseworker, id, draft)
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'ledergruppe-kommune', 'rektor', 'v1'))
    expect(await shareProposal(caseworker, id, draft, seen)).toEqual({ ok: false, error: 'changed' })
  })

  test('is not held back by a change in a clause that it leaves as it is', async () => {
    const { agreement, id, caseworker, state_caseworker, nav_leader } = await scene()
    const proposal = await share(caseworker, id, MEETINGS, FOUR)
    const { seen } = await seenBy(state_caseworker, id, proposal)
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'verdier', 'nye verdier', 'v1'))
    expect(await acceptProposal(state_caseworker, id, proposal, { seen, reason: '' })).toMatchObject({
      ok: true,
    })
  })

  test('takes every party’s position on every clause it changes, and on no other', async () => {
    const { id, municipal_director, state_director } = await scene()
    await sayAll(municipal_director, id)
    await sayAll(state_director, id)
    const proposal = await share(municipal_director, id, PARTIES, TITLE)
    const also = alsoOf(await readBy(state_director, id, proposal))
    await accept(state_director, id, proposal)
    const { positions } = await standingOf(state_director, id)
    const lapsed = positions.filter(({ parties }) =>
      parties.every(({ status }) => status === 'changed-since'),
    )
    const changed = [PARTIES, ...also].filter((key) => positions.some(({ clause }) => clause === key))
    expect(changed).toContain(MEETINGS)
    expect(lapsed.map(({ clause }) => clause).sort()).toEqual(changed.sort())
  })

  test('is shown as it was read when the proposal is closed, whatever the agreement says by then', async () => {
    const { agreement, id, caseworker, state_caseworker, nav_leader } = await scene()
    const accepted = await share(caseworker, id, PARTIES, TITLE)
    const withdrawn = await share(caseworker, id, PARTIES, { kommunetittel: 'byrådsleder' })
    const views = async () =>
      Promise.all(
        [accepted, withdrawn].map(async (one) => {
          const { values, also } = await readBy(state_caseworker, id, one)
          return { values, also }
        }),
      )
    const before = await views()
    await accept(state_caseworker, id, accepted)
    await withdrawProposal(caseworker, id, withdrawn, '')
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'kommunetittel', 'sjef', 'v1'))
    expect(await views()).toEqual(before)
  })
})

describe('an answer that somebody else gives meanwhile', () => {
  test('is not written over unseen, also where it does not stand in the text', async () => {
    const { agreement, id, caseworker, state_caseworker, nav_leader } = await scene()
    const proposal = await share(caseworker, id, MEETINGS, FOUR)
    const { seen } = await seenBy(state_caseworker, id, proposal)
    const before = await textOf(state_caseworker, id, MEETINGS)
    await edit(nav_leader, agreement, (doc) => setAnswer(doc, 'moter-per-ar', 6, 'v1'))
    expect(await textOf(state_caseworker, id, MEETINGS)).toBe(before)
    expect(await acceptProposal(state_caseworker, id, proposal, { seen, reason: '' })).toEqual({
      ok: false,
      error: 'changed',
    })
    const { values } = await readBy(state_caseworker, id, proposal)
    expect(values.find(({ fact }) => fact === 'moter-per-ar')?.before).toEqual(['6'])
  })

  test('at the same time as another’s is shown with it, and the accepted one takes the place of both', async () => {
    const { agreement, id, caseworker, state_caseworker, nav_leader } = await scene()
    await edit(nav_leader, agreement, (doc) => {
      doc.getMap(ANSWERS).set(entryKey('ledergruppe-kommune', 'a1'), 'rektor')
      doc.getMap(ANSWERS).set(entryKey('ledergruppe-kommune', 'b1'), 'ordfører')
    })
    const proposal = await share(caseworker, id, MEETINGS, { 'ledergruppe-kommune': 'rådmannen' })
    const { values } = await readBy(state_caseworker, id, proposal)
    expect(values[0]?.before).toEqual(expect.arrayContaining(['rektor', 'ordfører']))
    await accept(state_caseworker, id, proposal)
    expect((await answersOf(id))['ledergruppe-kommune']).toEqual(['rådmannen'])
  })
})

test('a proposal from before answers were proposed is read and accepted as it was', async () => {
  const { agreement, id, caseworker, state_caseworker } = await scene()
  const old = await written(caseworker, id, anInput('Felles mål'))
  const { seen } = await seenBy(caseworker, id, old.id)
  await db().$executeRaw`
    UPDATE proposal SET answers = DEFAULT, around = DEFAULT, base_hash = ${seen.now} WHERE id = ${old.id}::uuid`
  await shareProposal(caseworker, id, old.id, await seenBy(caseworker, id, old.id))
  const view = await readBy(state_caseworker, agreement.id, old.id)
  expect([view.values, view.also]).toEqual([[], []])
  expect((await accept(state_caseworker, id, old.id)).ok).toBe(true)
})
