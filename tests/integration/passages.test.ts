/** Comments on some words of a clause: bound to what was read, found again in what it says now. */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import { clauseText } from '#lib/document/clause-text.ts'
import { localName } from '#lib/document/doc-names.ts'
import { markdownToText } from '#lib/document/markdown-text.ts'
import { writeText } from '#lib/document/write-draft.ts'
import { wordFaults } from '#lib/export/testing/word-faults.ts'
import { readWord } from '#lib/export/testing/word-tree.ts'
import {
  type CommentInput,
  deleteComment,
  listComments,
  openWithComments,
  writeComment,
} from '#lib/server/comments.ts'
import { openDraft } from '#lib/server/open-draft.ts'
import type { ChosenPassage, PassageView } from '#lib/server/passages.ts'
import { adaptWording, changeLanguage, resetWording, restore } from '#lib/server/server-changes.ts'
import { workingCopyWord } from '#lib/server/working-copy.ts'
import { clauseFromCanonical } from '#lib/templates/clause-from-canonical.ts'
import { type AgreementFixture, anOffice } from '../support/builders.ts'
import { eventually } from '../support/eventually.ts'
import { aFinishedAgreement, edit } from '../support/finished-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const CLAUSE = 'partnerskapsavtale/formal'
const SLOT = localName(`${CLAUSE}/lokale-mal`)
const OURS = 'Vi skal ha fire årsverk til oppfølging av ungdom. Kontoret er åpent hver dag.'

const writes = (by: Actor, agreement: AgreementFixture, words: string) =>
  edit(by, agreement, (doc) => writeText(doc, SLOT, markdownToText(words)))

const anAgreementThatSays = async (words: string): Promise<AgreementFixture> => {
  const agreement = await aFinishedAgreement()
  await writes(agreement.office.people.nav_leader, agreement, words)
  return agreement
}

const open = async (actor: Actor, id: string) => {
  const opened = await openDraft(actor, id)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}
const textNow = async (actor: Actor, id: string): Promise<string> => {
  const { document } = await open(actor, id)
  const clause = document.parts.flatMap(({ clauses }) => clauses).find(({ key }) => key === CLAUSE)
  return clauseText(clause?.blocks ?? []).text
}
/** As the person reads the clause now. */
const choose = async (actor: Actor, id: string, quote: string): Promise<ChosenPassage> => {
  const start = (await textNow(actor, id)).indexOf(quote)
  if (start < 0) throw new Error(`«${quote}» does not stand there`)
  const { canonical, seq } = await open(actor, id)
  const hash = canonical.clauses.find(({ clause }) => clause === CLAUSE)?.hash ?? ''
  return { seq, hash, start, end: start + quote.length }
}
const comment = (more: Partial<CommentInput>): CommentInput => ({
  id: randomUUID(),
  clause: CLAUSE,
  parentId: null,
  text: 'Hva mener vi?',
  mentions: [],
  ...more,
})
const about = async (actor: Actor, id: string, quote: string): Promise<string> => {
  const written = await writeComment(actor, id, comment({ passage: await choose(actor, id, quote) }))
  if (!written.ok) throw new Error(written.error)
  return written.value.id
}
const passages = async (actor: Actor, id: string): Promise<readonly (PassageView | null)[]> => {
  const listed = await listComments(actor, id, CLAUSE)
  if (!listed.ok) throw new Error(listed.error)
  return listed.value.threads.map(({ passage }) => passage)
}
/** What became of the first one, and the words it stands on now. */
const standing = async (actor: Actor, id: string) => {
  const [passage] = await passages(actor, id)
  const range = passage?.now.range
  return [passage?.now.kind, range ? (await textNow(actor, id)).slice(range.start, range.end) : null]
}

