/** Comments on some words of the text: they stay on those words. */

import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { analyze } from './support/analyze.ts'
import { expectSaved, openEditor } from './support/steps.ts'
import { clauseOf, draftOf, expect, test } from './support/test.ts'

const OURS = 'Vi skal ha fire årsverk til oppfølging av ungdom. Kontoret er åpent hver dag.'
const comments = (page: Page): Locator => page.getByRole('complementary', { name: /^Kommentar(er|ar)$/ })
const marks = (page: Page): Locator => page.locator('mark')

/** As with a mouse, or Shift and the arrows where the browser has a caret. */
const select = async (page: Page, words: string) => {
  const paragraph = page.locator('[data-from]').filter({ hasText: words }).first()
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.evaluate((element, words) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const at = node.data.indexOf(words)
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    }
  }, words)
}
const say = async (page: Page, about: string, words: string) => {
  await select(page, about)
  await page.getByRole('button', { name: 'Kommenter valgt tekst' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kommenter valgt tekst' })
  await expect(dialog.getByRole('blockquote')).toHaveText(about)
  await dialog.getByLabel('Skriv en kommentar').fill(words)
  await dialog.getByRole('button', { name: 'Send kommentar' }).click()
  await expect(dialog).toBeHidden()
}
/** In the editor, which is open. */
const rewrite = async (page: Page, words: string) => {
  const editor = page.getByRole('textbox', { name: 'Andre lokale mål', exact: true })
  await editor.press('ControlOrMeta+a')
  await editor.pressSequentially(words)
  await expectSaved(page)
}

test('words that are commented on keep their comment while others write', async ({ visit }) => {
  test.slow()
  const reader = await visit({ office: 'Merkedal', role: 'state_director' })
  const writer = await visit({ office: 'Merkedal', role: 'municipal_director' })
  await writer.goto(clauseOf('Merkedal', 'formal'))
  await openEditor(writer, 'Andre lokale mål')
  await rewrite(writer, OURS)

  await test.step('one chooses words where the agreement is read, and says something about them', async () => {
    await reader.goto(`${draftOf('Merkedal')}/les`)
    await say(reader, 'fire årsverk', 'Har vi råd til det?')
    await expect(marks(reader)).toHaveText(['fire årsverk'])
    // The number after the first words takes no place in the text.
    await say(reader, 'åpent hver dag', 'Også i romjula?')
    await expect(marks(reader)).toHaveText(['fire årsverk', 'åpent hver dag'])
  })
  await test.step('another writes before the words, and inside them', async () => {
    await rewrite(writer, OURS.replace('Vi skal', 'De to eierne er enige om at vi alltid skal'))
    await reader.reload()
    await expect(marks(reader)).toHaveText(['fire årsverk', 'åpent hver dag'])
    await rewrite(writer, OURS.replace('fire årsverk', 'fire og et halvt årsverk'))
    await reader.reload()
    await expect(marks(reader)).toHaveText(['fire og et halvt årsverk', 'åpent hver dag'])
    await reader
      .getByRole('link', { name: 'Kommentar 1 til disse ordene, av Merkedal state_director' })
      .click()
    const thread = comments(reader).getByRole('listitem').filter({ hasText: 'Har vi råd til det?' })
    await expect(thread).toContainText('«fire årsverk»')
    await expect(thread).toContainText('Ordene er endret siden kommentaren ble skrevet.')
  })
  await test.step('the words are gone: it is said, and the quote stays', async () => {
    await rewrite(writer, 'Kontoret er åpent hver dag.')
    await reader.reload()
    await expect(comments(reader)).toContainText('Ordene er tatt ut eller skrevet om')
    await expect(comments(reader)).toContainText('«fire årsverk»')
    await expect(comments(reader).getByRole('link', { name: '«fire årsverk»' })).toHaveCount(0)
  })
  await test.step('put back, in another language: still there', async () => {
    await rewrite(writer, OURS)
    await writer.goto(draftOf('Merkedal'))
    await writer.getByRole('button', { name: 'Bytt til nynorsk' }).click()
    await writer.getByRole('dialog').getByRole('button', { name: 'Bytt til nynorsk' }).click()
    await expect(writer.getByRole('button', { name: 'Bytt til bokmål' })).toBeVisible()
    await reader.reload()
    await comments(reader).getByRole('link', { name: '«fire årsverk»' }).click()
    await expect(marks(reader)).toHaveText(['fire årsverk', 'åpent hver dag'])
    await expect(marks(reader).first()).toBeInViewport()
  })
  await test.step('the working copy in Word has the comment on these words', async () => {
    const download = reader.waitForEvent('download')
    await reader.getByRole('link', { name: 'Arbeidskopi med kommentarer (Word)' }).click()
    const files = unzipSync(new Uint8Array(readFileSync(await (await download).path())))
    const [, under = ''] = strFromU8(files['word/document.xml'] ?? new Uint8Array()).split(
      /<w:commentRange(?:Start|End)/,
    )
    expect([...under.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, words]) => words).join('')).toBe('fire årsverk')
  })
})

