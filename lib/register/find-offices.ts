/** The register's offices, small enough for the browser, and how they are searched. */
import type { Office, Register } from './register.ts'

/** One line in the list of offices. */
export type OfficeEntry = {
  number: string
  /** «Nav Ávjovárri». */
  name: string
  /** «Kárášjohka – Karasjok, Guovdageaidnu – Kautokeino · Nav Troms og Finnmark». */
  places: string
  /** Searched too, but not shown. */
  more?: string
}

export const officeEntries = (register: Register): readonly OfficeEntry[] =>
  [...register.offices.values()]
    .map((office) => entryOf(register, office))
    .sort((one, other) => one.name.localeCompare(other.name, 'nb'))

function entryOf(register: Register, office: Office): OfficeEntry {
  const municipalities = [...office.municipalities, ...office.uncertain].flatMap(
    (number) => register.municipalities.get(number) ?? [],
  )
  const areas = office.areas.flatMap(({ name }) => (name ? [name.replace(/ \(ikke bydel\)$/, '')] : []))
  const bydel = register.bydeler.get(office.number)?.fullName
  const parts = areas.map((area) => (bydel?.endsWith(area) ? bydel : area))
  // Two municipalities with one name are told apart by their county.
  const places = [
    ...parts,
    ...municipalities.map(({ name, label, officialName }) => (label === name ? officialName : label)),
  ]
  const counties = [...new Set(municipalities.map(({ county }) => county))].filter(
    (county) => !places.includes(county),
  )
  return {
    number: office.number,
    name: office.name,
    places: `${places.join(', ')} · ${register.units.get(office.unit)?.name ?? ''}`,
    ...(counties.length > 0 && { more: counties.join(' ') }),
  }
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŧ: 't', ŋ: 'n' }

/** Letters that a keyboard may lack are as good as their nearest: «Karasjohka» finds Kárášjohka. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøđŧŋ]/g, (letter) => LETTERS[letter] ?? letter)

const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\d]+/gu) ?? []

/** Lower is better: the office's name from its start, a place from its start, any word from its start, anywhere. */
function rank(entry: OfficeEntry, query: string): number {
  const name = fold(entry.name.replace(/^Nav /, ''))
  if (name.startsWith(query)) return 0
  const places = fold(entry.places.split(' · ')[0] ?? '')
  if (places.split(/, | – /).some((place) => place.startsWith(query))) return 1
  return wordsIn(entry.name).some((word) => word.startsWith(query)) ? 2 : 3
}

/** Every word of the query has to begin a word of the office's name, its places, its unit or its county. */
export function findOffices(entries: readonly OfficeEntry[], query: string): readonly OfficeEntry[] {
  const wanted = wordsIn(query)
  const whole = wanted.filter((word, at) => at > 0 || word !== 'nav').join(' ')
  const isHit = (entry: OfficeEntry) => {
    const words = wordsIn(`${entry.name} ${entry.places} ${entry.more ?? ''}`)
    return wanted.every((word) => words.some((one) => one.startsWith(word)))
  }
  const hits = entries.filter(isHit).map((entry) => ({ entry, rank: rank(entry, whole) }))
  return hits.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry)
}
