#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
// Stand-in for Prisma's native schema engine: the same JSON-RPC over stdio, answered by the
// WebAssembly engine (npm package @prisma/schema-engine-wasm) over adapter-pg. No download needed.
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

const argv = process.argv.slice(2)
const args = { datamodels: [], rest: [] }
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === '--datamodels') args.datamodels.push(argv[++i])
  else if (argv[i] === '--datasource') args.datasource = JSON.parse(argv[++i])
  else if (argv[i].startsWith('--') && argv[i] !== '--version') i++
  else args.rest.push(argv[i])
}
if (args.rest.includes('--version')) {
  console.log('schema-engine-wasm')
  process.exit(0)
}

const url = args.datasource?.url
const log = (level, message, extra = {}) =>
  process.stderr.write(
    JSON.stringify({
      timestamp: new Date().toISOString(),
      level,
      target: 'schema_engine::logger',
      fields: { message, ...extra },
    }) + '\n',
  )

if (args.rest[0] === 'cli') {
  const cmd = args.rest[1]
  const u = new URL(url)
  const db = decodeURIComponent(u.pathname.slice(1)) || 'postgres'
  process.stderr.write('\n')
  try {
    if (cmd === 'create-database') u.pathname = '/postgres'
    const c = new pg.Client({ connectionString: u.href })
    await c.connect()
    if (cmd === 'create-database') await c.query(`CREATE DATABASE "${db.replaceAll('"', '""')}"`)
    await c.end()
    process.exit(0)
  } catch (e) {
    const code = e.code === '3D000' ? 'P1003' : e.code === '28P01' || e.code === '28000' ? 'P1000' : 'P1001'
    log(
      'ERROR',
      code === 'P1003'
        ? `Database \`${db}\` does not exist on the database server at \`${u.host}\`.`
        : `Can't reach database server at \`${u.host}\`: ${e.message}`,
      { error_code: code },
    )
    process.exit(1)
  }
}

const require = createRequire(import.meta.url)
const wasmPath = require
  .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  .replace(/schema_engine_bg\.js$/, 'schema_engine_bg.wasm')

// Two things the engine needs that adapter-pg does not do.
const fitForEngine = (adapter) => {
  // It splits scripts at every ';' (breaking $$ bodies): send them whole, as one simple query, like the native engine.
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script)
    } catch (e) {
      adapter.onError(e)
    }
  }
  // It refuses the catalogue's one-byte "char" type (OID 18): read it as text and label it a character.
  const queryRaw = adapter.queryRaw
  adapter.queryRaw = async (query) => {
    const chars = []
    const reader = Object.create(adapter, {
      performIO: {
        value: async (q) => {
          const result = await adapter.performIO(q)
          result.fields.forEach((f, i) => {
            if (f.dataTypeID === 18) {
              chars.push(i)
              f.dataTypeID = 25
            }
          })
          return result
        },
      },
    })
    const set = await queryRaw.call(reader, query)
    for (const i of chars) set.columnTypes[i] = ColumnTypeEnum.Character
    return set
  }
  return adapter
}
// adapter-pg drops its shadow database before closing its own connection to it, which PostgreSQL refuses.
class MigrationPg extends PrismaPg {
  constructor(config, options) {
    super(config, options)
    this.cfg = config
    this.opts = options
  }
  async connect() {
    return fitForEngine(await super.connect())
  }
  async connectToShadowDb() {
    const admin = async (sql) => {
      const c = new pg.Client(this.cfg)
      await c.connect()
      try {
        await c.query(sql)
      } finally {
        await c.end()
      }
    }
    const given = args.datasource?.shadowDatabaseUrl
    if (given) return fitForEngine(await new PrismaPg(parseIntoClientConfig(given), this.opts).connect())
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await admin(`CREATE DATABASE "${database}"`)
    const shadow = fitForEngine(await new PrismaPg({ ...this.cfg, database }, this.opts).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    }
    return shadow
  }
}
const schema = url ? (new URL(url).searchParams.get('schema') ?? undefined) : undefined
let loaded = null
const loadWasm = async () => {
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), {
    './schema_engine_bg.js': engineModule,
  })
  engineModule.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}
