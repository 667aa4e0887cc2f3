// Prisma's schema engine as WebAssembly over node-postgres: no native binary, no download.
// @prisma/schema-engine-wasm must be the build that matches the pinned prisma version
// (`node -p "require('@prisma/engines/package.json').dependencies['@prisma/engines-version']"`).

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils'
import * as bg from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

let panic
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (m) => {
    panic = m
  },
}
export const lastPanic = () => panic

let loaded // once per process: the JS glue keeps one global instance
export function loadWasm() {
  if (loaded) return loaded
  const dir = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const { exports } = new WebAssembly.Instance(
    new WebAssembly.Module(readFileSync(join(dir, 'schema_engine_bg.wasm'))),
    { './schema_engine_bg.js': bg },
  )
  bg.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  loaded = bg
  return loaded
}

// @prisma/adapter-pg is made for the client; migrations need three things more: one session
// (advisory lock), scripts run whole (it splits on `;`, which breaks function bodies), and the
// system type "char" (oid 18) that catalog queries return.
const pools = new Set()
/** Ends every connection; the engine never does, and its migration lock lasts as long as its session. */
export const closeConnections = () =>
  Promise.all(
    [...pools].map((p) => {
      pools.delete(p)
      return p.ended ? undefined : p.end()
    }),
  )

async function connect(url) {
  const schema = new URL(url).searchParams.get('schema') ?? undefined
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 })
  pools.add(pool)
  const query = pool.query.bind(pool)
  let charColumns = []
  pool.query = async (...args) => {
    const res = await query(...args)
    charColumns = (res.fields ?? []).flatMap((f, i) => (f.dataTypeID === 18 ? [i] : []))
    for (const i of charColumns) res.fields[i].dataTypeID = 25 // text, so that the adapter lets it through
    return res
  }
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (q) => {
    const res = await queryRaw(q)
    for (const i of charColumns) res.columnTypes[i] = ColumnTypeEnum.Character
    return res
  }
  adapter.executeScript = async (script) => {
    try {
      await query(script)
    } catch (e) {
      const { code, severity, message, detail, column, hint } = e
      if (!code || !severity) adapter.onError(e)
      throw new DriverAdapterError({
        kind: 'postgres',
        code,
        severity,
        message,
        detail,
        column,
        hint,
        originalCode: code,
        originalMessage: message,
      })
    }
  }
  return adapter
}

export function adapterFactory({ url, shadowDatabaseUrl }) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    async connectToShadowDb() {
      if (shadowDatabaseUrl) {
        const shadow = await connect(shadowDatabaseUrl)
        await shadow.executeScript('DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public')
        return shadow
      }
      const name = `prisma_migrate_shadow_db_${randomUUID()}`
      const admin = await connect(url)
      await admin.executeScript(`CREATE DATABASE "${name}"`)
      const shadowUrl = new URL(url)
      shadowUrl.pathname = '/' + name
      const shadow = await connect(shadowUrl.toString())
      const dispose = shadow.dispose.bind(shadow)
      shadow.dispose = async () => {
        await dispose()
        await admin.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
        await admin.dispose()
      }
      return shadow
    },
  })
}

export const createEngine = (factory, datamodels) =>
  loadWasm().SchemaEngine.new({ datamodels }, () => {}, factory)
