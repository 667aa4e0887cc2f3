import { useTranslations } from 'next-intl'
import type { Face } from '#lib/document/presence.ts'
import { type Person, standingOf } from './people.ts'

/** «Ola Nordmann (Nav)», and several in a sentence. */
export function useNames(): {
  nameOf: (person: Face) => string
  namesOf: (people: readonly Person[]) => string
} {
  const t = useTranslations('presence')
  const nameOf = (person: Face): string => {
    const standing = standingOf(person)
    return standing ? t(standing, { name: person.name }) : person.name
  }
  return { nameOf, namesOf: (people) => AND.format(people.map(nameOf)) }
}

/** Bokmål and nynorsk join words in the same way, and not every browser knows nynorsk. */
const AND = new Intl.ListFormat('nb')
