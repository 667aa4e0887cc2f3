/** Every nynorsk text the project has, as passages of plain words: template, guide, labels, samples, interface. */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { wordsOfMessage } from './words-of-message.ts'

export type Passage = { file: string; place: string; text: string }

const ROOT = resolve(import.meta.dirname, '../../..')
const find = (pattern: string): string[] => globSync(pattern, { cwd: ROOT }).sort()
const read = (file: string): string => readFileSync(resolve(ROOT, file), 'utf8')

/** What a reader sees of a line of Markdown with directives: no names, no conditions, no addresses. */
export const plainLine = (line: string): string =>
  line
    .replace(/<!--.*?-->|`[^`]*`/g, ' ')
    .replace(/:felt\[[^\]]*\](\{[^}]*\})?\p{L}*/gu, ' … ')
    .replace(/^\s*:{2,}[\p{L}-]*/u, ' ')
    .replace(/:(valg|alt|hvis)\[/g, '[')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{[^}]*\}/g, '')

const markdownPassages = (file: string): Passage[] =>
  read(file)
    .split('\n')
    .map((line, index) => ({ file, place: `${index + 1}`, text: plainLine(line) }))

const labelPassages = (file: string): Passage[] => {
  const lines = new LineCounter()
  const passages: Passage[] = []
  visit(parseDocument(read(file), { lineCounter: lines }), {
    Pair: (_key, { key, value }) => {
      if (!isScalar(key) || key.value !== 'nn' || !isScalar(value)) return
      const { line } = lines.linePos(value.range?.[0] ?? 0)
      passages.push({ file, place: `${line}`, text: String(value.value) })
    },
  })
  return passages
}

const leaves = (tree: unknown, path: string): [string, string][] => {
  if (typeof tree === 'string') return [[path, tree]]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`))
}

const interfacePassages = async (file: string): Promise<Passage[]> => {
  const module: Record<string, unknown> = await import(pathToFileURL(resolve(ROOT, file)).href)
  return Object.values(module)
    .flatMap((texts) =>
      typeof texts === 'object' && texts !== null && 'nn' in texts ? leaves(texts.nn, '') : [],
    )
    .map(([place, text]) => ({ file, place, text: wordsOfMessage(text) }))
}

/** Words that stand beside the code that needs them: `{ nb: 'Tittel på eget punkt', nn: 'Tittel på eige punkt' }`. */
const codePassages = (file: string): Passage[] =>
  read(file)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/\bnn: '([^']+)'/g)].map((match) => ({
        file,
        place: `${index + 1}`,
        text: wordsOfMessage(match[1] ?? ''),
      })),
    )
    .filter(({ text }) => !text.startsWith('nn-'))

/** What is written in the nynorsk samples, without the ids of what is chosen. */
const samplePassages = (file: string): Passage[] =>
  leaves(JSON.parse(read(file)), '')
    .filter(
      ([place, text]) => !/^(template|version|language)$|chapter$/.test(place) && !/^[a-z\d-]+$/.test(text),
    )
    .map(([place, text]) => ({ file, place, text: plainLine(text) }))

export const nynorskTexts = async (): Promise<Passage[]> => {
  const texts = find('lib/i18n/texts/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const code = find('{lib,components,app}/**/*.{ts,tsx}').filter(
    (file) => !file.startsWith('lib/i18n/texts/') && !file.includes('.test.'),
  )
  const ofInterface = await Promise.all(texts.map(interfacePassages))
  return [
    ...find('templates/*/*/{text,guide}.nn.md').flatMap(markdownPassages),
    ...find('templates/*/*/template.yaml').flatMap(labelPassages),
    ...find('templates/*/*/samples/nn-*.json').flatMap(samplePassages),
    ...ofInterface.flat(),
    ...code.flatMap(codePassages),
  ]
}

/** Words as hunspell sees them: a hyphen parts two words, and what has a digit in it is no word. */
export const wordsIn = (text: string): string[] =>
  (text.replace(/https?:\S+|\S+@\S+/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 1 && !/\p{N}/u.test(word),
  )

export const where = ({ file, place }: Passage): string => `${file}:${place}`
