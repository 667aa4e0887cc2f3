/** Where each page and file of the table is, for one agreement. */
import type { Stage } from './stage.ts'
import { CLAUSES, type Door, ROUTES, type Several } from './table.ts'

/** What stands in an address for one route, where nothing else is said. */
export const addressOf = (route: string, stage: Stage, clause: string = CLAUSES[0]): string =>
  route
    .replace('[id]', stage.agreement)
    .replace('[kontor]', stage.office.id)
    .replace('[mal]/[punkt]', clause)
    .replace('[nummer]', '1')
    .replace('[seq]', '1')

export const listOf = <One extends object>(given: Several<One>): readonly One[] =>
  'each' in given ? given.each : [given]

export type Address = { route: string; door: Door; path: string }

/** A clause's page is asked for in the agreement and in each annex. */
export const addressesOf = (stage: Stage): readonly Address[] =>
  Object.entries(ROUTES).flatMap(([route, doors]) =>
    listOf(doors).flatMap((door) =>
      (route.includes('[punkt]') ? CLAUSES : [CLAUSES[0]]).map((clause) => ({
        route,
        door,
        path: door.at?.(stage) ?? addressOf(route, stage, clause),
      })),
    ),
  )

/** Any address of the page, for what a page is only asked through. */
export const anAddressOf = (route: string, stage: Stage): string =>
  addressesOf(stage).find((one) => one.route === route)?.path ?? addressOf(route, stage)
