import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { wordFaults } from '#lib/export/testing/word-faults.ts'
import { documentText, readWord } from '#lib/export/testing/word-tree.ts'
import { analyze } from './support/analyze.ts'
import { approve } from './support/approve.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import type { OfficeName } from './support/offices.ts'
import { clauseOf, draftOf, expect, HOME, personOf, test } from './support/test.ts'

const PHONE = { viewport: { width: 390, height: 844 } }

const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await analyze(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
}
const main = (page: Page): Locator => page.getByRole('main')
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** The file somebody gets by pressing it: one that Word opens. */
const download = async (page: Page, link: RegExp): Promise<{ name: string; bytes: Buffer; text: string }> => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).first().click()
  const file = await downloading
  const bytes = await readFile(await file.path())
  expect(wordFaults(bytes)).toEqual([])
  return {
    name: file.suggestedFilename(),
    bytes,
    text: documentText(readWord(bytes)).replaceAll('\u00A0', ' '),
  }
}

const freeze = async (visit: Visit, office: OfficeName): Promise<Page> => {
  const pages = [
    await visit({ office, role: 'municipal_director' }),
    await visit({ office, role: 'state_director' }),
  ]
  for (const page of pages) await approve(page, office)
  const [, last] = pages
  if (!last) throw new Error('nobody approved')
  return last
}
type Visit = (visitor: {
  office: OfficeName
  role?: 'municipal_director' | 'state_director'
}) => Promise<Page>

test('when the version is locked there is a sheet that says who agreed to what, and it can be checked', async ({
  visit,
}) => {
  test.slow()
  const state = await freeze(visit, 'Storvik')
  await test.step('it is found from the page on signing', async () => {
    await expect(heading(state)).toHaveText('Avtalen er låst og klar til signering')
    await main(state).getByRole('link', { name: 'Les bevisarket' }).click()
    await expect(heading(state)).toHaveText('Bevisark')
    await expectAccessible(state)
  })
  await test.step('both directors stand there, and every clause', async () => {
    const approvals = state.getByRole('table', { name: 'Godkjenning av hele avtalen' })
    for (const role of ['municipal_director', 'state_director'] as const)
      await expect(
        approvals.getByRole('row').filter({ hasText: personOf('Storvik', role).name }),
      ).toHaveCount(1)
    await expect(state.getByRole('rowheader', { name: /^3\.2 / })).toBeVisible()
    await expect(state.getByRole('rowheader', { name: /^Vedlegg 2: 14 / })).toBeVisible()
    await expect(main(state).getByText('Å godkjenne i Samstemt er ikke å signere.')).toBeVisible()
  })
  await test.step('the Word file is the one whose code stands on the page', async () => {
    const { name, bytes, text } = await download(state, /^Last ned bevisarket/)
    expect(name).toMatch(/^Bevisark, versjon 1 – Nav Storvik \d{4}-\d\d-\d\d\.docx$/)
    const code = createHash('sha256').update(bytes).digest('hex')
    await expect(main(state).locator('code')).toHaveText(code.match(/.{4}/g)?.join(' ') ?? '')
    expect(text).toContain(personOf('Storvik', 'municipal_director').name)
  })
  await test.step('the code of the whole can be computed from the text that is given out', async () => {
    const text = await state.request.get(`${HOME}${draftOf('Storvik')}/versjon/1/kontrolltekst`)
    const code = createHash('sha256')
      .update(await text.body())
      .digest('hex')
    await expect(state.getByRole('rowheader', { name: 'Hele avtalen med vedlegg' })).toBeVisible()
    await expect(state.getByRole('cell', { name: code.match(/.{4}/g)?.join(' ') ?? '' })).toBeVisible()
  })
  await test.step('on a phone, and for nobody else', async () => {
    const reader = await visit({ office: 'Storvik', role: 'reader', options: PHONE })
    await reader.goto(`${draftOf('Storvik')}/versjon/1`)
    await reader.goto(`${draftOf('Storvik')}/versjon/1/bevis`)
    await expectAccessible(reader)
    const stranger = await visit({ office: 'Lia' })
    for (const way of ['bevis', 'bevis/word', 'kontrolltekst'])
      expect((await stranger.request.get(`${HOME}${draftOf('Storvik')}/versjon/1/${way}`)).status()).toBe(404)
  })
})

