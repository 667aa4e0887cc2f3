/** For check-word.sh: is what LibreOffice read (`.writer`) and printed (`.pages`) what the `.docx` says? */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { numbersInWord } from '#lib/export/testing/numbers-in-word.ts'
import {
  all,
  documentText,
  type Element,
  paragraphs,
  readWord,
  textOf,
  type WordTree,
} from '#lib/export/testing/word-tree.ts'

/** Fewest and most, by what comes after the sample's name. */
const PAGES: Readonly<Record<string, readonly [number, number]>> = {
  '.saksframlegg': [1, 1],
  '.bevisark': [1, 3],
  '.referat': [1, 2],
  '.innkalling': [1, 2],
  '.tillegg': [1, 1],
  '.orientering': [1, 1],
  '.handlingsplan': [1, 3],
}
const ANY: readonly [number, number] = [4, 200]

const squeezed = (text: string): string => text.replace(/[\s\u00A0\u202F\uFEFF]+/g, '')
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** Paragraphs LibreOffice does not have, or has in another order. */
function lostParagraphs(word: WordTree, writer: string): readonly string[] {
  let from = 0
  return documentText(word)
    .split('\n')
    .map(squeezed)
    .filter((paragraph) => {
      const at = writer.indexOf(paragraph, from)
      from = at < 0 ? from : at + paragraph.length
      return at < 0
    })
}

/** Hyphens aside: pdftotext takes those that end a line for its own. */
const lostWords = (word: WordTree, printed: string): readonly string[] =>
  words(documentText(word)).filter((one) => !printed.includes(unhyphenated(one)))

const unhyphenated = (text: string): string => squeezed(text).replaceAll('-', '')

const lostHeadings = (word: WordTree, writer: string): readonly string[] =>
  numbersInWord(word)
    .filter(({ style }) => style?.startsWith('Heading'))
    .map(({ number, text }) => squeezed(number + text))
    .filter((heading) => !writer.includes(heading))

function wrongPages(word: WordTree, pages: readonly string[], kind: string): readonly string[] {
  const [fewest, most] = PAGES[kind] ?? ANY
  const isDraft = word.xml('word/header1.xml').includes('UTKAST')
  const numbered = pages.filter((page, index) => page.includes(`Side ${index + 1} av ${pages.length}`))
  const marked = pages.filter((page) => page.includes('UTKAST'))
  return [
    ...(pages.length < fewest || pages.length > most ? [`${pages.length} pages`] : []),
    ...(numbered.length < pages.length - 1
      ? [`${numbered.length} of ${pages.length} pages are numbered`]
      : []),
    ...(isDraft && marked.length < pages.length
      ? [`${marked.length} of ${pages.length} pages say UTKAST`]
      : []),
  ]
}

/** Who said what in the margin, as LibreOffice has it: in a working copy. */
async function lostComments(word: WordTree, odt: string): Promise<readonly string[]> {
  if (!word.paths.includes('word/comments.xml')) return []
  const read = readWord(await readFile(odt)).part('content.xml')
  const annotations = all(read, 'office:annotation').map((one) => all(one, 'text:p').map(wordsOf).join(' '))
  return all(word.part('word/comments.xml'), 'w:comment')
    .map((one) => paragraphs(one).map(textOf).join(' '))
    .filter((said) => !annotations.includes(said))
}

const wordsOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')

async function check(folder: string, name: string): Promise<boolean> {
  const word = readWord(await readFile(join(folder, `${name}.docx`)))
  const writer = squeezed(await readFile(join(folder, `${name}.writer`), 'utf8'))
  const printed = await readFile(join(folder, `${name}.pages`), 'utf8')
  const pages = printed.split('\f').slice(0, -1)
  const problems = [
    ...wrongPages(word, pages, /\.[a-z]+$/.exec(name)?.[0] ?? ''),
    ...lostParagraphs(word, writer).map((text) => `LibreOffice reads without: ${text}`),
    ...lostHeadings(word, writer).map((text) => `LibreOffice numbers otherwise: ${text}`),
    ...(await lostComments(word, join(folder, `${name}.odt`))).map(
      (said) => `LibreOffice lacks the comment: ${said}`,
    ),
    ...lostWords(word, unhyphenated(printed)).map((text) => `the pages lack: ${text}`),
  ]
  process.stdout.write(`${problems.length === 0 ? 'ok' : 'not ok'} ${name}: ${pages.length} pages\n`)
  for (const problem of problems.slice(0, 10)) process.stdout.write(`   ${problem}\n`)
  return problems.length === 0
}

const folder = process.argv[2] ?? '.'
const names = (await readdir(folder))
  .filter((file) => file.endsWith('.docx'))
  .map((file) => file.slice(0, -'.docx'.length))
const results: boolean[] = []
for (const name of names.sort()) results.push(await check(folder, name))
const passed = results.filter(Boolean).length
process.stdout.write(`${passed} passed, ${results.length - passed} failed\n`)
process.exitCode = passed === results.length && passed > 0 ? 0 : 1
