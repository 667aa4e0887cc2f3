/**
 * The names of an agreement's Y.Doc. Standard wording is not in it: only what the parties have answered and
 * written, one fragment per text, so that nobody's structure can disturb another clause.
 *
 * `answers`  map `<fact>/<entry>` → value. Every change is a new entry that removes those it has seen, so that two
 *            values given at once both remain until somebody chooses.
 * `meta`     map, written by the server only: `language`, `wording:<clause>` → number of the adapted wording, 0 = none.
 * `rows:<table>` array of ids of added rows · `own` array of ids of own clauses
 * `kept`     map, written by the server: what it saved when two changed the same text (see keep-words.ts). A browser
 *            may take an entry away when somebody has read it.
 * `emptied`  map `<fragment>/<entry>` → what somebody meant to delete (emptied.ts). An update that empties a text
 *            without it is refused, so that no mishap in a browser can.
 * `local:<slot>` · `wording:<clause>:<n>` · `own:<id>` text fragments
 */
export const ANSWERS = 'answers'
export const META = 'meta'
export const OWN_CLAUSES = 'own'
export const KEPT = 'kept'
export const EMPTIED = 'emptied'
export const LANGUAGE_KEY = 'language'

export const rowsName = (table: string) => `rows:${table}`
export const localName = (slot: string) => `local:${slot}`
export const wordingName = (clause: string, number: number) => `wording:${clause}:${number}`
export const wordingKey = (clause: string) => `wording:${clause}`
export const ownName = (id: string) => `own:${id}`

/** Facts that are not in a template: cells, whether a row is struck, own clauses, the language of a text. */
export const cellFact = (table: string, row: string, column: string) => `${table}:${row}:${column}`
export const rowFact = (table: string, row: string) => `row:${table}:${row}`
export const ownFact = (id: string, what: 'title' | 'chapter') => `own:${id}:${what}`
export const writtenInFact = (fragment: string) => `written:${fragment}`

const SEGMENT = '[a-z0-9-]+'
const CLAUSE = `${SEGMENT}/${SEGMENT}`
const FRAGMENT = new RegExp(`^(local:${CLAUSE}/${SEGMENT}|wording:${CLAUSE}:[0-9]+|own:${SEGMENT})$`)
const MAPS: readonly string[] = [ANSWERS, META, KEPT, EMPTIED]
const ROWS = new RegExp(`^rows:${SEGMENT}$`)

export const isFragmentName = (name: string) => FRAGMENT.test(name)
export const isRowsName = (name: string) => ROWS.test(name)
export const isKnownName = (name: string) =>
  MAPS.includes(name) || name === OWN_CLAUSES || isRowsName(name) || isFragmentName(name)

/** `<fact>/<entry>`; the fact may itself hold slashes. */
export const entryKey = (fact: string, entry: string) => `${fact}/${entry}`
export const factOfEntry = (key: string) => key.slice(0, key.lastIndexOf('/'))
/** `<fragment>/<entry>`, in `emptied`. */
export const isMarkerKey = (key: string) =>
  key.length <= 300 && /\/[A-Za-z0-9_-]+$/.test(key) && isFragmentName(factOfEntry(key))
export const isEntryKey = (key: string) =>
  key.length <= 300 && /^[a-z][a-z0-9:/-]*\/[A-Za-z0-9_-]+$/.test(key)
