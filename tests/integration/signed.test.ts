import { describe, expect, test } from 'vitest'
import { addMonths } from '#lib/agreements/calendar-day.ts'
import { setAnswer } from '#lib/document/answer.ts'
import { today } from '#lib/server/clock.ts'
import { confirmSigned, withdrawSigning } from '#lib/server/confirm-signed.ts'
import { db } from '#lib/server/db.ts'
import { readSignedFile, retractSigned, uploadSigned } from '#lib/server/signed-files.ts'
import { readVersionFile } from '#lib/server/versions.ts'
import { type AgreementFixture, anOffice } from '../support/builders.ts'
import { lockedPdf, pdfOf, printed } from '../support/pdf.ts'
import {
  aFrozenAgreement,
  aSignedAgreement,
  aSignedFile,
  confirm,
  upload,
  viewOf,
  wordsOf,
} from '../support/signed-agreement.ts'
import { openTestDatabase } from '../support/test-database.ts'

const database = openTestDatabase()

const stateOf = async ({ id }: AgreementFixture) =>
  (await db().agreement.findUniqueOrThrow({ where: { id } })).state
const checkOf = async (agreement: AgreementFixture, fileId: string) => {
  const { files } = await viewOf(agreement.office.people.reader, agreement)
  const file = files.find(({ id }) => id === fileId)
  if (!file) throw new Error('no such file')
  return file
}

describe('the text of a signed file', () => {
  test('that is the version’s own is the same, however it is broken into lines and pages', async () => {
    const agreement = await aFrozenAgreement()
    const file = await checkOf(agreement, await aSignedFile(agreement))
    expect(file.check).toMatchObject({ hasText: true, isComparable: true, differences: [], count: 0 })
    expect(file.isSame).toBe(true)
  })

  test('that differs shows every difference: a word, a number and a paragraph that is gone', async () => {
    const agreement = await aFrozenAgreement()
    const words = await wordsOf(agreement)
    const gone = words.split('\n').find((line) => line.startsWith('For å forbedre tjenestekvaliteten'))
    expect(words).toContain('2030')
    const changed = words
      .replace('konflikter om inngåelse', 'saker om inngåelse')
      .replace('31. desember 2030', '31. desember 2031')
      .replace(`${gone}\n`, '')
    const { caseworker } = agreement.office.people
    const file = await checkOf(agreement, await upload(caseworker, agreement, printed(changed)))
    expect(file.isSame).toBe(false)
    expect(
      file.check.differences.map(({ clause, removed, added, kind }) => [clause, removed, added, kind]),
    ).toEqual([
      ['partnerskapsavtale/brukermedvirkning', gone?.trim(), '', 'other'],
      ['partnerskapsavtale/tvist', 'konflikter', 'saker', 'other'],
      ['partnerskapsavtale/avtaleperiode', '2030', '2031', 'other'],
    ])
  })

  test('that has names and dates at the foot of it is the same text, and they are listed', async () => {
    const agreement = await aFrozenAgreement()
    const words = await wordsOf(agreement)
    const signed = words.replace('Sted, dato\n', 'Sted, dato\nLillevik, 22.11.2026 Kari Brekke\n')
    const stamped = `${signed}\nDokumentet er elektronisk signert med BankID. Transaksjons-ID 8f2a-11`
    const { caseworker } = agreement.office.people
    const file = await checkOf(agreement, await upload(caseworker, agreement, printed(stamped)))
    expect(file.check.differences.map(({ added, kind }) => [added, kind])).toEqual([
      ['Lillevik, 22.11.2026 Kari Brekke', 'signing'],
      ['Dokumentet er elektronisk signert med BankID. Transaksjons-ID 8f2a-11', 'signing'],
    ])
    expect(file.isSame).toBe(true)
  })

  test('in the Word file itself is the same, and its code is found', async () => {
    const agreement = await aFrozenAgreement()
    const { caseworker } = agreement.office.people
    const word = await readVersionFile(caseworker, agreement.id, 1, 'word')
    if (!word.ok) throw new Error(word.error)
    const file = await checkOf(
      agreement,
      await upload(caseworker, agreement, Buffer.from(word.value.bytes), 'avtale.docx'),
    )
    expect(file).toMatchObject({ kind: 'docx', isSame: true, check: { code: 'own', count: 0 } })
  })

  test('of another document is not a list of a thousand differences', async () => {
    const agreement = await aFrozenAgreement()
    const { caseworker } = agreement.office.people
    const other = Array.from({ length: 400 }, (_, at) => `Linje ${at} om noe helt annet enn en avtale`).join(
      '\n',
    )
    const file = await checkOf(agreement, await upload(caseworker, agreement, printed(other)))
    expect(file.check).toMatchObject({ isComparable: false, count: 0 })
    expect(file.isSame).toBe(false)
  })

  test('that nobody can read is not compared: a scan', async () => {
    const agreement = await aFrozenAgreement()
    const { caseworker } = agreement.office.people
    const file = await checkOf(agreement, await upload(caseworker, agreement, pdfOf([[], []])))
    expect(file.check).toMatchObject({ hasText: false, pages: 2, pagesWithoutText: 2, differences: [] })
    expect(file.isSame).toBe(false)
  })
})

