/**
 * Every door × everybody × every state, at the running program: what the tables in `tests/permissions` declare is what happens.
 * Whoever is refused is told the same as somebody who asks for what does not exist, meets no word of it, and changes nothing.
 * And those of another office ask in their own house for what lies in this one. DOOR=frister: only doors with that in
 * their names.
 */
import pg from 'pg'
import { permissions } from '#lib/access/can.ts'
import { AGREEMENT_STATES } from '#lib/agreements/agreement-state.ts'
import { startEmbedded } from '#lib/server/database/embedded-postgres.ts'
import { ACTIONS, type ServerAction } from '../permissions/action-table.ts'
import { type Address, addressesOf, anAddressOf, listOf } from '../permissions/addresses.ts'
import { type BuiltAction, builtActions, get, type House, run, send } from '../permissions/ask.ts'
import { asActor, EVERYBODY, STRANGER, type Visitor } from '../permissions/cast.ts'
import { fingerprints } from '../permissions/fingerprint.ts'
import { foreignAddresses, movedArguments } from '../permissions/in-own-house.ts'
import { MARKS } from '../permissions/marks.ts'
import type { Stage } from '../permissions/stage.ts'
import type { Door } from '../permissions/table.ts'
import type { Elsewhere } from './support/offices.ts'
import { expect, HOME, seeded, test } from './support/test.ts'

const AT_ONCE = 4
const DOOR = new RegExp(process.env.DOOR ?? '')
const isAsked = ({ route }: { route: string }): boolean => DOOR.test(route)

/** A few at a time, so that the program is asked by several at once, and not by hundreds. */
const each = async <One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> => {
  const waiting = [...all]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one)
    }),
  )
}

type Found = (where: string, who: Visitor, what: string) => void

/** The words somebody met that were not theirs to meet. */
const watcher = (stage: Stage, found: Found) => {
  const met = new Set<string>()
  const look = (where: string, who: Visitor, body: string): void => {
    for (const [name, { word, mayMeet }] of Object.entries(MARKS))
      if (body.includes(word)) {
        met.add(name)
        if (!mayMeet(who, stage.state)) found(where, who, `meets ${name}`)
      }
  }
  return { look, met }
}

type Watcher = ReturnType<typeof watcher>
type Asked = { stage: Stage; houseOf: (who: Visitor) => House; found: Found; look: Watcher['look'] }

/** `absent` is what a page that does not exist answers; `login` is where somebody without a session ends. */
const outcome = ({ status, path }: { status: number; path: string }): string => {
  if (/^\/logg-inn($|\?)/.test(path)) return 'login'
  return status === 404 ? 'absent' : status === 200 ? 'shown' : String(status)
}

type Cell = Address & { who: Visitor }

/** What is sent is answered in so many words; whoever is refused is not told more than others. */
const askWithForm = async (
  { route, door, path, who }: Cell,
  { form, answers }: NonNullable<Door['sent']>,
  { stage, houseOf, found, look }: Asked,
): Promise<void> => {
  const { status, body } = await send(houseOf(who), path, form(stage, stage.users[who.who] ?? ''))
  look(route, who, body)
  const refusals = who.who === 'nobody' ? [401] : who.role ? [403, 404] : [404]
  const isRight = door.may(who, stage.state) ? answers.test(`${status} ${body}`) : refusals.includes(status)
  if (!isRight) found(route, who, `${status} ${body}`)
}

const askForPage = async (cell: Cell, { stage, houseOf, found, look }: Asked): Promise<void> => {
  const { route, door, path, who } = cell
  const house = houseOf(who)
  const reply = await get(house, path)
  look(route, who, reply.body)
  const was = route === '/logg-inn' ? 'shown' : outcome(reply)
  if (door.may(who, stage.state)) {
    if (was !== 'shown') found(path, who, was)
    return
  }
  if (was !== 'absent' && !(who.who === 'nobody' && was === 'login')) found(path, who, was)
  look(`${route} (flight)`, who, (await get(house, path, 'flight')).body)
}

const askForPages = (asked: Asked): Promise<void> => {
  const addresses = addressesOf(asked.stage).filter(isAsked)
  const cells = addresses.flatMap((address) => EVERYBODY.map((who) => ({ ...address, who })))
  return each(cells, (cell) =>
    cell.door.sent ? askWithForm(cell, cell.door.sent, asked) : askForPage(cell, asked),
  )
}

const REFUSAL = /not-found|forbidden|no-session|^→ \/logg-inn|^404$|^false$/
/** Nobody who is not a member is told that there is something to be forbidden. */
const TO_OUTSIDERS = /not-found|no-session|^→ \/logg-inn|^404$|^false$|"error":"invalid"|"failure":"failed"/

const judge = (action: ServerAction, stage: Stage, who: Visitor, answer: string): boolean => {
  if (!action.answers) return true
  if (action.may(who, stage.state)) return action.answers.test(answer) && !REFUSAL.test(answer)
  if (who.role && action.refused?.test(answer)) return true
  return (who.role ? REFUSAL : TO_OUTSIDERS).test(answer)
}

type Called = { name: string; action: ServerAction; built: BuiltAction }

