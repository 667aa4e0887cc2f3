#!/usr/bin/env node
// Stand-in for Prisma's native `schema-engine` binary: same command line and JSON-RPC.
// The Prisma CLI starts it through PRISMA_SCHEMA_ENGINE_BINARY (see prisma.mjs).
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { adapterFactory, createEngine, lastPanic, loadWasm } from './engine.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true } },
})
const datasource = values.datasource ? JSON.parse(values.datasource) : {}

async function cli(command) {
  process.stderr.write('\n') // the caller drops the first line
  const target = new URL(datasource.url)
  const name = decodeURIComponent(target.pathname.slice(1)) || 'postgres'
  target.search = ''
  const admin = new URL(target)
  admin.pathname = '/postgres'
  const run = async (url, sql) => {
    const client = new pg.Client({ connectionString: url.toString() })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  const quoted = pg.escapeIdentifier(name)
  try {
    if (command === 'can-connect-to-database') await run(target, 'SELECT 1')
    else if (command === 'create-database') await run(admin, `CREATE DATABASE ${quoted}`)
    else if (command === 'drop-database') await run(admin, `DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`)
    else throw new Error(`unknown command ${command}`)
  } catch (e) {
    const error_code =
      { '3D000': 'P1003', ECONNREFUSED: 'P1001', ENOTFOUND: 'P1001', '28P01': 'P1000', '42P04': 'P1009' }[
        e.code
      ] ?? 'P1011'
    const fields = { message: `${e.message || e.code} (database ${name} at ${target.host})`, error_code }
    process.stderr.write(
      JSON.stringify({
        timestamp: new Date().toISOString(),
        level: 'ERROR',
        fields,
        target: 'schema_engine::logger',
      }) + '\n',
    )
    process.exitCode = 1
  }
}

const ask = (engine, method, params) =>
  method === 'getDatabaseVersion' ? engine.version(params) : engine[method](params)

async function rpc() {
  const factory = adapterFactory(datasource)
  const send = (message, done) =>
    process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n', done)
  const failure = (e) => {
    const id = /external error.*?id[^0-9]*(\d+)/i.exec(String(e?.message))?.[1]
    const original = id && factory.errorRegistry.consumeError(Number(id))?.error
    const message = lastPanic() ?? original?.message ?? e?.message ?? String(e)
    return {
      code: 4466,
      message: 'See data',
      data: { is_panic: false, message, meta: null, error_code: e?.code ?? null },
    }
  }
  let engine, pending
  // A Rust panic inside the wasm surfaces as an uncaught RuntimeError, never as a rejection.
  process.on('uncaughtException', (e) => {
    if (pending === undefined) {
      process.stderr.write(`${e.stack}\n`)
      process.exit(1)
    }
    send({ id: pending, error: failure(e) }, () => process.exit(0))
  })
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {}
    if (!method) continue // the CLI's answer to one of our `print` requests
    pending = id
    try {
      engine ??= await createEngine(
        factory,
        values.datamodels?.map((p) => [p, readFileSync(p, 'utf8')]),
      )
      const result = await ask(engine, method, params)
      if (method === 'diff' && result?.stdout)
        send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
      send({ id, result: result ?? null })
    } catch (e) {
      send({ id, error: failure(e) })
    }
  }
}

if (process.argv.includes('--version')) process.stdout.write(`schema-engine-cli ${loadWasm().version()}\n`)
else if (positionals[0] === 'cli') await cli(positionals[1])
else await rpc()
process.exit()
