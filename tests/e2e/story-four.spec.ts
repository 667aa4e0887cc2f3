/**
 * Four people, each in a browser of their own, from the last disagreement by way of the signed file to an agreement in
 * force and its revision: the municipality's director (in nynorsk), the state's, the NAV leader and the employees'
 * representative.
 */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { approve } from './support/approve.ts'
import { expectNynorsk } from './support/nynorsk.ts'
import { pick, saveMark } from './support/steps.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

const OFFICE = 'Skogvang'
const CLAUSE = clauseOf(OFFICE, 'medbestemmelse')
const PURPOSE = clauseOf(OFFICE, 'formal')
/** What the state proposes, found again in the file and in the revision. */
const WORDS = ' Eierne ser på tallene sammen hver høst.'
const TO_SIGNING = `${draftOf(OFFICE)}/klar`

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const main = (page: Page): Locator => page.getByRole('main')
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date())
const positions = (page: Page): Locator => page.getByRole('complementary', { name: 'Standpunkt' })
const comments = (page: Page): Locator => page.getByRole('complementary', { name: /^Kommentar(er|ar)$/ })

const say = async (page: Page, words: string): Promise<void> => {
  await comments(page)
    .getByLabel(/^Skriv e[ni]n? kommentar$/)
    .fill(words)
  await comments(page).getByRole('button', { name: 'Send kommentar' }).click()
  await expect(comments(page).getByRole('paragraph').filter({ hasText: words })).toBeVisible()
}

