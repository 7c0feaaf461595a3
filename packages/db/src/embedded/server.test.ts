import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../connection/admin.ts'
import { OperatorError } from '../connection/operator-error.ts'
import { runningPostmaster } from './postmaster.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './server.ts'

let folder: string
/** The cluster that most tests share: making one takes a second. */
let dataDir: string
let started: EmbeddedPostgres[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cesu-embedded-test-'))
  chmodSync(folder, 0o755)
  dataDir = join(folder, 'postgres')
})
afterEach(async () => {
  for (const server of started) await server.stop()
  started = []
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(where = dataDir): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: where, fast: true })
  started.push(server)
  return server
}

/** Starts the server in another process, which kills itself at once: nobody stops the server. */
function startAndDie(): void {
  const module = new URL('./server.ts', import.meta.url).href
  const script = `
    import { startEmbeddedPostgres } from '${module}'
    await startEmbeddedPostgres({ dataDir: '${dataDir}', fast: true })
    process.kill(process.pid, 'SIGKILL')`
  const env = { ...process.env, MARKED_SECRET: 'hunter2' }
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env })
  if (signal !== 'SIGKILL') throw new Error(`it did not start: ${stderr}`)
}

const one = (server: EmbeddedPostgres, sql: string): Promise<unknown> =>
  asAdmin(server.url('postgres'), async (admin) => Object.values((await admin.query(sql)).rows[0] ?? {})[0])

const pidOf = (cluster: string): number => runningPostmaster(cluster)?.pid ?? 0

describe('a server', () => {
  test('asks for the password of its cluster, keeps it in a file of its owner, and stops', async () => {
    const server = await start()
    expect(server.adopted).toBe(false)
    expect(await one(server, 'SELECT current_user')).toBe('postgres')
    const { password } = new URL(server.url())
    expect(readFileSync(`${dataDir}.password`, 'utf8')).toBe(password)
    expect(statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600)
    for (const wrong of ['', 'hunter2']) {
      const url = Object.assign(new URL(server.url('postgres')), { password: wrong }).href
      await expect(asAdmin(url, (admin) => admin.query('SELECT 1'))).rejects.toThrow(OperatorError)
    }
    expect(await one(server, `SELECT count(*)::int FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'`)).toBe(
      0,
    )
    expect(await one(server, 'SHOW listen_addresses')).toBe('127.0.0.1')
    await server.stop()
    expect(runningPostmaster(dataDir)).toBeNull()
  })

  test('left running by a killed process, it is adopted, then stopped; it was told no secret of that process', async () => {
    startAndDie()
    const orphan = pidOf(dataDir)
    expect(orphan).toBeGreaterThan(0)
    if (process.platform === 'linux') {
      expect(readFileSync(`/proc/${orphan}/environ`, 'utf8')).not.toContain('MARKED_SECRET')
    }
    const server = await start()
    expect(server.adopted).toBe(true)
    expect(pidOf(dataDir)).toBe(orphan)
    expect(await one(server, 'SHOW data_directory')).toBe(dataDir)
    await server.stop()
    expect(runningPostmaster(dataDir)).toBeNull()
  })

  test('[finding R6] killed outright, adopted or not, it is served again on the same port', async () => {
    startAndDie()
    const server = await start()
    expect(server.adopted).toBe(true)
    const pool = new pg.Pool({ connectionString: server.url('postgres'), max: 8 })
    pool.on('error', () => undefined)
    await pool.query('CREATE TABLE kept (answer int)')
    // Twice: the second server is one that was started again.
    for (const round of [1, 2]) {
      const before = pidOf(dataDir)
      const queries = Array.from({ length: 4 }, () => pool.query('SELECT pg_sleep(30)').catch((error) => error))
      await one(server, `INSERT INTO kept VALUES (${10 * round}) RETURNING answer`)
      // A fast server keeps what it commits in memory for a while.
      await one(server, 'CHECKPOINT')
      process.kill(before, 'SIGKILL')
      for (const error of await Promise.all(queries)) expect(error).toBeInstanceOf(Error)
      while ((await pool.query('SELECT 1').catch(() => null)) === null) await sleep(20)
      expect(pidOf(dataDir)).not.toBe(before)
      expect(await one(server, `SELECT count(*)::int FROM kept WHERE answer = ${10 * round}`)).toBe(1)
    }
    await pool.end()
  })

  test('a lock file whose process id now belongs to another program does not stop it', async () => {
    await (await start()).stop()
    const lock = [process.pid, dataDir, 0, 5432, '', '127.0.0.1', '', 'ready'].join('\n')
    writeFileSync(join(dataDir, 'postmaster.pid'), lock)
    const server = await start()
    expect(server.adopted).toBe(false)
    expect(await one(server, 'SELECT 1')).toBe(1)
  })

  test('[finding R7] belongs to the live process that started it: another is refused in one sentence', async () => {
    const owner = await start()
    await expect(start()).rejects.toThrow(
      new RegExp(
        `^Un autre programme \\(processus ${process.pid}\\) utilise déjà le dossier ${folder} : .*DATA_DIR\\.$`,
      ),
    )
    expect(await one(owner, 'SELECT 1')).toBe(1)
    await owner.stop()
    expect((await start()).adopted).toBe(false)
  })

  test('[finding R7] ten processes at once on a folder that a killed one held: one has it', async () => {
    writeFileSync(`${dataDir}.owner`, `${process.pid} 1`)
    const module = new URL('./owner.ts', import.meta.url).href
    const script = `
      import { claim } from '${module}'
      let said = 'mine'
      try { claim('${dataDir}') } catch (error) { said = error.name }
      console.log(said)
      setTimeout(() => undefined, 20_000)`
    const children = Array.from({ length: 10 }, () => spawn(process.execPath, ['--input-type=module', '-e', script]))
    const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()))
    for (const child of children) child.kill('SIGKILL')
    expect(said.filter((word) => word === 'mine')).toHaveLength(1)
    expect(said.filter((word) => word === 'OperatorError')).toHaveLength(9)
  })
})

