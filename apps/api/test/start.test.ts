import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect as openSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asAdmin } from '@cesu/db'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import type {} from '../../../packages/db/test/postgres.setup.ts'
import { freePort } from '../../../scripts/free-port.ts'
import { isProving } from '../../../scripts/trials.ts'
import { cesu, type Program, READY, startProgram } from './program.ts'

/**
 * Real programs on one base of their own, in this order: a start cut short, three first starts, then the rest. Each start is
 * seconds of work: what the parts are tested for by themselves is played with whole programs in `npm run prove` only.
 */
const slow = { skip: !isProving() }

const { adminUrl, secret } = inject('postgres')
const name = `cesu_start_${process.pid}`
const key = Buffer.alloc(32, 7).toString('base64')
const secrets = { CESU_SECRET: secret, CESU_DATA_KEYS: `v1:${key}`, CESU_INDEX_KEY: key }
const url = Object.assign(new URL(adminUrl), { pathname: name }).href

let folder: string
const programs: Pick<Program, 'process' | 'ended'>[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cesu-start-'))
  chmodSync(folder, 0o755) // as root, PostgreSQL runs as another account
})
afterEach(async () => {
  for (const { process: child, ended } of programs.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await asAdmin(adminUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
})

/** What every program of these tests is given; its demo secrets are in the folder. */
const settings = () => ({ ...secrets, DATA_DIR: join(folder, 'data') })

async function program(more: Record<string, string>): Promise<Program> {
  const started = await startProgram({ ...settings(), ...more })
  programs.push(started)
  return started
}

const partners = (): Promise<number> =>
  asAdmin(url, async (admin) => (await admin.query('SELECT FROM partner')).rowCount ?? 0)

describe('on one empty base', { timeout: 300_000 }, () => {
  test('[finding R4] Ctrl-C during the first seed ends it there, and leaves nothing half made', slow, async () => {
    const first = await program({ DATABASE_URL: url })
    await first.until(/déclaré/)
    first.process.kill('SIGINT')
    expect(await first.ended).toBe(0)
    expect(first.said()).toContain('Tout est arrêté.')
    expect(await partners()).toBe(0)
  })

  test('[finding S2] three first starts at once all end well, and say what they wait for', async () => {
    const three = await Promise.all([1, 2, 3].map(() => program({ DATABASE_URL: url })))
    await Promise.all(three.map(({ until }) => until(READY)))
    const waited = three.filter(({ said }) => said().includes('Une autre commande prépare cette base de données'))
    expect(waited).toHaveLength(2)
    for (const { origin } of three) expect((await fetch(`${origin}/health/ready`)).status).toBe(200)
    expect(await partners()).toBeGreaterThan(0)
  })

  test('[finding S2] prepared, it is served without an administrator’s rights', async () => {
    const again = cesu('prepare', { ...settings(), DATABASE_URL: url })
    expect(await again.ended).toBe(0)
    expect(again.said()).toBe('La base de données est prête.\n')
    // The address for pools names nobody: roles and passwords are derived.
    const pool = Object.assign(new URL(url), { username: '', password: '' }).href
    const figures = String(await freePort())
    const pooled = { DATABASE_POOL_URL: pool, CESU_DB_POOLER: 'transaction', CESU_DB_POOL_SIZE: '3' }
    const server = await program({ ...pooled, CESU_METRICS_PORT: figures })
    await server.until(READY)
    expect((await fetch(`${server.origin}/health/ready`)).status).toBe(200)
    const told = await fetch(`http://127.0.0.1:${figures}/metrics`).then((answer) => answer.text())
    expect(told).toContain('cesu_requests_total{method="GET",route="/health/ready",status="200"} 1')
    expect(told).toContain('cesu_database_answers 1')
    expect((await fetch(`${server.origin}/metrics`)).status).toBe(404)
  })

  test('what it logs of a request holds neither the secret of a link, nor a code, nor a cookie', slow, async () => {
    const server = await program({ DATABASE_URL: url, LOG_LEVEL: 'info' })
    await server.until(READY)
    const { origin } = server
    const secret = 'S'.repeat(43)
    const headers = { origin, 'content-type': 'application/json', cookie: `__Host-cesu-citizen=${secret}` }
    const body = JSON.stringify({ token: secret })
    const asked = await fetch(`${origin}/trpc/public/mandates.present`, { method: 'POST', headers, body })
    expect(asked.status).toBe(200)
    // What no page of ours does, and a person may.
    for (const path of [
      `/trpc/public/mandates.present?input=${encodeURIComponent(body)}`,
      `/sign-in/citizen/callback?code=${secret}&state=${secret}`,
      `/mon-espace/demande?token=${secret}`,
    ]) {
      await fetch(`${origin}${path}`, { redirect: 'manual' })
    }
    await server.until(/"route":"none"/)
    expect(server.said()).toContain('"operation":"mandates.present"')
    expect(server.said()).not.toContain(secret)
  })

  test('a new key of documents is put in use by one command, and the old one stays published', slow, async () => {
    const nowhere = cesu('rotate-document-key', settings())
    expect(await nowhere.ended).toBe(1)
    expect(nowhere.said()).toBe('cesu : Donnez DATABASE_URL : l’adresse de la base, en administrateur.\n')
    const rotation = cesu('rotate-document-key', { ...settings(), DATABASE_URL: url })
    expect(await rotation.ended).toBe(0)
    expect(rotation.said()).toBe('La clé k2 signe maintenant les documents.\n')
    const server = await program({ DATABASE_URL: url })
    await server.until(READY)
    const keys = (await (await fetch(`${server.origin}/v1/document-keys`)).json()) as { id: string }[]
    expect(keys.map(({ id }) => id)).toEqual(['k2', 'k1'])
  })

  test.each([
    [
      'a base that was not prepared',
      'postgres',
      {},
      /n’a pas été préparée : lancez « npm run --silent cesu -- prepare »|n’admet pas/,
    ],
    [
      'another secret',
      name,
      { CESU_SECRET: 'x'.repeat(40) },
      /n’admet pas cesu_door \((?:28P01|P1000|AuthenticationFailed)\)/,
    ],
  ])('[finding S2] without these rights, %s is said in one sentence', async (_title, base, more, sentence) => {
    const pool = Object.assign(new URL(url), { username: '', password: '', pathname: base }).href
    const server = await program({ DATABASE_POOL_URL: pool, ...more })
    expect(await server.ended).toBe(1)
    expect(server.said()).toMatch(sentence)
    expect(server.said().trim().split('\n')).toHaveLength(1)
  })

  test('[finding R4] a half-sent body does not hold the stop; a second signal does not wait', slow, async () => {
    for (const signals of [1, 2]) {
      const server = await program({ DATABASE_URL: url })
      await server.until(READY)
      const socket = openSocket(server.port, 'localhost')
      socket.on('error', () => undefined)
      let heard = ''
      socket.on('data', (piece) => {
        heard += piece
      })
      const head = [
        'POST /v1/estimates HTTP/1.1',
        'host: localhost',
        'content-type: application/json',
        'content-length: 100',
      ]
      await new Promise<void>((sent) => socket.write(`${head.join('\r\n')}\r\n\r\n{"peri`, () => sent()))
      await new Promise((later) => setTimeout(later, 300))
      server.process.kill('SIGTERM')
      if (signals === 2) {
        await server.until(/arrêt en cours/)
        server.process.kill('SIGTERM')
      }
      expect(await server.ended).toBe(signals === 1 ? 0 : 130)
      // Hung up on, and not waited for until the 10 seconds that are told by a 408.
      expect(heard).toBe('')
      socket.destroy()
    }
  })
})

describe('on one folder', { timeout: 300_000 }, () => {
  const embedded = () => ({ ...secrets, DATA_DIR: join(folder, 'embedded') })

  /** An identity provider turns the demo off: nothing to make. */
  const provider = {
    CESU_OIDC_ISSUER: 'https://id.exemple',
    CESU_OIDC_CLIENT_ID: 'id',
    CESU_OIDC_CLIENT_SECRET: 'secret',
  }

  test('[finding R7] a second start says one sentence and ends, and the first still answers', async () => {
    const first = await program({ ...embedded(), ...provider })
    await first.until(READY)
    const second = await program({ ...embedded(), ...provider })
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/^Un autre programme \(processus \d+\) utilise déjà le dossier .*DATA_DIR\.\n$/)
    expect((await fetch(`${first.origin}/health/ready`)).status).toBe(200)
    first.process.kill('SIGKILL')
    await first.ended
    const third = await program({ ...embedded(), ...provider })
    await third.until(READY)
  })

  test(
    'a base made by another set of migrations is refused, but in a demo set aside and made again',
    slow,
    async () => {
      const first = await program({ ...embedded(), ...provider })
      await first.until(READY)
      await asEmbedded((admin) =>
        admin.query(
          `UPDATE _prisma_migrations SET migration_name = '20200101000000_old' WHERE migration_name LIKE '%people'`,
        ),
      )
      first.process.kill('SIGTERM')
      await first.ended

      const refused = await program({ ...embedded(), ...provider })
      expect(await refused.ended).toBe(1)
      expect(refused.said()).toMatch(/^Cette base a été faite par une autre version \(migration 20200101000000_old\)/)

      const demo = await program({ ...embedded() })
      await demo.until(/mise de côté dans .*, une nouvelle est faite\.[\s\S]*déclaré/)
      const aside = readdirSync(join(folder, 'embedded')).filter((file) => file.startsWith('base-mise-de-cote-'))
      expect(aside).toHaveLength(1)
      expect(existsSync(join(folder, 'embedded', aside[0] ?? '', 'postgres/PG_VERSION'))).toBe(true)
    },
  )

  /** Runs this on the embedded server that is running. */
  const asEmbedded = async (work: Parameters<typeof asAdmin>[1]): Promise<void> => {
    const password = readFileSync(join(folder, 'embedded/postgres.password'), 'utf8')
    const port = readFileSync(join(folder, 'embedded/postgres/postmaster.pid'), 'utf8').split('\n')[3]
    await asAdmin(`postgresql://postgres:${password}@127.0.0.1:${port}/cesu`, work)
  }
})