// A fresh engine for every call: one that has applied migrations can no longer make a shadow database.
// Its connections close with it, and so its advisory lock is released.
const withEngine = async (work) => {
  await (loaded ??= loadWasm())
  const open = []
  const real = new MigrationPg(parseIntoClientConfig(url ?? 'postgresql://127.0.0.1/none'), { schema })
  const track = async (adapter) => {
    open.push(adapter)
    return adapter
  }
  const connect = real.connect.bind(real)
  real.connect = async () => track(await connect())
  const datamodels = args.datamodels.length
    ? await Promise.all(args.datamodels.map(async (f) => [f, await readFile(f, 'utf8')]))
    : undefined
  const engine = await engineModule.SchemaEngine.new(
    { datamodels },
    (l) => {
      if (process.env.SCHEMA_ENGINE_DEBUG) process.stderr.write(`${l}\n`)
    },
    bindMigrationAwareSqlAdapterFactory(real),
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
    await Promise.allSettled(open.map((a) => a.underlyingDriver().end()))
  }
}
const normalise = (e) => {
  const out = { code: 4466, message: 'An error happened. Check the data field for details.' }
  const data = { is_panic: false, message: e?.message ?? String(e), meta: e?.meta ?? null, error_code: e?.code ?? null }
  return { ...out, data }
}
// A panic in the engine surfaces as an exception outside any promise: answer the pending call, then exit as the native engine does.
let panic = null,
  pending = null
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (m) => {
    panic = m
  },
}
const onPanic = (err) => {
  const message = panic ?? err?.stack ?? String(err)
  if (pending !== null)
    process.stdout.write(
      JSON.stringify({
        id: pending,
        jsonrpc: '2.0',
        error: {
          code: 4466,
          message: 'panic',
          data: { is_panic: false, message: `Schema engine panic: ${message}`, meta: null, error_code: null },
        },
      }) + '\n',
      () => process.exit(101),
    )
  else process.exit(101)
}
process.on('uncaughtException', onPanic)
process.on('unhandledRejection', onPanic)
let nextId = 1_000_000
let queue = Promise.resolve()
const rl = createInterface({ input: process.stdin, crlfDelay: Infinity })
rl.on('line', (line) => {
  queue = queue.then(() => handle(line))
})
rl.on('close', () => {
  queue.then(() => process.exit(0))
})
async function handle(line) {
  let req
  try {
    req = JSON.parse(line)
  } catch {
    return
  }
  if (!req.method) return // reply to our `print`
  pending = req.id
  try {
    let result = await withEngine(async (e) => {
      // Only devDiagnostic and diff teach the engine how to make a shadow database: these two calls need one too.
      if (req.method === 'evaluateDataLoss' || req.method === 'createMigration')
        await e.devDiagnostic({ migrationsList: req.params.migrationsList, filters: req.params.filters })
      if (req.method === 'getDatabaseVersion') return e.version(req.params)
      if (req.method === 'createDatabase') return { databaseName: new URL(url).pathname.slice(1) }
      if (typeof e[req.method] === 'function') return e[req.method](req.params ?? {})
      throw new Error(`the WebAssembly schema engine has no method ${req.method}`)
    })
    if (req.method === 'diff' && result?.stdout) {
      process.stdout.write(
        JSON.stringify({ id: nextId++, jsonrpc: '2.0', method: 'print', params: { content: result.stdout } }) + '\n',
      )
      result = { ...result, stdout: null }
    }
    process.stdout.write(JSON.stringify({ id: req.id, jsonrpc: '2.0', result: result ?? {} }) + '\n')
  } catch (err) {
    process.stdout.write(JSON.stringify({ id: req.id, jsonrpc: '2.0', error: normalise(err) }) + '\n')
  }
}