const runAction = async (
  { name, action, built }: Called,
  visitors: readonly Visitor[],
  { stage, houseOf, found, look }: Asked,
): Promise<void> => {
  const path = anAddressOf(built.page, stage)
  await each(visitors, async (who) => {
    const { answer, body } = await run(houseOf(who), path, built.id, action.with(stage))
    if (!judge(action, stage, who, answer)) found(name, who, answer)
    look(name, who, body)
  })
}

/** Those who are the same to every rule there is: on the same side, with the same rights. */
const likeOf = (who: Visitor, { state }: Stage): string =>
  JSON.stringify([
    who.who === 'nobody',
    who.role !== null,
    who.stand,
    permissions(asActor(who), { office: 'here', state }),
  ])

/** Of those who are refused one of each kind, another each time; of those who may, all. */
const visitorsOf = ({ action }: Called, stage: Stage, turn: number) => {
  const mayNot = EVERYBODY.filter((who) => !action.may(who, stage.state))
  const kinds = Map.groupBy(mayNot, (who) => likeOf(who, stage))
  return {
    may: EVERYBODY.filter((who) => action.may(who, stage.state)),
    mayNot: [...kinds.values()].flatMap((alike) => alike[turn % alike.length] ?? []),
  }
}

const callsOf = (): readonly Called[] => {
  const all = builtActions()
  return Object.entries(ACTIONS).flatMap(([name, actions]) => {
    if (!DOOR.test(name)) return []
    const built = all.get(name)
    if (!built) throw new Error(`${name} is not built: is it used by any page?`)
    return listOf(actions).map((action) => ({ name, action, built }))
  })
}

const askForActions = async (asked: Asked, client: pg.Client): Promise<void> => {
  const take = await fingerprints(client, asked.stage)
  for (const [turn, call] of callsOf().entries()) {
    const { may, mayNot } = visitorsOf(call, asked.stage, turn)
    const before = await take()
    await runAction(call, mayNot, asked)
    // All that are wrong are told of.
    expect.soft(await take(), `${call.name}, by those who may not`).toEqual(before)
    await runAction(call, may, asked)
  }
}

type Foreign = { elsewhere: Elsewhere; houses: readonly House[] }

/** By those who may most in another office, with the ids of what is here. */
const askFromElsewhere = async (
  { stage, found, look }: Asked,
  { elsewhere, houses }: Foreign,
  client: pg.Client,
): Promise<void> => {
  const take = await fingerprints(client, stage)
  const before = await take()
  const pages = foreignAddresses(stage, elsewhere).filter(isAsked)
  for (const house of houses) {
    await each(pages, async ({ route, door, path }) => {
      const form = door.sent?.form(stage, elsewhere.director)
      const reply = form ? await send(house, path, form) : await get(house, path)
      look(`${route} (from elsewhere)`, STRANGER, reply.body)
      // What is sent may be refused for what it is, before anybody asks where it belongs.
      const isRefused = form ? reply.status >= 400 && reply.status < 500 : outcome(reply) === 'absent'
      if (!isRefused) found(`${path} (from elsewhere)`, STRANGER, `${reply.status}`)
    })
    await each(callsOf(), async ({ name, action, built }) => {
      const args = movedArguments(action.with(stage), stage, elsewhere)
      const { body } = await run(house, anAddressOf(built.page, stage), built.id, args as readonly unknown[])
      look(`${name} (from elsewhere)`, STRANGER, body)
    })
  }
  expect.soft(await take(), 'asked for from elsewhere').toEqual(before)
}

const openDatabase = async (): Promise<pg.Client> => {
  // Running already: it is only found.
  const { urls } = await startEmbedded(process.env.E2E_DATA ?? '')
  // From whom no row is hidden.
  const address = new URL(urls.superuser)
  address.pathname = new URL(urls.owner).pathname
  const client = new pg.Client({ connectionString: address.toString() })
  await client.connect()
  return client
}

for (const state of AGREEMENT_STATES)
  test(`who may go through each door of an agreement that is ${state}`, async () => {
    test.setTimeout(1_800_000)
    const { cookieName, stages, elsewhere } = seeded()
    const { stage, cookies } = stages[state]
    const wrong: string[] = []
    const found: Found = (where, { who }, what) => wrong.push(`${where} · ${who} · ${what}`)
    const { look, met } = watcher(stage, found)
    const houseOf = ({ who }: Visitor): House => {
      const cookie = cookies[who]
      return { url: HOME, cookie: cookie && `${cookieName}=${cookie}` }
    }
    const houses = elsewhere.cookies.map((cookie) => ({ url: HOME, cookie: `${cookieName}=${cookie}` }))
    const asked = { stage, houseOf, found, look }
    const client = await openDatabase()
    try {
      await askForPages(asked)
      await askFromElsewhere(asked, { elsewhere, houses }, client)
      await askForActions(asked, client)
    } finally {
      await client.end()
    }
    expect(wrong).toEqual([])
    if (process.env.DOOR) return
    expect([...met].sort(), 'each word is met by somebody who may').toEqual(Object.keys(MARKS).sort())
  })
