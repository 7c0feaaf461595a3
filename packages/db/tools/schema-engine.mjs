#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which is a download from outside the registry: the same JSON-RPC, one
// line a message, answered by the WebAssembly engine (@prisma/schema-engine-wasm, pinned exactly) over adapter-pg.
// prisma.config.ts points PRISMA_SCHEMA_ENGINE_BINARY here, so that the whole Prisma command line works. The table of
// commands that were run through it is a test: test/schema-engine.test.ts.
import { createInterface } from 'node:readline'
import pg from 'pg'
import { callEngine } from './schema-engine-wasm.mjs'

const { datamodels, datasource, words } = parseArguments(process.argv.slice(2))
const url = datasource?.url

if (words.includes('--version')) console.log('schema-engine-wasm')
else if (words[0] === 'cli') await runCommand(words[1])
else answerRequests()

/** `--datamodels FILE` (repeatable), `--datasource JSON`, other options with a value (ignored), and plain words. */
function parseArguments(list) {
  const parsed = { datamodels: [], datasource: undefined, words: [] }
  const rest = [...list]
  while (rest.length > 0) {
    const word = rest.shift()
    if (word === '--datamodels') parsed.datamodels.push(rest.shift())
    else if (word === '--datasource') parsed.datasource = JSON.parse(rest.shift())
    else if (word.startsWith('--') && word !== '--version') rest.shift()
    else parsed.words.push(word)
  }
  return parsed
}

/** `cli can-connect-to-database` and `cli create-database`: exit code 0, or 1 with a logged error. */
async function runCommand(command) {
  const server = new URL(url)
  const database = decodeURIComponent(server.pathname.slice(1)) || 'postgres'
  if (command === 'create-database') server.pathname = '/postgres'
  const client = new pg.Client({ connectionString: server.href })
  process.stderr.write('\n')
  try {
    await client.connect()
    if (command === 'create-database') await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`)
  } catch (error) {
    logError(connectionError(error, { host: server.host, database }))
    process.exitCode = 1
  } finally {
    await client.end().catch(() => undefined)
  }
}

function connectionError({ code, message }, { host, database }) {
  if (code === '3D000') {
    return {
      error_code: 'P1003',
      message: `Database \`${database}\` does not exist on the database server at \`${host}\`.`,
    }
  }
  const refused = code === '28P01' || code === '28000'
  return {
    error_code: refused ? 'P1000' : 'P1001',
    message: `Can't reach database server at \`${host}\`: ${message}`,
  }
}

function logError(fields) {
  const entry = { timestamp: new Date().toISOString(), level: 'ERROR', target: 'schema_engine::logger', fields }
  process.stderr.write(`${JSON.stringify(entry)}\n`)
}

/** Answers the requests of standard input one after the other, until it closes. */
function answerRequests() {
  const state = { pending: null }
  dieLoudly(state)
  let queue = Promise.resolve()
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  lines.on('line', (line) => {
    queue = queue.then(() => answer(line, state))
  })
  lines.on('close', () => queue.then(() => process.exit(0)))
}

async function answer(line, state) {
  const request = parseRequest(line)
  if (request === null) return
  const { id, method, params } = request
  state.pending = id
  try {
    const result = await callEngine({ datamodels, datasource }, method, params ?? {})
    // The native engine prints a diff through the client, not in the answer.
    if (method === 'diff' && result?.stdout) {
      send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
      send({ id, result: { ...result, stdout: null } })
    } else send({ id, result: result ?? {} })
  } catch (error) {
    send({ id, error: rpcError({ message: error?.message ?? String(error), meta: error?.meta, code: error?.code }) })
  }
}

/** A request, or null for what is not one: broken lines, and the client's replies to our `print`. */
function parseRequest(line) {
  try {
    const message = JSON.parse(line)
    return message.method ? message : null
  } catch {
    return null
  }
}

const send = (message, done) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`, done)

const rpcError = ({ message, meta = null, code = null }) => ({
  code: 4466,
  message: 'An error happened. Check the data field for details.',
  data: { is_panic: false, message, meta, error_code: code },
})

/**
 * A panic of the engine surfaces as an exception outside any promise. The pending request must be answered: without
 * that the Prisma command line ends silently, with exit code 0.
 */
function dieLoudly(state) {
  let panic = null
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message
    },
  }
  const die = (error) => {
    const message = `Schema engine panic: ${panic ?? error?.stack ?? error}`
    if (state.pending === null) process.exit(101)
    send({ id: state.pending, error: rpcError({ message }) }, () => process.exit(101))
  }
  process.on('uncaughtException', die)
  process.on('unhandledRejection', die)
}
