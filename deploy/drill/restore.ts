import { setTimeout as sleep } from 'node:timers/promises'
import { asAdmin } from '../../packages/db/src/index.ts'
import { backrest, confOf, primary, timeline } from './cluster.ts'
import type { Drill } from './failures.ts'
import { FOLDER, type Machine, runInRoot, until } from './machine.ts'
import { HUB } from './network.ts'
import { tryOn } from './platform.ts'

/** An instant, to the second, and what the database was then. */
export interface Mark {
  target: string
  digest: string
}

/** Everything that was written, in a few figures. */
const DIGEST = `SELECT concat_ws(' ',
  (SELECT count(*) || ':' || md5(string_agg(reference, ',' ORDER BY reference)) FROM declaration),
  (SELECT count(*) || ':' || md5(string_agg(declaration_id || number::text, ',' ORDER BY declaration_id, number)) FROM declaration_version),
  (SELECT count(*) || ':' || md5(string_agg(id::text, ',' ORDER BY id)) FROM outbox_event),
  (SELECT count(*) || ':' || md5(string_agg(key, ',' ORDER BY key)) FROM idempotency_record)) AS digest`

const digestOf = (url: string): Promise<string> =>
  asAdmin(url, async (client) => (await client.query<{ digest: string }>(DIGEST)).rows[0]?.digest ?? '')

/** A full backup, while it is written; how long it took, in milliseconds. */
export async function backUp({ machine }: Pick<Drill, 'machine'>): Promise<number> {
  const began = performance.now()
  backrest(machine, await primary(), '--type=full', 'backup')
  return performance.now() - began
}

/** Notes an instant, to which the base will be put back: nothing is sent in the second before it, nor in the one after. */
export async function mark({ url }: Pick<Drill, 'url'>): Promise<Mark> {
  const digest = await digestOf(url)
  await sleep(1_100)
  const target = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}+00`
  await sleep(1_100)
  return { target, digest }
}

const AGAIN = `${FOLDER}/again`
const [ADDRESS, PORT] = ['10.98.0.1', 5_999]

/** The options of restore.md: a restored base writes into no archive and waits for no standby. */
const options = {
  ...{ port: PORT, listen_addresses: ADDRESS, unix_socket_directories: AGAIN },
  ...{ archive_mode: 'off', synchronous_standby_names: '' },
}

/** What a restoration found, and took in milliseconds. */
export interface Restored {
  same: boolean
  restoreMs: number
  recoveryMs: number
  /** Until a process of the platform, started on it, answers. */
  platformMs: number
}

/** Puts the base of the mark back beside the cluster, as restore.md says, and compares it with what it was. */
export async function restore({ machine, url, tree }: Drill, { target, digest }: Mark): Promise<Restored> {
  await asAdmin(url, (client) => client.query('SELECT pg_switch_wal()'))
  const began = performance.now()
  const words = [`--config=${confOf(1)}`, '--stanza=cesu', `--pg1-path=${AGAIN}`]
  const how = ['--type=time', `--target=${target}`, `--target-timeline=${await timeline()}`, '--target-action=promote']
  runInRoot(machine, HUB, ['/usr/bin/pgbackrest', ...words, ...how, 'restore'])
  const restored = performance.now()
  startAgain(machine)
  const there = Object.assign(new URL(url), { host: `${ADDRESS}:${PORT}` }).href
  await until('the base is back', 120, async () => !(await isRecovering(there)))
  const ready = performance.now()
  const same = (await digestOf(there)) === digest
  const compared = performance.now()
  await tryOn(machine, { tree, database: `postgresql://${ADDRESS}:${PORT}/cesu` })
  const took = { restoreMs: restored - began, recoveryMs: ready - restored, platformMs: performance.now() - compared }
  runInRoot(machine, HUB, [`${machine.tools.postgres}/pg_ctl`, '-D', AGAIN, '-m', 'fast', 'stop'])
  return { same, ...took }
}

function startAgain(machine: Machine): void {
  const told = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`)
  const args = ['-D', AGAIN, '-w', '-t', '120', '-l', `${FOLDER}/again.log`, '-o', told.join(' '), 'start']
  runInRoot(machine, HUB, [`${machine.tools.postgres}/pg_ctl`, ...args])
}

const isRecovering = (url: string): Promise<boolean> =>
  asAdmin(
    url,
    async (client) => (await client.query<{ is: boolean }>('SELECT pg_is_in_recovery() AS is')).rows[0]?.is ?? true,
  )
