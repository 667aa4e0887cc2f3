import { paste } from './support/paste.ts'
import { expectSaved, openEditor } from './support/steps.ts'
import { clauseOf, expect, test } from './support/test.ts'

const item = (marker: string, text: string, level = 1) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`

/** What Word puts on the clipboard: style sheet, conditional comments, lists as paragraphs. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} @list l0 {mso-list-id:12;} --></style></head>
<body lang=NO style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='color:#2F5496'>Lokale mål<o:p></o:p></h1>
<p class=MsoNormal style='margin-bottom:8.0pt'><span style='font-size:14.0pt;color:red'>Eierne er <b>enige</b> om dette:</span><o:p></o:p></p>
${item('·', 'flere i arbeid')}
${item('·', 'færre på <i>stønad</i>')}
<p class=MsoNormal>I denne rekkefølgen:<o:p></o:p></p>
${item('1.', 'unge')}
${item('2.', 'langtidsledige')}
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>År</b></p></td><td><p class=MsoNormal>2027</p></td></tr></table>
<p class=MsoNormal><a href="https://www.nav.no/">nav.no</a> <span style='mso-spacerun:yes'> </span><img src="file:///C:/bilde.png"></p>
<!--EndFragment--></body></html>`

test('a text from Word comes in clean: paragraphs, real lists, a table, bold and links, and nothing else', async ({
  page,
  login,
}) => {
  await login('Holmen', 'municipal_director')
  await page.goto(clauseOf('Holmen', 'formal'))
  const editor = await openEditor(page, 'Andre lokale mål')
  await paste(editor, { html: FROM_WORD, text: 'Lokale mål …' })
  await expect(editor.getByRole('heading', { name: 'Lokale mål' })).toBeVisible()
  await expect(editor.locator('ul > li')).toHaveText(['flere i arbeid', 'færre på stønad'])
  await expect(editor.locator('ol > li')).toHaveText(['unge', 'langtidsledige'])
  await expect(editor.locator('strong').first()).toHaveText('enige')
  await expect(editor.getByRole('cell', { name: '2027' })).toBeVisible()
  await expect(editor.getByRole('link', { name: 'nav.no' })).toHaveAttribute('href', 'https://www.nav.no/')
  await expect(editor.locator('[style*="color"], [class*="Mso"], img, span[style], font')).toHaveCount(0)
  await expect(editor).not.toContainText('·')
  await expect(editor).not.toContainText('supportLists')
  await expectSaved(page)
})

test('text without format keeps its paragraphs', async ({ page, login }) => {
  await login('Elvestad', 'municipal_director')
  await page.goto(clauseOf('Elvestad', 'formal'))
  const editor = await openEditor(page, 'Andre lokale mål')
  await paste(editor, { text: 'Første avsnitt\n\nAndre avsnitt\r\n\r\nTredje avsnitt' })
  await expect(editor.locator('p')).toHaveText(['Første avsnitt', 'Andre avsnitt', 'Tredje avsnitt'])
  await expectSaved(page)
})

test('what is pasted comes to the other who has the same text open, and neither loses anything', async ({
  visit,
}) => {
  const kommunen = await visit({ office: 'Holmen', role: 'municipal_director' })
  const nav = await visit({ office: 'Holmen', role: 'state_director' })
  for (const page of [kommunen, nav]) await page.goto(clauseOf('Holmen', 'lokalisering'))
  const mine = await openEditor(kommunen, 'Lokal tekst')
  await kommunen.keyboard.type('Mitt avsnitt.')
  const theirs = await openEditor(nav, 'Lokal tekst')
  await expect(theirs).toContainText('Mitt avsnitt.')
  await nav.keyboard.press('ControlOrMeta+End')
  await nav.keyboard.press('Enter')
  await paste(theirs, { html: FROM_WORD, text: 'Lokale mål …' })
  await kommunen.keyboard.type(' Og mer.')
  for (const editor of [mine, theirs]) {
    await expect(editor.locator('ul > li')).toHaveText(['flere i arbeid', 'færre på stønad'])
    await expect(editor.locator('ol > li')).toHaveText(['unge', 'langtidsledige'])
    await expect(editor.getByRole('cell', { name: '2027' })).toBeVisible()
    await expect(editor).toContainText('Mitt avsnitt. Og mer.')
  }
  for (const page of [kommunen, nav]) await expectSaved(page)
})