test('a case for the council is filled in from the agreement, and the rest is marked', async ({ visit }) => {
  const director = await visit({ office: 'Solvang', role: 'municipal_director' })
  await test.step('where the approval is political, the way there stands on the page of hearings', async () => {
    await director.goto(`${draftOf('Solvang')}/hoering`)
    await director.getByRole('button', { name: 'Ja, den må godkjennes politisk' }).click()
    await director.getByRole('link', { name: 'Lag saksframlegg til det politiske organet' }).click()
    await expect(heading(director)).toHaveText('Partnerskapsavtale for Nav Solvang')
    await expectAccessible(director)
  })
  await test.step('what it is, what is new and what is asked for', async () => {
    await expect(main(director).getByText('Etter NAV-loven § 14 skal kommunen')).toBeVisible()
    await expect(
      main(director).getByText('Dette er den første avtalen for kontoret i Samstemt.'),
    ).toBeVisible()
    await expect(main(director).getByText(/godkjenner partnerskapsavtalen for Nav Solvang/)).toBeVisible()
    await expect(main(director).getByText('Fyll inn: saksnummer')).toBeVisible()
  })
  await test.step('the Word file says the same', async () => {
    const { name, text } = await download(director, /^Last ned saksframlegget/)
    expect(name).toMatch(/^Saksframlegg Partnerskapsavtale for Nav Solvang – Solvang kommune /)
    expect(text).toContain(
      'godkjenner partnerskapsavtalen for Nav Solvang mellom Solvang kommune og Nav Østfjell',
    )
    expect(text).toContain('[Fyll inn: saksnummer]')
  })
  await test.step('a stranger finds nothing', async () => {
    const stranger = await visit({ office: 'Lia' })
    for (const way of ['saksframlegg', 'saksframlegg/word'])
      expect((await stranger.request.get(`${HOME}${draftOf('Solvang')}/${way}`)).status()).toBe(404)
  })
})

test('each municipality of a host’s agreement has a case of its own', async ({ visit }) => {
  const director = await visit({ office: 'Fossdal', role: 'municipal_director' })
  await director.goto(draftOf('Fossdal'))
  await main(director).getByRole('link', { name: 'Saksframlegg' }).click()
  const choice = main(director).getByRole('navigation', { name: 'Hvilken kommune gjelder saken?' })
  await expect(choice.getByRole('link', { name: 'Fossdal kommune (avtalepart)' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await choice.getByRole('link', { name: 'Skogmo kommune (samarbeidskommune)' }).click()
  await expect(main(director).getByText(/slutter seg til partnerskapsavtalen/)).toBeVisible()
  await expect(main(director).getByText(/opplysninger mangler i avtalen/)).toBeVisible()
  await expectAccessible(director)
  const { name } = await download(director, /^Last ned saksframlegget/)
  expect(name).toContain('Skogmo kommune')
})

test('a working copy has the comments as Word’s own, and says UTKAST', async ({ visit }) => {
  const leader = await visit({ office: 'Holmen' })
  await leader.goto(clauseOf('Holmen', 'styring'))
  await leader.getByLabel('Skriv en kommentar').fill('Skal det stå fire møter her?')
  await leader.getByRole('button', { name: 'Send kommentar' }).click()
  await expect(
    leader.getByRole('paragraph').filter({ hasText: 'Skal det stå fire møter her?' }),
  ).toBeVisible()
  await leader.goto(draftOf('Holmen'))
  const { name, bytes, text } = await download(leader, /^Arbeidskopi med kommentarer \(Word\)$/)
  expect(name).toMatch(/^Arbeidskopi med kommentarer – Partnerskapsavtale/)
  expect(strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array())).toContain(
    'Skal det stå fire møter her?',
  )
  expect(text).toContain('Om denne arbeidskopien')
  expect(strFromU8(unzipSync(bytes)['word/header1.xml'] ?? new Uint8Array())).toContain('UTKAST')
  await leader.goto(`${draftOf('Holmen')}/les`)
  await expect(leader.getByRole('link', { name: 'Arbeidskopi med kommentarer (Word)' })).toBeVisible()
})

test('all of it in nynorsk, also on a phone', async ({ visit }) => {
  test.slow()
  for (const role of ['municipal_director', 'state_director'] as const) {
    const page = await visit({ office: 'Kvitnes', role, language: 'nn', options: PHONE })
    await page.goto(`${draftOf('Kvitnes')}/saksframlegg`)
    await expect(heading(page)).toHaveText('Partnarskapsavtale for Nav Kvitnes')
    await expectNynorsk(page)
    await expectAccessible(page)
    await approve(page, 'Kvitnes')
  }
  const reader = await visit({ office: 'Kvitnes', role: 'reader', language: 'nn', options: PHONE })
  await reader.goto(`${draftOf('Kvitnes')}/versjon/1/bevis`)
  await expect(heading(reader)).toHaveText('Bevisark')
  await expect(main(reader).getByText('Alle partane var samde i kvart punkt')).toBeVisible()
  await expectNynorsk(reader)
  await expectAccessible(reader)
})
