import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/access/actor.ts'
import type { HearingInput } from '#lib/agreements/hearing-input.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { linesOf } from '#lib/document/lines.ts'
import { plainBlocks } from '#lib/document/plain-content.ts'
import { wordFaults } from '#lib/export/testing/word-faults.ts'
import { documentText, readWord } from '#lib/export/testing/word-tree.ts'
import { approve } from '#lib/server/approvals.ts'
import { caseWord, openCase } from '#lib/server/case-paper.ts'
import { today } from '#lib/server/clock.ts'
import { deleteComment, settleThread, writeComment } from '#lib/server/comments.ts'
import { db } from '#lib/server/db.ts'
import { appointDeputy } from '#lib/server/deputies.ts'
import { sha256 } from '#lib/server/hash.ts'
import { uploadHearingFile } from '#lib/server/hearing-files.ts'
import { writeInternalNote } from '#lib/server/internal-notes.ts'
import { loadActor } from '#lib/server/load-actor.ts'
import { savePartyDetails } from '#lib/server/party-details.ts'
import { recordHearing } from '#lib/server/record-hearing.ts'
import { beginRevision } from '#lib/server/revision.ts'
import { changeLanguage } from '#lib/server/server-changes.ts'
import { uploadSigned } from '#lib/server/signed-files.ts'
import { askToUnlock } from '#lib/server/unlock.ts'
import { readVersionEvidence, versionText } from '#lib/server/version-evidence.ts'
import { sealOf } from '#lib/server/version-seal.ts'
import { versionWord } from '#lib/server/version-word.ts'
import { checkVersions, listVersions, readVersionFile } from '#lib/server/versions.ts'
import { workingCopyWord } from '#lib/server/working-copy.ts'
import { type AgreementFixture, anAgreement, anOffice } from '../support/builders.ts'
import { anAgreedAgreement, edit, sayAll, standingOf } from '../support/finished-agreement.ts'
import { pdfOf, printed } from '../support/pdf.ts'
import { confirm, wordsOf } from '../support/signed-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const CLAUSE = 'partnerskapsavtale/lokalisering'

const A_DECISION = (actor: Actor): HearingInput => ({
  kind: 'political',
  isPlanned: false,
  heldOn: today(),
  participants: 'Kommunestyret',
  input: '',
  answer: '',
  caseNumber: '26/14',
  isApproved: true,
  municipalityId: actor.memberships[0]?.party?.id ?? null,
  text: 'now',
})

const approveBoth = async ({ id, office }: AgreementFixture): Promise<void> => {
  const { municipal_director, state_director } = office.people
  for (const director of [municipal_director, state_director]) {
    const { seen } = await standingOf(director, id)
    const approved = await approve(director, id, { seen })
    if (!approved.ok) throw new Error(approved.error)
  }
}
const aFrozenAgreement = async (): Promise<AgreementFixture> => {
  const agreement = await anAgreedAgreement()
  await approveBoth(agreement)
  return agreement
}
const signIt = async (agreement: AgreementFixture, version: number): Promise<void> => {
  const { people } = agreement.office
  const words = printed(await wordsOf(agreement, version))
  const uploaded = await uploadSigned(people.caseworker, agreement.id, {
    version,
    name: 'x.pdf',
    bytes: words,
  })
  if (!uploaded.ok) throw new Error(uploaded.error)
  for (const director of [people.municipal_director, people.state_director]) {
    const done = await confirm(director, agreement, uploaded.value.id)
    if (!done.ok) throw new Error(done.error)
  }
}
/** From when to when is asked for anew: here it is the same once more. */
const aRevision = async ({ id, office }: AgreementFixture): Promise<AgreementFixture> => {
  const begun = await beginRevision(office.people.caseworker, id)
  if (!begun.ok) throw new Error(begun.error)
  const revision = { id: begun.value.id, office }
  const { answers } = (await standingOf(office.people.reader, id)).content.draft
  await edit(office.people.nav_leader, revision, (doc) => {
    for (const fact of ['gyldig-fra', 'gyldig-til', 'del-gjelder-fra'])
      for (const value of answers[fact] ?? []) setAnswer(doc, fact, value, fact)
  })
  return revision
}
const tellOfSelf = async (actor: Actor, id: string): Promise<void> => {
  const saved = await savePartyDetails(actor, id, {
    caseNumber: '2026/1234',
    signatoryName: 'Kari Brekke',
    signatoryTitle: 'kommunedirektør',
    authority: 'delegation',
    authorityText: 'reglementet punkt 4',
    authorityOn: '2024-06-12',
    seen: 0,
  })
  if (!saved.ok) throw new Error(saved.error)
}
const openAgain = async ({ id, office }: AgreementFixture): Promise<void> => {
  for (const director of [office.people.municipal_director, office.people.state_director])
    await askToUnlock(director, id, { version: 1, reason: 'Ny adresse' })
}
const evidenceOf = async (actor: Actor, id: string) => {
  const read = await readVersionEvidence(actor, id, 1)
  if (!read.ok) throw new Error(read.error)
  return read.value.evidence
}
const bytesOf = async (response: Response | null): Promise<Uint8Array> => {
  if (!response) throw new Error('there is no file')
  return new Uint8Array(await response.arrayBuffer())
}
/** Every part of the file as text. */
const everyWord = (file: Uint8Array): string =>
  Object.values(unzipSync(file))
    .map((part) => strFromU8(part))
    .join('\n')