describe('a file', () => {
  test.each([
    ['an empty one', Buffer.from(''), 'empty'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'), 'wrong-type'],
    ['a text that is called a PDF', Buffer.from('Dette er ikke en PDF'), 'wrong-type'],
    ['a PDF that is cut off', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type'), 'damaged'],
    ['a zip that is cut off', Buffer.from('PK\u0003\u0004xxxxxxxxxxxxxxxxxxxxxxxx', 'latin1'), 'damaged'],
    ['a Word file with a password', Buffer.from('\u00D0\u00CF\u0011\u00E0rest', 'latin1'), 'encrypted'],
    ['a PDF with a password', lockedPdf(), 'encrypted'],
    ['one that is too large', Buffer.alloc(25_000_001), 'too-large'],
  ] as const)('%s is refused, and nothing is stored', async (_what, bytes, error) => {
    const agreement = await aFrozenAgreement()
    const { caseworker } = agreement.office.people
    expect(
      await uploadSigned(caseworker, agreement.id, {
        version: 1,
        name: 'signert.pdf',
        bytes: Buffer.from(bytes),
      }),
    ).toEqual({ ok: false, error })
    expect(await db().signedFile.count({ where: { agreementId: agreement.id } })).toBe(0)
  })

  test('comes back byte by byte to everybody who reads the agreement, and to nobody else', async () => {
    const agreement = await aFrozenAgreement()
    const bytes = printed(await wordsOf(agreement))
    const id = await upload(
      agreement.office.people.caseworker,
      agreement,
      bytes,
      'C:\\skjul\\sig\u0000nert.pdf',
    )
    const read = await readSignedFile(agreement.office.people.employee_rep, agreement.id, id)
    if (!read.ok) throw new Error(read.error)
    expect(read.value.name).toBe('signert.pdf')
    expect(Buffer.from(read.value.bytes).equals(bytes)).toBe(true)
    const stranger = (await anOffice('Granli')).people.municipal_director
    expect(await readSignedFile(stranger, agreement.id, id)).toEqual({ ok: false, error: 'not-found' })
    const { caseworker, reader } = agreement.office.people
    expect(await uploadSigned(stranger, agreement.id, { version: 1, name: 'x', bytes })).toMatchObject({
      error: 'not-found',
    })
    expect(await uploadSigned(reader, agreement.id, { version: 1, name: 'x', bytes })).toMatchObject({
      error: 'forbidden',
    })
    expect(await uploadSigned(caseworker, agreement.id, { version: 2, name: 'x', bytes })).toMatchObject({
      error: 'changed',
    })
  })

  test('that is uploaded twice is one file', async () => {
    const agreement = await aFrozenAgreement()
    expect(await aSignedFile(agreement)).toBe(await aSignedFile(agreement))
    expect(await db().signedFile.count({ where: { agreementId: agreement.id } })).toBe(1)
  })

  test('is taken back by the side that uploaded it, with a reason, and stays', async () => {
    const agreement = await aFrozenAgreement()
    const { municipal_director, state_director } = agreement.office.people
    const file = await aSignedFile(agreement)
    expect(await confirm(state_director, agreement, file)).toMatchObject({ ok: true })
    expect(await retractSigned(state_director, agreement.id, file, 'Feil fil')).toEqual({
      ok: false,
      error: 'forbidden',
    })
    expect(await retractSigned(municipal_director, agreement.id, file, ' ')).toEqual({
      ok: false,
      error: 'empty',
    })
    expect(await retractSigned(municipal_director, agreement.id, file, 'Side 3 mangler')).toMatchObject({
      ok: true,
    })
    const view = await viewOf(state_director, agreement)
    expect(view.files).toMatchObject([{ id: file, retracted: { reason: 'Side 3 mangler' } }])
    expect(view.signings).toEqual([])
    expect(await confirm(municipal_director, agreement, file)).toEqual({ ok: false, error: 'gone' })
  })

  test.each([
    'signed_file',
    'signed_file_retraction',
    'signing_confirmation',
    'agreement_terms',
    'termination_notice',
  ])('the database refuses to change or delete a row of %s', async (table) => {
    await expect(database.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/)
    await expect(database.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only/)
  })
})

describe('«signert av oss»', () => {
  test('from both owners, of the same file, makes the agreement signed', async () => {
    const agreement = await aFrozenAgreement(undefined, (doc) => {
      setAnswer(doc, 'gyldighet', 'lopende', 'senere')
      setAnswer(doc, 'gyldig-fra', addMonths(today(), 6), 'senere-fra')
    })
    const { municipal_director, state_director } = agreement.office.people
    const file = await aSignedFile(agreement)
    expect(await confirm(municipal_director, agreement, file)).toEqual({ ok: true, value: { signed: false } })
    expect(await stateOf(agreement)).toBe('frozen')
    expect(await confirm(state_director, agreement, file)).toEqual({ ok: true, value: { signed: true } })
    expect(await stateOf(agreement)).toBe('signed')
    expect(await withdrawSigning(state_director, agreement.id)).toEqual({ ok: false, error: 'forbidden' })
  })

  test('of two different files is no signed agreement', async () => {
    const agreement = await aFrozenAgreement()
    const { municipal_director, state_director } = agreement.office.people
    const one = await aSignedFile(agreement)
    const two = await upload(state_director, agreement, printed(`${await wordsOf(agreement)}\nKari`))
    await confirm(municipal_director, agreement, one)
    expect(await confirm(state_director, agreement, two)).toEqual({ ok: true, value: { signed: false } })
    expect(await stateOf(agreement)).toBe('frozen')
    expect(await confirm(municipal_director, agreement, two)).toEqual({ ok: true, value: { signed: true } })
  })

  test('is taken back, and then the other alone does not sign', async () => {
    const agreement = await aFrozenAgreement()
    const { municipal_director, state_director } = agreement.office.people
    const file = await aSignedFile(agreement)
    await confirm(municipal_director, agreement, file)
    expect(await withdrawSigning(municipal_director, agreement.id)).toEqual({
      ok: true,
      value: { withdrawn: true },
    })
    expect(await confirm(state_director, agreement, file)).toEqual({ ok: true, value: { signed: false } })
    expect(await stateOf(agreement)).toBe('frozen')
  })

  test('of a scan or a text that differs needs somebody who says to have compared it', async () => {
    const agreement = await aFrozenAgreement()
    const { municipal_director } = agreement.office.people
    const file = await checkOf(agreement, await upload(municipal_director, agreement, pdfOf([[]])))
    const given = { signedOn: '', signatory: ' ', title: '', hasCompared: false }
    expect(await confirmSigned(municipal_director, agreement.id, file, given)).toEqual({
      ok: false,
      error: 'invalid',
      problems: { signedOn: 'missing', signatory: 'missing', hasCompared: 'not-compared' },
    })
    expect(await db().signingConfirmation.count({ where: { fileId: file.id } })).toBe(0)
  })

  test('is for the directors: nobody else says it', async () => {
    const agreement = await aFrozenAgreement()
    const file = await aSignedFile(agreement)
    const { caseworker, nav_leader, partner_director, reader } = agreement.office.people
    for (const person of [caseworker, nav_leader, partner_director, reader])
      expect(await confirm(person, agreement, file)).toEqual({ ok: false, error: 'forbidden' })
  })

  test('said by both at the same moment signs it once', async () => {
    const agreement = await aFrozenAgreement()
    const { municipal_director, state_director } = agreement.office.people
    const file = await aSignedFile(agreement)
    const done = await Promise.all([
      confirm(municipal_director, agreement, file),
      confirm(state_director, agreement, file),
    ])
    expect(done.map((one) => one.ok && one.value.signed).sort()).toEqual([false, true])
    expect(await db().auditEvent.count({ where: { agreementId: agreement.id, kind: 'signed' } })).toBe(1)
  })

  test('the database itself lets no one side sign, and no state be skipped', async () => {
    const agreement = await aFrozenAgreement()
    const to = (state: string) =>
      database.query(`UPDATE agreement SET state = '${state}' WHERE id = $1`, [agreement.id])
    await expect(to('signed')).rejects.toThrow(/signed by both sides/)
    await confirm(agreement.office.people.municipal_director, agreement, await aSignedFile(agreement))
    await expect(to('signed')).rejects.toThrow(/signed by both sides/)
    await expect(to('in_force')).rejects.toThrow(/does not become/)
    const signed = await aSignedAgreement()
    await expect(
      database.query(`UPDATE agreement SET state = 'draft' WHERE id = $1`, [signed.id]),
    ).rejects.toThrow(/does not become/)
    await expect(
      database.query('UPDATE agreement SET last_seq = last_seq + 1 WHERE id = $1', [signed.id]),
    ).rejects.toThrow(/does not change/)
  })
})
