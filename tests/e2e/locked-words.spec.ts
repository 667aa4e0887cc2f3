/** What is locked, signed or in force is nowhere called a draft – but for where its story is told. */

import { addressesOf } from '../permissions/addresses.ts'
import { get } from '../permissions/ask.ts'
import { LEADER } from '../permissions/cast.ts'
import { expect, HOME, seeded, test } from './support/test.ts'

/** That it once was begun as one: the history, and the first step on the way to signed. What a revision begins is one. */
const TOLD_OF = new RegExp(
  [
    'opprettet utkastet|Utkast ?Opprettet|utkastet ble opprettet',
    'lager vi et nytt utkast|i det nye utkastet\\. Utkastet kan ikke slettes|Lag det nye utkastet',
  ].join('|'),
  'g',
)
const ABOUT_ANOTHER = ['/avtaler/ny', '/logg-inn']

const visible = (html: string): string =>
  html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

for (const state of ['frozen', 'signed', 'in_force', 'terminated'] as const)
  test(`no page calls an agreement that is ${state} a draft`, async () => {
    const { cookieName, stages } = seeded()
    const { stage, cookies } = stages[state]
    const house = { url: HOME, cookie: `${cookieName}=${cookies[LEADER]}` }
    for (const { route, path } of addressesOf(stage)) {
      if (ABOUT_ANOTHER.includes(route)) continue
      const { body } = await get(house, path)
      const said = visible(body)
        .replace(TOLD_OF, '')
        .match(/.{30}utkast.{30}/gi)
      expect.soft(said ?? [], route).toEqual([])
    }
  })
