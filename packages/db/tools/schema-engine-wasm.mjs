import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationPg } from './schema-engine-adapter.mjs'

/**
 * Calls one method of the WebAssembly schema engine. A fresh engine every time: one that has applied migrations can no
 * longer make a shadow database. Its connections close with it, and so its advisory lock is released.
 *
 * @param {{ datamodels: string[], datasource?: { url?: string, shadowDatabaseUrl?: string } }} settings
 * @param {string} method name in Prisma's JSON-RPC
 * @param {object} params
 */
export async function callEngine({ datamodels, datasource = {} }, method, params) {
  loaded ??= load()
  await loaded
  const factory = new MigrationPg(datasource)
  const files = await Promise.all(datamodels.map(async (file) => [file, await readFile(file, 'utf8')]))
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    return await dispatch(engine, { method, params, url: datasource.url })
  } finally {
    engine.free()
    await factory.close()
  }
}

let loaded = null

async function load() {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const { instance } = await WebAssembly.instantiate(await readFile(script.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': engineModule,
  })
  engineModule.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

function log(line) {
  if (process.env.SCHEMA_ENGINE_DEBUG) process.stderr.write(`${line}\n`)
}

async function dispatch(engine, { method, params, url }) {
  // Only devDiagnostic and diff teach the engine how to make a shadow database: these two methods need one too.
  if (method === 'evaluateDataLoss' || method === 'createMigration') {
    const { migrationsList, filters } = params
    await engine.devDiagnostic({ migrationsList, filters })
  }
  if (method === 'getDatabaseVersion') return engine.version(params)
  if (method === 'createDatabase') return { databaseName: new URL(url).pathname.slice(1) }
  if (typeof engine[method] !== 'function') throw new Error(`the WebAssembly schema engine has no method ${method}`)
  return engine[method](params)
}
