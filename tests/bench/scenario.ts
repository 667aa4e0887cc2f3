/** What the load generator is told, and what it tells back. */
import { z } from 'zod'
import { localName } from '#lib/document/doc-names.ts'

/** The text that everybody writes in. */
export const TEXT = localName('partnerskapsavtale/formal/lokale-mal')

/** What a browser waits, so that several keystrokes go together (components/session/connect-agreement.ts). */
const AS_BROWSERS = 30

/** A hundred who write reach a hundred each: at 4 edits/s the clients alone would need four processors. */
export const SCENARIOS = [
  { name: '2 clients, one agreement', agreements: 1, clients: 2, editsPerSecond: 4, flushDelay: AS_BROWSERS },
  {
    name: '20 clients, one agreement',
    agreements: 1,
    clients: 20,
    editsPerSecond: 4,
    flushDelay: AS_BROWSERS,
  },
  {
    name: '100 clients, one agreement',
    agreements: 1,
    clients: 100,
    editsPerSecond: 0.5,
    flushDelay: AS_BROWSERS,
  },
  {
    name: '264 agreements × 2 clients',
    agreements: 264,
    clients: 2,
    editsPerSecond: 4,
    flushDelay: AS_BROWSERS,
  },
  // The servers alone.
  {
    name: '20 clients, each edit sent at once',
    agreements: 1,
    clients: 20,
    editsPerSecond: 4,
    flushDelay: 0,
  },
  { name: '264 × 2, each edit sent at once', agreements: 264, clients: 2, editsPerSecond: 4, flushDelay: 0 },
] as const

export const job = z.object({
  url: z.string(),
  origin: z.string(),
  /** One list of session cookies for each agreement: one client each. */
  rooms: z.array(z.object({ agreement: z.string(), cookies: z.array(z.string()) })),
  /** Of each client. */
  editsPerSecond: z.number(),
  /** Milliseconds a client collects edits before it sends them. */
  flushDelay: z.number(),
  warmUpSeconds: z.number(),
  seconds: z.number(),
})
export type Job = z.infer<typeof job>

const latencies = z.object({ count: z.number(), p50: z.number(), p95: z.number(), p99: z.number() })
export type Latencies = z.infer<typeof latencies>

export const report = z.object({
  /** Milliseconds from an edit to the server's word that it is stored (bare: applied). */
  committed: latencies,
  /** Milliseconds from an edit until another client of the agreement has it: each client but the writer. */
  seen: latencies,
  edits: z.number(),
  /** Clients that never became like the others of their agreement. */
  unconverged: z.number(),
  /** Share of one processor that the load generator itself used: near 1, it measures itself. */
  generatorCpu: z.number(),
  /** By agreement: what every client has in the end, for comparing with the database. */
  words: z.record(z.string(), z.string()),
})
export type Report = z.infer<typeof report>