describe('the evidence sheet', () => {
  test('is made when the version is frozen: who approved what, when, with its codes', async () => {
    const { id, office } = await aFrozenAgreement()
    const { people } = office
    const evidence = await evidenceOf(people.reader, id)
    const text = linesOf(evidence?.paper.blocks ?? [])
      .map(({ cells }) => cells.join(' | '))
      .join('\n')
      .replaceAll('\u00A0', ' ')
    const file = await bytesOf(await versionWord(people.reader, id, 1, 'evidence'))
    expect(sha256(file)).toBe(evidence?.sha256)
    expect(wordFaults(file)).toEqual([])
    const [version] = (await listVersionsOf(people.reader, id)) ?? []
    const wordFile = version?.files.find(({ kind }) => kind === 'word')
    const closed = text.replaceAll(/\s/g, '')
    for (const code of [version?.hash, wordFile?.sha256, ...(version?.annexes.map(({ hash }) => hash) ?? [])])
      expect(closed).toContain(code)
    expect(text).toContain(`Fossdal kommune | ${people.municipal_director.name} | kommunedirektør | `)
    expect(text).toContain('Fagforbundet og NTL')
    expect(text).toContain('Fossdal kommune har opplyst at det er delegert å godkjenne avtalen.')
    expect(text).toContain('Samarbeidskommuner: Tverrlia kommune.')
    const words = documentText(readWord(file)).replaceAll('\u00A0', ' ')
    for (const line of text.split('\n').filter((one) => !one.includes(' | '))) expect(words).toContain(line)
  })

  test('has the parties’ own words of themselves, who approved for whom, and the council’s paper', async () => {
    const agreement = await anAgreedAgreement()
    const { people, id: officeId } = agreement.office
    await tellOfSelf(people.caseworker, agreement.id)
    const entry = await recordHearing(people.caseworker, agreement.id, A_DECISION(people.caseworker))
    if (!entry.ok) throw new Error('not recorded')
    const paper = { hearing: entry.value.id, replaces: null, name: 'vedtak.pdf', bytes: pdfOf([['Ja']]) }
    expect(await uploadHearingFile(people.caseworker, agreement.id, paper)).toMatchObject({ ok: true })
    // The paper is the entry's also when a date in it is put right afterwards.
    const right = { ...A_DECISION(people.caseworker), caseNumber: '26/15' }
    await recordHearing(people.caseworker, agreement.id, right, entry.value.id)
    await appointDeputy(people.municipal_director, officeId, {
      directorId: people.municipal_director.userId,
      deputyId: people.caseworker.userId,
      from: today(),
      to: today(),
    })
    const deputy = await loadActor(people.caseworker.userId)
    if (!deputy) throw new Error('nobody')
    for (const director of [deputy, people.state_director]) {
      const { seen } = await standingOf(director, agreement.id)
      expect(await approve(director, agreement.id, { seen })).toMatchObject({ ok: true })
    }
    const evidence = await evidenceOf(people.reader, agreement.id)
    const text = plainBlocks(evidence?.paper.blocks ?? []).replaceAll('\u00A0', ' ')
    expect(text).toContain(
      `Hvem: ${people.caseworker.name}; Rolle: stedfortreder for kommunedirektør ${people.municipal_director.name}`,
    )
    expect(text).toContain(
      'Part: Fossdal kommune; Saksnummer: 2026/1234; Signerer: Kari Brekke, kommunedirektør; Fullmakt: delegert myndighet: reglementet punkt 4, 12. juni 2024',
    )
    expect(text).toContain('vedtak.pdf, kontrollkode')
    expect(text.replaceAll(/\s/g, '')).toContain(sha256(pdfOf([['Ja']])))
  })

  test('stays as it was made, whatever happens afterwards', async () => {
    const agreement = await aFrozenAgreement()
    const { people } = agreement.office
    const before = await evidenceOf(people.reader, agreement.id)
    await openAgain(agreement)
    await edit(people.nav_leader, agreement, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    await db().user.update({ where: { id: people.municipal_director.userId }, data: { name: 'En annen' } })
    expect(await evidenceOf(people.reader, agreement.id)).toEqual(before)
  })

  test('is sealed with the version: another sheet in its place is found out', async () => {
    const { id, office } = await aFrozenAgreement()
    expect(await checkVersions(office.people.reader, id)).toEqual({ ok: true, value: [] })
    await database.query('ALTER TABLE agreement_version_file DISABLE TRIGGER USER')
    await database.query(
      `UPDATE agreement_version_file SET bytes = 'x', sha256 = encode(sha256('x'), 'hex') WHERE kind = 'evidence'
       AND version_id IN (SELECT id FROM agreement_version WHERE agreement_id = $1)`,
      [id],
    )
    await database.query('ALTER TABLE agreement_version_file ENABLE TRIGGER USER')
    expect(await checkVersions(office.people.reader, id)).toEqual({
      ok: true,
      value: [{ number: 1, what: 'seal' }],
    })
  })

  test('a version from before there were sheets still checks out, and says that it has none', async () => {
    const { id, office } = await aFrozenAgreement()
    await asBefore(id)
    expect(await checkVersions(office.people.reader, id)).toEqual({ ok: true, value: [] })
    expect(await readVersionEvidence(office.people.reader, id, 1)).toMatchObject({
      value: { number: 1, evidence: null },
    })
    expect(await versionWord(office.people.reader, id, 1, 'evidence')).toBeNull()
    expect((await readVersionFile(office.people.reader, id, 1, 'word')).ok).toBe(true)
  })

  test('whoever may read the version can compute its code from the text it gives', async () => {
    const { id, office } = await aFrozenAgreement()
    const text = await versionText(office.people.employee_rep, id, 1)
    const [version] = await listVersionsOf(office.people.reader, id)
    expect(sha256(await bytesOf(text))).toBe(version?.hash)
  })

  test('does not exist for a stranger', async () => {
    const { id } = await aFrozenAgreement()
    const { people } = await anOffice('Granli')
    expect(await readVersionEvidence(people.municipal_director, id, 1)).toEqual({
      ok: false,
      error: 'not-found',
    })
    expect(await versionWord(people.municipal_director, id, 1, 'evidence')).toBeNull()
    expect(await versionText(people.municipal_director, id, 1)).toBeNull()
  })
})

const listVersionsOf = async (actor: Actor, id: string) => {
  const listed = await listVersions(actor, id)
  if (!listed.ok) throw new Error(listed.error)
  return listed.value
}

/** The sealed version as the program froze it before: its Word file alone, and the seal as it was computed then. */
const asBefore = async (id: string): Promise<void> => {
  const version = await db().agreementVersion.findFirstOrThrow({
    where: { agreementId: id },
    include: { files: true },
  })
  const { files, seal: _now, id: versionId, ...sealed } = version
  const old = sealOf(
    sealed as unknown as Parameters<typeof sealOf>[0],
    files.filter(({ kind }) => kind === 'word'),
  )
  for (const table of ['agreement_version', 'agreement_version_file'])
    await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
  await database.query(`DELETE FROM agreement_version_file WHERE version_id = $1 AND kind <> 'word'`, [
    versionId,
  ])
  await database.query('UPDATE agreement_version SET seal = $2 WHERE id = $1', [versionId, old])
  for (const table of ['agreement_version', 'agreement_version_file'])
    await database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
}

describe('the case for a council', () => {
  const sayOf = async (actor: Actor, id: string, partyId: string | null = null) => {
    const opened = await openCase(actor, id, partyId)
    if (!opened.ok || !opened.value.chosen) throw new Error('no case')
    const { paper } = opened.value.chosen
    return { ...opened.value, says: `${paper.office}\n${paper.lead}\n${plainBlocks(paper.blocks)}` }
  }

  test('is for the reader’s own municipality first; the others’ can be chosen', async () => {
    const { id, office } = await anAgreedAgreement()
    const { municipal_director, partner_director, state_director } = office.people
    expect((await sayOf(municipal_director, id)).says).toMatch(/^Fossdal kommune\n/)
    expect((await sayOf(state_director, id)).says).toMatch(/^Fossdal kommune\n/)
    const partner = await sayOf(partner_director, id)
    expect(partner.says).toMatch(/^Tverrlia kommune\n/)
    expect(partner.says).toContain('slutter seg til')
    const [host, other] = partner.municipalities
    expect([host?.organisation, other?.organisation]).toEqual(['Fossdal kommune', 'Tverrlia kommune'])
    expect((await sayOf(partner_director, id, host?.id ?? '')).says).toMatch(/^Fossdal kommune\n/)
    expect((await sayOf(partner_director, id, 'ingen')).says).toMatch(/^Tverrlia kommune\n/)
  })

  test('tells what has changed since the agreement that was signed; what was only locked is none', async () => {
    const agreement = await aFrozenAgreement()
    const { people } = agreement.office
    const first = 'Dette er den første avtalen'
    await openAgain(agreement)
    expect((await sayOf(people.nav_leader, agreement.id)).says).toContain(first)
    for (const director of [people.municipal_director, people.state_director])
      await sayAll(director, agreement.id)
    await approveBoth(agreement)
    await signIt(agreement, 2)
    expect((await sayOf(people.nav_leader, agreement.id)).says).toContain(first)
    const revision = await aRevision(agreement)
    const says = async () => (await sayOf(people.nav_leader, revision.id)).says
    expect(await says()).toContain('Ingen punkter er endret siden den signerte avtalen (versjon 2, låst ')
    await edit(people.nav_leader, revision, (doc) => setAnswer(doc, 'adresse', 'Lillegata 1', 'e'))
    const draft = await says()
    expect(draft).toContain('Sammenlignet med den signerte avtalen (versjon 2, låst ')
    expect(draft).toContain('Endret: 2.1 Fysisk lokalisering, og utforming og vedlegg 1 punkt 2 Lokaler.')
    expect(draft).toContain('Bygger på utkastet')
  })

  test('has the municipality’s own case number, and who signs for it as it says so', async () => {
    const { id, office } = await anAgreedAgreement()
    await tellOfSelf(office.people.caseworker, id)
    const { says } = await sayOf(office.people.state_director, id)
    expect(says).toContain('Kommunens saksnummer: 2026/1234')
    expect(says).toContain(
      'Kommunedirektør Kari Brekke signerer avtalen for Fossdal kommune etter delegert myndighet (reglementet punkt 4, 12. juni 2024).',
    )
    const partner = await sayOf(office.people.partner_director, id)
    expect(partner.says).not.toContain('2026/1234')
  })

  test('is a Word file that Word opens, in the agreement’s language', async () => {
    const { id, office } = await anAgreedAgreement()
    await changeLanguage(office.people.nav_leader, id, 'nn')
    const file = await bytesOf(await caseWord(office.people.employee_rep, id, null))
    expect(wordFaults(file)).toEqual([])
    expect(documentText(readWord(file))).toContain('Kva saka gjeld')
  })

  test('does not exist for a stranger', async () => {
    const { id } = await anAgreement()
    const { people } = await anOffice('Granli')
    expect(await openCase(people.municipal_director, id, null)).toEqual({ ok: false, error: 'not-found' })
    expect(await caseWord(people.municipal_director, id, null)).toBeNull()
  })
})

describe('the working copy', () => {
  const said = async (
    actor: Actor,
    id: string,
    text: string,
    parentId: string | null = null,
  ): Promise<string> => {
    const written = await writeComment(actor, id, {
      id: randomUUID(),
      clause: CLAUSE,
      parentId,
      text,
      mentions: [],
    })
    if (!written.ok) throw new Error(written.error)
    return written.value.id
  }
  const copyFor = async (actor: Actor, id: string) => bytesOf(await workingCopyWord(actor, id))

  test('has what everybody has said, with who said it, and nothing that is settled or deleted', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director, nav_leader } = office.people
    const first = await said(municipal_director, id, 'Er adressen riktig?')
    await said(state_director, id, 'Ja, den er det.', first)
    await settleThread(state_director, id, await said(nav_leader, id, 'Dette er løst.'), true)
    await deleteComment(nav_leader, id, await said(nav_leader, id, 'Angret.'))
    const file = await copyFor(office.people.reader, id)
    expect(wordFaults(file)).toEqual([])
    const comments = readWord(file).xml('word/comments.xml')
    expect(comments.match(/<w:comment /g)).toHaveLength(2)
    expect(comments).toContain('Er adressen riktig?')
    expect(comments).toContain(`w:author="${municipal_director.name} (Fossdal kommune)"`)
    expect(comments.indexOf('Ja, den er det.')).toBeGreaterThan(comments.indexOf('Er adressen riktig?'))
    expect(everyWord(file)).not.toMatch(/Dette er løst|Angret/)
    expect(documentText(readWord(file))).toContain('er ikke med: 1.')
    expect(documentText(readWord(file))).toContain('Kommunen: ikke svart · Nav: ikke svart')
  })

  test('no party’s internal note is in any part of the file, whoever takes it out', async () => {
    const { id, office } = await anAgreement()
    const { municipal_director, state_director } = office.people
    await said(municipal_director, id, 'Delt kommentar')
    for (const owner of [municipal_director, state_director]) {
      const note = { id: randomUUID(), clause: CLAUSE, text: 'bare-for-oss-7f3a', mentions: [] }
      expect((await writeInternalNote(owner, id, note)).ok).toBe(true)
    }
    for (const person of Object.values(office.people)) {
      const words = everyWord(await copyFor(person, id))
      expect([words.includes('Delt kommentar'), words.includes('bare-for-oss')]).toEqual([true, false])
    }
  })

  test('follows a change of language, and says UTKAST', async () => {
    const { id, office } = await anAgreement()
    await said(office.people.municipal_director, id, 'Står fast')
    await changeLanguage(office.people.nav_leader, id, 'nn')
    const words = everyWord(await copyFor(office.people.nav_leader, id))
    for (const word of ['Står fast', 'UTKAST', 'Om denne arbeidskopien'])
      expect(words.includes(word)).toBe(true)
  })

  test('is not made of what is locked, and not for a stranger', async () => {
    const { id, office } = await aFrozenAgreement()
    expect(await workingCopyWord(office.people.municipal_director, id)).toBeNull()
    const draft = await anAgreement()
    const { people } = await anOffice('Granli')
    expect(await workingCopyWord(people.municipal_director, draft.id)).toBeNull()
  })
})
