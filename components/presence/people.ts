import type { Face, Place } from '#lib/document/presence.ts'
import type { Standing } from '../ui/PartyMark.tsx'

/** Somebody else who has the agreement open, in as many places as the person has tabs. */
export type Person = Face & { places: readonly Place[] }

/** What a browser has told of itself, as the server passed it on; a server of an earlier release adds nothing. */
export type ToldState = Readonly<{ user?: Partial<Face>; place?: Place }>

/** Whose mark a person wears; null for those who belong to no party. */
export const standingOf = ({ side, isNavLeader }: Pick<Face, 'side' | 'isNavLeader'>): Standing | null =>
  isNavLeader ? 'manager' : side

/** Everybody but me, once each however many tabs, in an order that stays: by party, then by name. */
export function peopleFrom(states: ReadonlyMap<number, ToldState>, me: string): readonly Person[] {
  const found = new Map<string, Person>()
  for (const { user, place } of states.values()) {
    if (!user?.id || !user.name || user.id === me) continue
    const known = found.get(user.id)
    const places = [...(known?.places ?? []), ...(place ? [place] : [])]
    found.set(user.id, {
      id: user.id,
      name: user.name,
      side: user.side ?? null,
      isNavLeader: user.isNavLeader === true,
      places,
    })
  }
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nb'))
}

const ORDER = ['municipality', 'state', 'manager', null] as const
const rank = (person: Person): number => ORDER.indexOf(standingOf(person))

export const isIn = (person: Person, clause: string): boolean =>
  person.places.some((place) => place.clause === clause)

export const writesIn = (person: Person, clause: string): boolean =>
  person.places.some((place) => place.clause === clause && place.part !== null)

export const writesAt = (person: Person, part: string): boolean =>
  person.places.some((place) => place.part === part)

/** Where to look for somebody: the clause the person writes in, or else has open. */
export const clauseOf = ({ places }: Person): string | null =>
  (places.find(({ part }) => part !== null) ?? places.find(({ clause }) => clause !== null))?.clause ?? null