describe('a temporary server', () => {
  test('leaves nothing behind', async () => {
    const server = await startEmbeddedPostgres({ fast: true })
    const cluster = String(await one(server, 'SHOW data_directory'))
    await server.stop()
    expect(runningPostmaster(cluster)).toBeNull()
    expect(existsSync(join(cluster, '..'))).toBe(false)
  })

  test('removes what a killed process left behind', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    const left = join(tmpdir(), `cesu-postgres-${dead}-left`)
    mkdirSync(left)
    const server = await startEmbeddedPostgres({ fast: true })
    await server.stop()
    expect(existsSync(left)).toBe(false)
  })
})

describe('one French sentence when', () => {
  /** The sentence of the refusal. */
  async function refusal(where = dataDir): Promise<string> {
    try {
      await start(where)
      return 'it started'
    } catch (error) {
      if (error instanceof OperatorError) return error.message
      throw error
    }
  }

  /** The sentence of the refusal while a file of the cluster holds this, or is away. */
  async function refusalWith(file: string, content: string | null): Promise<string> {
    await (await start()).stop()
    renameSync(file, `${file}.kept`)
    if (content !== null) writeFileSync(file, content)
    return refusal().finally(() => renameSync(`${file}.kept`, file))
  }

  test('the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await refusal(join(folder, 'file', 'data', 'postgres'))).toMatch(
      /^Le dossier .*data n’est pas accessible en écriture \(ENOTDIR\) : .*DATA_DIR\.$/,
    )
  })

  test('only root can enter the folder', { skip: process.getuid?.() !== 0 }, async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    expect(await refusal(join(closed, 'postgres'))).toMatch(
      /^Seul root peut entrer dans le dossier .*closed, et PostgreSQL refuse .*DATA_DIR\.$/,
    )
  })

  test('the folder holds something else', async () => {
    const photos = join(folder, 'photos')
    mkdirSync(photos)
    writeFileSync(join(photos, 'photo.jpg'), '')
    expect(await refusal(photos)).toMatch(
      /^La base de données embarquée n’a pas pu être créée .* choisissez un dossier vide/,
    )
    expect(existsSync(join(photos, 'photo.jpg'))).toBe(true)
  })

  test('the password of the cluster is gone', async () => {
    expect(await refusalWith(`${dataDir}.password`, null)).toMatch(
      /^Le mot de passe de la base de données embarquée est illisible/,
    )
  })

  test('the server does not start', async () => {
    expect(await refusalWith(join(dataDir, 'PG_VERSION'), '9.6\n')).toMatch(
      /^La base de données embarquée n’a pas démarré : FATAL: .*incompatible.*postgres\.log/,
    )
  })
})
