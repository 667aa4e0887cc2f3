/** One cycle: people write, things break at moments drawn beforehand, everything is mended, and the books are balanced. */
import { setTimeout as pause } from 'node:timers/promises'
import type * as Y from 'yjs'
import { sessionCookieOf } from '../support/collab-client.ts'
import { eventually } from '../support/eventually.ts'
import { type Random, randomFrom } from '../support/random.ts'
import { type Network, openNetwork } from '../support/tcp-proxy.ts'
import { difference, everStored, openAuditor } from './check.ts'
import type { KeptStore } from './kept-outbox.ts'
import { type Ledger, openLedger, type Writer } from './ledger.ts'
import { drawPlan, type Fault, type Plan } from './plan.ts'
import type { Subject } from './subject.ts'
import type { Tab } from './tab.ts'
import type { World } from './world.ts'

export type Outcome = {
  plan: Plan
  /** Empty when all is well. */
  faults: readonly string[]
  typed: number
  promised: number
}

/** One person at one machine: the tab may go, the person sits there. */
type Seat = { tab: Tab; network: Network; store: KeptStore; writer: Writer; random: Random }
type Cycle = {
  world: World
  plan: Plan
  ledger: Ledger
  subject: Subject
  complain: (what: string) => void
  /** Called each time a mark says that everything is stored. */
  promised: (writer: Writer) => void
  people: readonly { user: string; cookie: string }[]
}

const ROLES = [
  'municipal_director',
  'state_director',
  'caseworker',
  'state_caseworker',
  'nav_leader',
] as const
const HEALING_LIMIT_MS = 15_000
const SAYS_SAVED: readonly string[] = ['saved', 'ready']
const STOPS: readonly string[] = ['refused', 'denied', 'readonly']

const sitDown = (cycle: Cycle, at: number, network: Network, store: KeptStore, writer: Writer): Tab =>
  cycle.subject.openTab({
    url: network.url,
    ...(cycle.people[at % cycle.people.length] ?? { user: '', cookie: '' }),
    origin: `http://localhost:${cycle.world.port}`,
    store,
    report: (status) => {
      if (SAYS_SAVED.includes(status.state)) cycle.promised(writer)
      if (STOPS.includes(status.state)) cycle.complain(`${writer.name}: ${JSON.stringify(status)}`)
    },
  })

const openSeat = async (cycle: Cycle, at: number, random: Random): Promise<Seat> => {
  const network = await openNetwork(cycle.world.port)
  const store: KeptStore = []
  const writer = cycle.ledger.newWriter(`tab-${at}`)
  return { network, store, writer, random, tab: sitDown(cycle, at, network, store, writer) }
}

const leaveAndReturn = async (
  cycle: Cycle,
  seat: Seat,
  at: number,
  { kind, forMs }: Fault,
): Promise<void> => {
  seat.network.cut()
  seat.tab.vanish()
  if (kind === 'close-losing') {
    cycle.ledger.forget(seat.writer)
    seat.store = []
    seat.writer = cycle.ledger.newWriter(`tab-${at}-anew`)
  }
  await pause(forMs)
  // Another accident may have been quicker to open it again.
  seat.tab.vanish()
  seat.tab = sitDown(cycle, at, seat.network, seat.store, seat.writer)
}

const hurtServer = async ({ world }: Cycle, { kind, forMs }: Fault): Promise<void> => {
  if (kind === 'kill') await world.end('SIGKILL', forMs / 2)
  if (kind === 'stop') await world.end('SIGTERM', forMs / 2)
  if (kind === 'disconnect-database') await world.disconnectDatabase()
  if (kind === 'read-only-database') await world.readOnlyDatabase(forMs)
}

const hurtTab = async (cycle: Cycle, seat: Seat, fault: Fault & { tab: number }): Promise<void> => {
  const { network, tab } = seat
  if (fault.kind === 'repeat') return tab.repeatLater(fault.forMs)
  if (fault.kind === 'close-keeping' || fault.kind === 'close-losing')
    return leaveAndReturn(cycle, seat, fault.tab, fault)
  if (fault.kind === 'cut') return network.cut()
  if (fault.kind === 'delay') network.delay(fault.forMs / 4)
  if (fault.kind === 'stall') network.stall()
  if (fault.kind === 'half-open') network.halfOpen()
  if (fault.kind === 'refuse') network.refuse()
  if (fault.kind === 'refuse') network.cut()
  await pause(fault.forMs)
  network.heal()
}

const hurt = async (cycle: Cycle, seats: readonly Seat[], fault: Fault): Promise<void> => {
  await pause(fault.at)
  const seat = 'tab' in fault ? seats[fault.tab] : undefined
  if (seat && 'tab' in fault) await hurtTab(cycle, seat, fault)
  else await hurtServer(cycle, fault)
}

const writeOn = async ({ plan, ledger, subject }: Cycle, seat: Seat, until: number): Promise<void> => {
  while (performance.now() < until) {
    const { tab, writer, random } = seat
    if (tab.mayWrite()) subject.write({ doc: tab.doc, writer, ledger, random })
    await pause(random.between(...plan.pauseMs))
  }
}

