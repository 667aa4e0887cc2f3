import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, 'national-template.nb.txt')

/** What the template says to whoever fills it in; never printed in an agreement. */
const HINTS = [
  /^Alternativ \d:$/,
  /\s*\((fylke|adresse|kommune\/-er|lenke)\)/g,
  /\s*\(fyll inn[^)]*\)/g,
  /\s*\(stryk[^)]*\)/g,
  /\s*\(dersom dette avtales må tjenesten fylles inn her\)/g,
]
/** Here the agreement has a table. */
const GOALS = /\s*\.{4,}\(fyll inn resultatmål\)\./
const GAP = /[.…]*…[.…]*|\.{4,}/g
const HOLE = '□'
const NUMBER_OR_MARK = /^\s*(\d+\.\d+\.?|[-·])\s+/
const SENTENCE_END = /(?<=[.:])\s+(?=[\p{Lu}«])/u

/** «stryk det som ikke passer»: both sentences are the template's own. */
const EITHER: readonly (readonly [both: string, one: string, other: string])[] = [
  ['felles/delt', 'felles', 'delt'],
  ['kommunale vilkår/statlige vilkår', 'kommunale vilkår', 'statlige vilkår'],
]

/** Every sentence and heading of the national template, with □ where it has a dotted gap. */
export function nationalSentences(): readonly string[] {
  return readFileSync(FILE, 'utf8')
    .split(/\n|\t+/)
    .map(withoutHints)
    .map((line) => line.replace(NUMBER_OR_MARK, '').replace(/\s+/g, ' ').trim())
    .flatMap((line) => line.split(SENTENCE_END))
    .filter((sentence) => sentence !== '')
    .flatMap(eitherWay)
}

const withoutHints = (line: string): string =>
  HINTS.reduce((text, hint) => text.replace(hint, ''), line.trim().replace(GOALS, '').replace(GAP, HOLE))

function eitherWay(sentence: string): readonly string[] {
  const found = EITHER.find(([both]) => sentence.includes(both))
  return found ? [sentence.replace(found[0], found[1]), sentence.replace(found[0], found[2])] : [sentence]
}

/** Matches the sentence inside one paragraph, with anything short in its gaps. */
export const sentencePattern = (sentence: string): RegExp =>
  new RegExp(
    sentence
      .split(/\s*□\s*/)
      .map(escaped)
      .join('\\s*[^\\n]{1,160}?\\s*'),
  )

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