describe('words that are commented on', () => {
  test('are followed through what others write, and found again exactly when it is taken back', async () => {
    const agreement = await anAgreementThatSays(OURS)
    const { id, office } = agreement
    const { nav_leader, state_director } = office.people
    await about(state_director, id, 'fire årsverk')
    expect(await standing(nav_leader, id)).toEqual(['whole', 'fire årsverk'])
    await writes(nav_leader, agreement, OURS.replace('Vi skal ha', 'De to eierne skal til sammen alltid ha'))
    expect(await standing(nav_leader, id)).toEqual(['whole', 'fire årsverk'])
    await writes(nav_leader, agreement, OURS.replace('fire årsverk', 'fire og et halvt årsverk'))
    expect(await standing(nav_leader, id)).toEqual(['changed', 'fire og et halvt årsverk'])
    await writes(nav_leader, agreement, OURS.replace('fire årsverk ', 'folk '))
    const before = await open(nav_leader, id)
    await writes(nav_leader, agreement, 'Noe helt annet står her.')
    expect(await standing(nav_leader, id)).toEqual(['removed', null])
    expect((await passages(nav_leader, id))[0]).toMatchObject({ quote: 'fire årsverk', number: 1 })
    await restore(nav_leader, id, { to: before.seq, clause: null, seen: (await open(nav_leader, id)).seq })
    expect(await standing(nav_leader, id)).toEqual(['changed', 'folk'])
    await writes(nav_leader, agreement, OURS)
    expect(await standing(nav_leader, id)).toEqual(['whole', 'fire årsverk'])
  })

  test('stay through a change of language and back; what the parties wrote is the same in both', async () => {
    const agreement = await anAgreementThatSays(OURS)
    const { id, office } = agreement
    const { nav_leader } = office.people
    const standard = 'velfungerende og enhetlig'
    await about(nav_leader, id, 'fire årsverk')
    await about(nav_leader, id, standard)
    await changeLanguage(nav_leader, id, 'nn')
    const [ours, theirs] = await passages(nav_leader, id)
    expect(ours?.now.kind).toBe('whole')
    expect(await standing(nav_leader, id)).toEqual(['whole', 'fire årsverk'])
    expect(theirs).toMatchObject({ quote: standard, language: 'nb', now: { kind: 'paragraph' } })
    await changeLanguage(nav_leader, id, 'nb')
    const back = await passages(nav_leader, id)
    expect(back.map((passage) => passage?.now.kind)).toEqual(['whole', 'whole'])
  })

  test('stay when the wording is unlocked and put back', async () => {
    const { id, office } = await anAgreementThatSays(OURS)
    await about(office.people.nav_leader, id, 'Sammen skal eierne')
    await adaptWording(office.people.nav_leader, id, CLAUSE)
    expect(await standing(office.people.reader, id)).toEqual(['whole', 'Sammen skal eierne'])
    await resetWording(office.people.nav_leader, id, CLAUSE)
    expect(await standing(office.people.reader, id)).toEqual(['whole', 'Sammen skal eierne'])
  })

  test('are those that were read, also when the clause says something else before the comment comes', async () => {
    const agreement = await anAgreementThatSays(OURS)
    const { id, office } = agreement
    const { nav_leader, caseworker } = office.people
    const chosen = await choose(caseworker, id, 'fire årsverk')
    await writes(nav_leader, agreement, `Nytt først. ${OURS}`)
    expect((await writeComment(caseworker, id, comment({ passage: chosen }))).ok).toBe(true)
    expect(await standing(caseworker, id)).toEqual(['whole', 'fire årsverk'])
    await writes(nav_leader, agreement, 'Borte.')
    expect((await writeComment(caseworker, id, comment({ passage: chosen }))).ok).toBe(true)
    expect((await passages(caseworker, id)).map((passage) => passage?.quote)).toEqual([
      'fire årsverk',
      'fire årsverk',
    ])
  })

  test('are whole words, and what the server reads there, whatever the browser says', async () => {
    const { id, office } = await anAgreementThatSays(OURS)
    const { nav_leader } = office.people
    const chosen = await choose(nav_leader, id, 're årsve')
    const input = { ...comment({ passage: chosen }), quote: 'noe vi aldri skrev' }
    expect((await writeComment(nav_leader, id, input)).ok).toBe(true)
    expect((await passages(nav_leader, id))[0]?.quote).toBe('fire årsverk')
  })
})

