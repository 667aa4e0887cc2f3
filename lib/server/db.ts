/** The database, for services only. Every piece of work is done by somebody: see `withActor`. */
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './prisma-client/client.ts'
import { runtime } from './runtime.ts'

export type Tx = Prisma.TransactionClient

const KEY = Symbol.for('samstemt.database')
type Holder = { [KEY]?: PrismaClient | undefined }
const holder = globalThis as Holder

const open = (): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: runtime().databaseUrl,
      max: 10,
      connectionTimeoutMillis: 5000,
      // One that was opened while the database could only be read stays so: none grows old.
      maxLifetimeSeconds: 300,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })

/** For what belongs to nobody: health, log-in, the demonstration. All else goes through `withActor`. */
export const db = (): PrismaClient => {
  holder[KEY] ??= open()
  return holder[KEY]
}

export const closeDatabase = async (): Promise<void> => {
  const client = holder[KEY]
  holder[KEY] = undefined
  await client?.$disconnect()
}

/**
 * One transaction in one person's name, so that row-level security can be switched on without touching a query.
 * `snapshot`: everything in it is read as it was at one moment, whatever is written meanwhile.
 */
export const withActor = <Value>(
  actor: { userId: string },
  work: (tx: Tx) => Promise<Value>,
  reading: 'latest' | 'snapshot' = 'latest',
): Promise<Value> =>
  db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('samstemt.actor', ${actor.userId}, true)`
      return work(tx)
    },
    reading === 'snapshot' ? { isolationLevel: 'RepeatableRead' } : {},
  )
