/**
 * What somebody asks for in a house that is their own, with the id of a thing that lies in another: an address has the
 * house first and then the thing, and whoever may enter the one has no right to the other.
 */
import type { Elsewhere } from '../e2e/support/offices.ts'
import { type Address, addressesOf } from './addresses.ts'
import type { Stage } from './stage.ts'

const moved = (text: string, { agreement, office }: Stage, to: Elsewhere): string =>
  text.replaceAll(agreement, to.agreement).replaceAll(office.id, to.office)

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** Addresses of what is somewhere else: in all of them stands an id that is none of the own house. */
export const foreignAddresses = (stage: Stage, to: Elsewhere): readonly Address[] =>
  addressesOf(stage).flatMap(({ route, door, path }) => {
    const there = moved(path, stage, to)
    const ids = [...there.matchAll(UUID)].map(([id]) => id)
    const isForeign = there !== path && ids.some((id) => id !== to.agreement && id !== to.office)
    return isForeign ? [{ route, door, path: there }] : []
  })

/** What an action is called with, in the same way. */
export const movedArguments = (given: unknown, stage: Stage, to: Elsewhere): unknown => {
  if (typeof given === 'string') return moved(given, stage, to)
  if (Array.isArray(given)) return given.map((one) => movedArguments(one, stage, to))
  if (given instanceof Map)
    return new Map([...given].map(([name, one]) => [name, movedArguments(one, stage, to)]))
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [name, movedArguments(one, stage, to)]),
  )
}