describe('nobody binds a comment to', () => {
  test('another agreement’s text, another clause’s, one that never was, or a place outside it', async () => {
    const agreement = await anAgreementThatSays(OURS)
    const { id, office } = agreement
    const { nav_leader } = office.people
    const other = await aFinishedAgreement(await anOffice('Granli'))
    await writes(other.office.people.nav_leader, other, 'Hemmelig for Fossdal.')
    const theirs = await choose(other.office.people.nav_leader, other.id, 'Hemmelig')
    await about(other.office.people.nav_leader, other.id, 'Hemmelig')
    const chosen = await choose(nav_leader, id, 'fire årsverk')
    const { canonical } = await open(nav_leader, id)
    const elsewhere =
      canonical.clauses.find(({ clause }) => clause === 'partnerskapsavtale/styring')?.hash ?? ''
    for (const wrong of [
      theirs,
      { ...theirs, seq: chosen.seq },
      { ...chosen, hash: elsewhere, start: 0, end: 12 },
      { ...chosen, hash: 'f'.repeat(64) },
      { ...chosen, hash: 'f'.repeat(64), seq: 1 },
      { ...chosen, hash: 'f'.repeat(64), seq: chosen.seq + 100 },
      { ...chosen, start: -4 },
      { ...chosen, end: 1_000_000 },
      { ...chosen, end: chosen.start },
      { ...chosen, start: chosen.start + 4, end: chosen.start + 5 },
    ])
      expect(await writeComment(nav_leader, id, comment({ passage: wrong })), JSON.stringify(wrong)).toEqual({
        ok: false,
        error: 'no-passage',
      })
    expect(await passages(nav_leader, id)).toEqual([])
  })

  test('other words afterwards, at the database too', async () => {
    const { id, office } = await anAgreementThatSays(OURS)
    const said = await about(office.people.nav_leader, id, 'fire årsverk')
    for (const change of [
      'passage_start = 0',
      'passage_hash = NULL, passage_start = NULL, passage_end = NULL',
      'passage_end = passage_end + 1',
    ])
      await expect(
        database.query(`UPDATE clause_comment SET ${change} WHERE id = $1`, [said]),
      ).rejects.toThrow('does not become one about other words')
  })

  test('words by an answer: it is about what it answers', async () => {
    const { id, office } = await anAgreementThatSays(OURS)
    const { nav_leader, state_director } = office.people
    const parentId = await about(nav_leader, id, 'fire årsverk')
    const passage = await choose(state_director, id, 'hver dag')
    expect((await writeComment(state_director, id, comment({ parentId, passage }))).ok).toBe(true)
    const rows = await database.query('SELECT passage_hash FROM clause_comment WHERE parent_id = $1', [
      parentId,
    ])
    expect(rows).toEqual([{ passage_hash: null }])
  })
})

describe('the paragraphs one can choose without a pointer', () => {
  test('are all that the clause says, and each can be commented on', async () => {
    const { id, office } = await anAgreementThatSays(`${OURS}\n\nEt avsnitt til.`)
    const { nav_leader, reader } = office.people
    const listed = await listComments(nav_leader, id, CLAUSE)
    if (!listed.ok) throw new Error(listed.error)
    const { paragraphs } = listed.value
    expect(paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining([OURS, 'Et avsnitt til.']))
    for (const passage of paragraphs)
      expect((await writeComment(nav_leader, id, comment({ passage }))).ok).toBe(true)
    const now = await passages(nav_leader, id)
    expect(now.map((passage) => passage?.quote)).toEqual(paragraphs.map(({ text }) => text))
    expect(now.map((passage) => passage?.number)).toEqual(paragraphs.map((_, at) => at + 1))
    const read = await listComments(reader, id, CLAUSE)
    expect(read.ok && read.value.paragraphs).toEqual([])
  })

  test('are the same text, kept or resolved', async () => {
    const { id, office } = await anAgreementThatSays(OURS)
    const { document, canonical } = await open(office.people.reader, id)
    for (const clause of document.parts.flatMap(({ clauses }) => clauses)) {
      const kept = canonical.clauses.find((one) => one.clause === clause.key)?.text ?? ''
      const back = clauseText(clauseFromCanonical(kept, (fact) => fact).blocks)
      const now = clauseText(clause.blocks)
      expect(back.text).toBe(now.text)
      expect(back.lines.map(({ place }) => place)).toEqual(now.lines.map(({ place }) => place))
    }
  })
})