const wordFile = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
  const downloading = page.waitForEvent('download')
  await main(page)
    .getByRole('link', { name: /^Last ned avtalen \(Word/ })
    .click()
  const file = await downloading
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

const agree = async (page: Page, clause: string, words: { agreed: string; send: string; sent: string }) => {
  await page.goto(clause)
  await pick(positions(page).getByRole('radio', { name: words.agreed, exact: true }))
  await positions(page).getByRole('button', { name: words.send }).click()
  await expect(positions(page).getByText(words.sent)).toBeVisible()
}

const confirmSigned = async (page: Page, signatory: string): Promise<void> => {
  await page.getByLabel(/^Dato for signaturen (deres|dykkar)$/).fill(today())
  await page.getByLabel(/^(Hvem|Kven) som signerte for (dere|dykk)$/).fill(signatory)
  await page.getByRole('button', { name: /signert av oss$/ }).click()
}

test('from the last disagreement to an agreement in force, and on to its revision', async ({ visit }) => {
  test.setTimeout(240_000)
  const kari = await visit({ office: OFFICE, role: 'municipal_director', language: 'nn' })
  const harald = await visit({ office: OFFICE, role: 'state_director' })
  const leader = await visit({ office: OFFICE, role: 'nav_leader' })
  const employee = await visit({
    office: OFFICE,
    role: 'employee_rep',
    options: { viewport: { width: 390, height: 844 } },
  })

  await test.step('the municipality’s director is led to what they disagree on, and asks', async () => {
    await kari.goto('/')
    await expectNynorsk(kari)
    // Told once, and not as something that waits for one of them.
    await expect(kari.getByRole('heading', { name: 'Må avklarast saman' })).toBeVisible()
    await expect(kari.getByText(/^Bli samde om medbestemmelse/)).toHaveCount(1)
    await kari.getByRole('link', { name: /^Bli samde om medbestemmelse/ }).click()
    await expect(heading(kari)).toContainText('3.4')
    await expect(positions(kari)).toContainText('Usamd')
    await expect(positions(kari)).toContainText('«Det må stå hvem som kaller inn.»')
    await say(kari, 'Held det at Nav-leiar kallar inn, slik det står no?')
  })

  await test.step('the employees’ representative has a word in it, on a phone, and can change nothing', async () => {
    await employee.goto(CLAUSE)
    await expect(saveMark(employee)).toHaveText('Bare lesing')
    await employee.getByRole('button', { name: /^Kommentarer/ }).click()
    await say(employee, 'Fagforbundet støtter at Nav-leder kaller inn.')
    await expect(employee.getByRole('button', { name: 'Send svaret' })).toHaveCount(0)
  })

  await test.step('the state’s director reads both, and agrees', async () => {
    await harald.goto(CLAUSE)
    await expect(
      comments(harald).getByRole('paragraph').filter({ hasText: 'Held det at Nav-leiar' }),
    ).toBeVisible()
    await expect(
      comments(harald).getByRole('paragraph').filter({ hasText: 'Fagforbundet støtter' }),
    ).toBeVisible()
    await positions(harald).getByText('Endre eller trekk svaret').click()
    await pick(positions(harald).getByRole('radio', { name: 'Enig', exact: true }))
    await positions(harald).getByRole('button', { name: 'Send svaret' }).click()
    await expect(positions(harald).getByText('Svaret er sendt.')).toBeVisible()
  })

  await test.step('the state proposes other words, and the municipality makes them the agreement’s', async () => {
    await harald.goto(PURPOSE)
    await main(harald).getByRole('link', { name: 'Foreslå en endring' }).click()
    await harald.getByRole('textbox', { name: 'Andre lokale mål', exact: true }).click()
    await harald.keyboard.press('Control+End')
    await harald.keyboard.type(WORDS)
    await harald.getByLabel('Hvorfor foreslår dere dette?').fill('Vi måler oss på det samme.')
    await expect(harald.getByTestId('draft-mark')).toHaveText(/^Lagret kl\./)
    await main(harald).getByRole('button', { name: 'Se over før dere deler' }).click()
    await main(harald).getByRole('button', { name: 'Del med kommunen' }).click()
    await expect(main(harald).getByRole('status')).toContainText('Forslaget er delt.')
    await kari.goto('/')
    await main(kari)
      .getByRole('link', { name: /^Svar på forslaget om .* \(2\.0\)/ })
      .click()
    await expectNynorsk(kari)
    await expect(main(kari)).toContainText('Vi måler oss på det samme.')
    await main(kari).getByRole('button', { name: 'Godta forslaget' }).click()
    await expect(main(kari).getByRole('status').first()).toContainText('Forslaget er no teksten i 2.0.')
  })

  await test.step('what they had agreed on 2.0 fell with the old words; they agree on the new ones', async () => {
    await agree(kari, PURPOSE, { agreed: 'Samd', send: 'Send svaret', sent: 'Svaret er sendt.' })
    await agree(harald, PURPOSE, { agreed: 'Enig', send: 'Send svaret', sent: 'Svaret er sendt.' })
  })

  await test.step('nobody can approve before the employees are heard, and the list says so', async () => {
    await harald.goto(TO_SIGNING)
    await expect(heading(harald)).toHaveText('2 ting må på plass før dere kan signere')
    await expect(harald.getByRole('button', { name: 'Godkjenn hele avtalen' })).toHaveCount(0)
    const road = main(harald).getByRole('list').filter({ hasText: 'Nå:' })
    await expect(road.locator('[aria-current="step"]')).toHaveText(/Nå: Drøfting/)
  })

  await test.step('the NAV leader records the hearing, from the list', async () => {
    await leader.goto(TO_SIGNING)
    await leader.getByRole('link', { name: /^Drøfting med de ansattes organisasjoner/ }).click()
    await expect(heading(leader)).toHaveText('Høring og drøfting')
    await main(leader).getByRole('link', { name: 'Registrer drøfting' }).click()
    await leader.getByLabel('Dato for møtet').fill(today())
    await leader.getByLabel('Hvem som deltok').fill('Fagforbundet og NTL')
    await leader.getByLabel('Hva de mente').fill('Ingen merknader.')
    await main(leader).getByRole('radio', { name: 'Avtalen slik den er nå' }).check()
    await leader.getByRole('button', { name: 'Registrer', exact: true }).click()
    await expect(main(leader).getByText('Fagforbundet og NTL').first()).toBeVisible()
  })

  await test.step('the municipality says that its council has kept nothing to itself', async () => {
    await kari.goto(TO_SIGNING)
    await expect(heading(kari)).toHaveText('Éin ting må på plass før de kan signere')
    await kari.getByRole('link', { name: /^Politisk godkjenning i kommunen/ }).click()
    await kari.getByRole('button', { name: 'Nei, det er delegert' }).click()
    await expect(main(kari).getByText('Alle som må høyrast, er høyrde.')).toBeVisible()
    await expectNynorsk(kari)
  })

  await test.step('both approve the same text, and it is frozen', async () => {
    await approve(kari, OFFICE)
    await expect(heading(kari)).toHaveText('Kommunen har godkjent – ventar på Nav')
    await harald.goto('/')
    await harald.getByRole('link', { name: /^Godkjenn hele avtalen/ }).click()
    await expect(heading(harald)).toHaveText('Kommunen har godkjent – venter på Nav')
    await approve(harald, OFFICE)
    await expect(heading(harald)).toHaveText('Avtalen er låst og klar til signering')
  })

  await test.step('all four see the same version, and none can write', async () => {
    await kari.reload()
    await expectNynorsk(kari)
    const [hers, his] = [await wordFile(kari), await wordFile(harald)]
    expect(hers.bytes.equals(his.bytes)).toBe(true)
    expect([hers.name, his.name]).toEqual([his.name, expect.not.stringMatching(/utkast/i)])
    for (const page of [leader, employee]) {
      await page.goto(`${draftOf(OFFICE)}/les`)
      await expect(main(page).getByText(/^Dette er versjon 1, låst /)).toBeVisible()
    }
    await leader.goto(CLAUSE)
    await expect(saveMark(leader)).toHaveText('Bare lesing')
  })

  await test.step('the history tells how it came about', async () => {
    await employee.goto(`${draftOf(OFFICE)}/historikk`)
    const told = main(employee).getByRole('listitem')
    await expect(told.first()).toContainText('ga den siste godkjenningen, og avtalen ble låst som versjon 1')
    await expect(told.nth(1)).toContainText('godkjente hele avtalen')
    await expect(told.filter({ hasText: /state_director .*(svarte om|sa seg enig i)/ }).first()).toBeVisible()
    await told.first().getByRole('link', { name: 'Les versjon 1' }).click()
    await expect(main(employee).getByText(/^Dette er versjon 1, låst /)).toBeVisible()
  })

  await test.step('the signed file is put in by one owner and confirmed by both: the agreement is signed', async () => {
    await kari.goto(TO_SIGNING)
    const { bytes } = await wordFile(kari)
    await kari
      .getByLabel(/^(Signert fil|Vel fil)$/)
      .first()
      .setInputFiles({ name: 'signert.docx', mimeType: '', buffer: bytes })
    await kari.getByRole('button', { name: 'Last opp og samanlikn' }).click()
    await expect(main(kari).getByText(/^Teksten er den same som i versjon 1\./)).toBeVisible()
    await confirmSigned(kari, 'Kari Brekke')
    await expect(heading(kari)).toHaveText('Kommunen har stadfesta – ventar på Nav')
    await harald.goto('/')
    await harald.getByRole('link', { name: 'Bekreft at dere har signert' }).click()
    await confirmSigned(harald, 'Harald Lunde')
    await expect(heading(harald)).toHaveText('Avtalen er signert')
  })

  await test.step('all four read from when until when it applies', async () => {
    for (const page of [kari, harald, leader, employee]) {
      await page.goto(`${draftOf(OFFICE)}/gyldighet`)
      await expect(main(page)).toContainText(/1\. januar 2027 .* 31\. desember 2030/)
    }
    await expectNynorsk(kari)
  })

  await test.step('a revision has every word, and the four see both agreements', async () => {
    await harald.goto(`${draftOf(OFFICE)}/gyldighet`)
    await harald.getByText('Begynn på en revisjon').click()
    await harald.getByRole('button', { name: 'Lag det nye utkastet' }).click()
    await expect(harald.getByText('UTKAST', { exact: true })).toBeVisible()
    const revision = new URL(harald.url()).pathname
    for (const page of [kari, harald, leader, employee]) {
      await page.goto(`${revision}/les`)
      await expect(main(page)).toContainText(WORDS.trim())
      await page.goto(`${draftOf(OFFICE)}/les`)
      await expect(main(page).getByText(/^Dette er versjon 1/)).toBeVisible()
    }
    await kari.goto(`${revision}/sammenlign`)
    await expect(kari.getByRole('heading', { level: 1 })).toContainText(/avtalen denne byggjer på/)
    await expectNynorsk(kari)
    await expect(kari.getByRole('link', { name: 'Les avtalen denne byggjer på' })).toHaveAttribute(
      'href',
      `${draftOf(OFFICE)}/versjon/1`,
    )
    const downloading = kari.waitForEvent('download')
    await kari.getByRole('link', { name: /i Word med/ }).click()
    expect((await downloading).suggestedFilename()).toContain('avtalen denne byggjer på')
  })
})