test('without a pointer: a paragraph is chosen in the form, and the shortcut opens what is selected', async ({
  page,
  login,
}) => {
  await login('Ordvik')
  await page.goto(clauseOf('Ordvik', 'medbestemmelse'))
  const about = comments(page).getByLabel('Hva gjelder kommentaren?')
  const [, first = ''] = await about.getByRole('option').allTextContents()
  await about.selectOption({ index: 1 })
  await comments(page).getByLabel('Skriv en kommentar').fill('Hele dette avsnittet')
  await comments(page).getByRole('button', { name: 'Send kommentar' }).click()
  const thread = comments(page).getByRole('listitem').filter({ hasText: 'Hele dette avsnittet' })
  await expect(thread).toContainText(first.replace(/^Avsnitt 1: /, '«').replace(/ …$/, ''))
  await expect(about).toHaveValue('')
  await thread.getByRole('link', { name: /^«/ }).click()
  await expect(marks(page)).toBeInViewport()
  await select(page, 'hensiktsmessige systemer')
  await expect(page.getByText('Trykk Ctrl + Alt + M')).toBeAttached()
  await page.keyboard.press('Control+Alt+m')
  const dialog = page.getByRole('dialog', { name: 'Kommenter valgt tekst' })
  await expect(dialog.getByRole('blockquote')).toHaveText('hensiktsmessige systemer')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('what is begun about some words waits for those, and comes up under no others', async ({
  page,
  login,
}) => {
  await login('Ordvik')
  await page.goto(`${draftOf('Ordvik')}/les`)
  const dialog = page.getByRole('dialog', { name: 'Kommenter valgt tekst' })
  const begun = dialog.getByLabel('Skriv en kommentar')
  const open = async (words: string) => {
    await select(page, words)
    await page.getByRole('button', { name: 'Kommenter valgt tekst' }).click()
    await expect(dialog.getByRole('blockquote')).toHaveText(words)
  }
  await open('hensiktsmessige systemer')
  await begun.fill('Hvilke systemer?')
  await page.keyboard.press('Escape')
  await open('hensiktsmessige')
  await begun.pressSequentially('Hva er det?')
  await expect(begun).toHaveValue('Hva er det?')
  await page.keyboard.press('Escape')
  await open('hensiktsmessige systemer')
  await expect(begun).toHaveValue('Hvilke systemer?')
})

const faults = async (page: Page) => {
  const { violations } = await analyze(page)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('on a phone, without colour and on paper', async ({ visit }) => {
  const page = await visit({
    office: 'Ordvik',
    role: 'municipal_director',
    language: 'nn',
    options: { viewport: { width: 320, height: 700 }, hasTouch: true },
  })
  await page.goto(`${draftOf('Ordvik')}/les`)
  await select(page, 'nyrekruttering')
  const button = page.getByRole('button', { name: 'Kommenter vald tekst' })
  await expect(button).toBeInViewport()
  await button.tap()
  const dialog = page.getByRole('dialog', { name: 'Kommenter vald tekst' })
  await dialog.getByLabel('Skriv ein kommentar').fill('Også for vikarar?')
  expect(await faults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Send kommentar' }).tap()
  await expect(dialog).toBeHidden()
  const mark = marks(page).filter({ hasText: /^nyrekruttering$/ })
  await expect(mark).toHaveCSS('text-decoration-style', 'dotted')
  expect(await faults(page)).toEqual([])
  expect(await page.evaluate(() => document.body.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await test.step('on paper there is only the text', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(mark).toHaveCSS('text-decoration-line', 'none')
    await expect(page.locator('mark + a').first()).toBeHidden()
    await expect(page.getByText('Merk ord i teksten')).toBeHidden()
  })
})