const settle = async (cycle: Cycle, seats: readonly Seat[]): Promise<void> => {
  for (const { network } of seats) network.heal()
  await cycle.world.healthy()
  const isSaved = ({ tab }: Seat): boolean => SAYS_SAVED.includes(tab.status().state)
  await eventually('everybody says «Lagret»', () => seats.every(isSaved), HEALING_LIMIT_MS).catch((error) => {
    throw new Error(`${error} ${seats.map(({ tab }) => JSON.stringify(tab.status())).join(' ')}`)
  })
  const contents = () => new Set(seats.map(({ tab }) => cycle.subject.contentOf(tab.doc)))
  await eventually('everybody has the same', () => contents().size === 1, HEALING_LIMIT_MS)
}

/** What is owed is in the database, and nobody else's structure has swallowed it. */
const balanceBooks = async ({ world, subject, ledger, complain }: Cycle, doc: Y.Doc): Promise<void> => {
  const auditor = openAuditor(world, subject)
  await auditor.catchUp()
  const stored = everStored(auditor.doc)
  const present = subject.charactersOf(doc)
  const owed = ledger.owed()
  const lost = owed.filter((one) => !stored.has(one) && !present.has(one))
  const swallowed = owed.filter((one) => stored.has(one) && !present.has(one))
  if (lost.length > 0) complain(`LOST: ${lost.length} characters that are owed are not in the database`)
  if (swallowed.length > 0)
    complain(
      `SWALLOWED: ${swallowed.length} characters were stored, and have left the text with nobody deleting them`,
    )
}

/** A fresh load through the program's own door, and a newcomer through the server's. */
const balance = async (cycle: Cycle, seats: readonly Seat[]): Promise<void> => {
  const { world, subject, complain } = cycle
  const { contentOf } = subject
  const doc = await subject.load()
  await balanceBooks(cycle, doc)
  const stored = contentOf(doc)
  for (const { tab, writer } of seats)
    if (contentOf(tab.doc) !== stored)
      complain(`${writer.name} is not like the database: ${difference(contentOf(tab.doc), stored)}`)
  const newcomer = await openSeat(cycle, 0, randomFrom(0))
  await eventually('a newcomer sees what is stored', () => contentOf(newcomer.tab.doc) === stored).catch(
    (error: unknown) => complain(String(error)),
  )
  newcomer.tab.vanish()
  await newcomer.network.close()
  for (const wrong of await subject.wrongIn(doc, world)) complain(wrong)
}

/** Each promise is asked about at once: the database must have it already, not only in the end. */
const auditPromises = (world: World, subject: Subject, ledger: Ledger, complain: Cycle['complain']) => {
  const auditor = openAuditor(world, subject)
  const audits: Promise<void>[] = []
  const audit = async (writer: Writer): Promise<void> => {
    const owed = ledger.promisedTo(writer)
    await auditor.catchUp()
    const present = everStored(auditor.doc)
    // Somebody may have taken some away meanwhile.
    const still = new Set(ledger.promisedTo(writer))
    const missing = owed.filter((one) => still.has(one) && !present.has(one))
    if (missing.length > 0)
      complain(`LIE: ${writer.name} was told «Lagret» for ${missing.length} that are not`)
  }
  return {
    promised: (writer: Writer): void => {
      ledger.promise(writer)
      audits.push(audit(writer))
    },
    done: () => Promise.all(audits),
  }
}

export const runCycle = async (
  world: World,
  seed: number,
  make: () => Promise<Subject>,
): Promise<Outcome> => {
  const random = randomFrom(seed)
  const plan = drawPlan(random)
  const faults: string[] = []
  const complain = (what: string): void => void faults.push(what)
  await world.healthy()
  const subject = await make()
  const ledger = openLedger()
  const { promised, done } = auditPromises(world, subject, ledger, complain)
  const people = await Promise.all(
    ROLES.map(async (role) => {
      const user = subject.people[role].userId
      return { user, cookie: await sessionCookieOf(user) }
    }),
  )
  const cycle: Cycle = { world, plan, ledger, subject, complain, promised, people }
  const seats: Seat[] = []
  for (let at = 0; at < plan.tabs; at += 1)
    seats.push(await openSeat(cycle, at, randomFrom(random.between(0, 2 ** 31))))
  try {
    const until = performance.now() + plan.typingMs
    await Promise.all([
      ...seats.map((seat) => writeOn(cycle, seat, until)),
      ...plan.faults.map((fault) => hurt(cycle, seats, fault)),
    ])
    await settle(cycle, seats)
    await balance(cycle, seats)
    await done()
  } catch (error) {
    complain(String(error))
  } finally {
    for (const { tab } of seats) tab.vanish()
    await Promise.all(seats.map(({ network }) => network.close()))
  }
  return { plan, faults, typed: ledger.typedCount(), promised: ledger.promisedCount() }
}