describe('a comment on some words', () => {
  test('that is deleted is about nothing; the others keep their numbers', async () => {
    const { id, office } = await anAgreementThatSays(OURS)
    const { nav_leader } = office.people
    const first = await about(nav_leader, id, 'fire årsverk')
    await about(nav_leader, id, 'hver dag')
    await deleteComment(nav_leader, id, first)
    expect((await passages(nav_leader, id)).map((passage) => passage?.number ?? null)).toEqual([null, 2])
  })

  test('sent twice is one', async () => {
    const { id, office } = await anAgreementThatSays(OURS)
    const { nav_leader } = office.people
    const input = comment({ passage: await choose(nav_leader, id, 'fire årsverk') })
    await Promise.all([writeComment(nav_leader, id, input), writeComment(nav_leader, id, input)])
    expect(await passages(nav_leader, id)).toHaveLength(1)
  })

  test('hangs on those words in the working copy; where they are gone, on the heading with the quote', async () => {
    const agreement = await anAgreementThatSays(OURS)
    const { id, office } = agreement
    const { nav_leader } = office.people
    await about(nav_leader, id, 'fire årsverk')
    await about(nav_leader, id, 'hver dag')
    await writes(nav_leader, agreement, OURS.replace(' Kontoret er åpent hver dag.', ''))
    const response = await workingCopyWord(nav_leader, id)
    const file = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect(wordFaults(file)).toEqual([])
    const xml = readWord(file).xml('word/document.xml')
    const under = (comment: number) =>
      [
        ...((xml.split(`<w:commentRangeStart w:id="${comment}"/>`)[1] ?? '')
          .split(`<w:commentRangeEnd w:id="${comment}"/>`)[0]
          ?.matchAll(/<w:t[^>]*>([^<]*)</g) ?? []),
      ]
        .map(([, words]) => words)
        .join('')
    expect(under(0)).toBe('fire årsverk')
    expect(under(1)).toMatch(/^Formålet med/)
    const comments = readWord(file).xml('word/comments.xml')
    expect(comments).toContain('Gjaldt «hver dag». Teksten er tatt ut eller skrevet om siden.')
    expect(comments).not.toContain('Gjaldt «fire årsverk»')
  })

  test('does not exist for a stranger', async () => {
    const { id } = await anAgreementThatSays(OURS)
    const { people } = await anOffice('Granli')
    expect(await openWithComments(people.nav_leader, id)).toEqual({ ok: false, error: 'not-found' })
  })
})

test('a comment on words and an answer to a proposal about the same text never wait for each other for ever', async () => {
  const agreement = await anAgreementThatSays(OURS)
  const { state_director } = agreement.office.people
  const passage = await choose(state_director, agreement.id, 'fire årsverk')
  const answerer = new pg.Client({ connectionString: database.url() })
  await answerer.connect()
  await answerer.query('BEGIN')
  await answerer.query('SELECT 1 FROM agreement WHERE id = $1 FOR UPDATE', [agreement.id])
  const commenting = writeComment(state_director, agreement.id, comment({ passage }))
  const waits =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
  await eventually('the comment waits', async () => (await database.query(waits)).length > 0)
  // As `acceptProposal` does under that lock: the text that was read is kept.
  const { canonical } = await open(state_director, agreement.id)
  const read = canonical.clauses.find(({ hash }) => hash === passage.hash)
  const keep = 'INSERT INTO clause_content (hash, form, text) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
  await answerer.query(keep, [passage.hash, canonical.form, read?.text])
  await answerer.query('COMMIT')
  await answerer.end()
  expect(await commenting).toMatchObject({ ok: true })
})
