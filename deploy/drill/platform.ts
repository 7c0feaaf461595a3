import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { end, filled, type Machine, seen, start, until } from './machine.ts'

/** Our side: the processes that serve, those of jobs, and what prepares the database; run as the units of deploy/systemd/ say. */

/** Where the platform is: this tree, or the copy that is its next version. */
export type Tree = string

/** The settings of an EnvironmentFile. */
const settingsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )

/** What a unit runs in a tree, and the settings that it says by itself of its instance. */
function unitOf(file: string, tree: Tree, instance = ''): { args: string[]; env: Record<string, string> } {
  const text = readFileSync(join(import.meta.dirname, '../systemd', file), 'utf8').replaceAll('%i', instance)
  const said = /^ExecStart=(.+)$/m.exec(text)?.[1]
  if (said === undefined) throw new Error(`${file} starts nothing`)
  const own = [...text.matchAll(/^Environment=(.+)$/gm)].map(([, setting = '']) => setting).join('\n')
  return { args: said.replaceAll('/opt/cesu', tree).split(' '), env: settingsOf(own) }
}

/** Settings that only a drill gives: a load of programs would spend the budgets of one partner. */
const budgets = {
  ...{ CESU_BUDGET_STAFF_OPENED_PER_DAY: '1000000', CESU_BUDGET_PROGRAM_READ_PER_HOUR: '1000000' },
  ...{ CESU_BUDGET_PROGRAM_READ_PER_DAY: '1000000', CESU_BUDGET_PROGRAM_READ_PER_MONTH: '1000000' },
  ...{ CESU_MANDATE_REQUESTS_PER_DAY: '1000000', LOG_LEVEL: 'warn' },
}

const settings = (machine: Machine) => ({ ...settingsOf(filled('cesu.env', machine.values)), ...budgets })

export const servers = ['api1', 'api2'] as const
export const workers = ['jobs1', 'jobs2'] as const
export type ProcessName = (typeof servers)[number] | (typeof workers)[number]

const portOf = (name: ProcessName) => (name === 'api1' ? '3001' : '3002')
const originOf = (name: ProcessName): string => `http://127.0.0.1:${portOf(name)}`
/** Where a server tells its figures. */
export const figuresOf = (name: ProcessName): string => `http://127.0.0.1:1${portOf(name)}/metrics`

/** Starts a process, which is started again when it is killed. */
export function startProcess(machine: Machine, name: ProcessName, tree: Tree): void {
  const { args, env } = name.startsWith('api')
    ? unitOf('cesu-api@.service', tree, portOf(name))
    : unitOf('cesu-jobs@.service', tree)
  start(machine, { name, args, env: { ...settings(machine), ...env }, cwd: tree, restart: true })
}

/** Waits until a server answers, its database included. */
export const answers = (name: ProcessName): Promise<void> => answersAt(originOf(name))

const answersAt = (origin: string): Promise<void> =>
  until(`${origin} answers`, 60, async () => (await fetch(`${origin}/health/ready`)).ok)

/** Starts a server on another database, with the same secrets, waits until it answers, and stops it. */
export async function tryOn(machine: Machine, { tree, database }: { tree: Tree; database: string }): Promise<void> {
  const { args, env } = unitOf('cesu-api@.service', tree, '3003')
  const own = { DATABASE_POOL_URL: database, CESU_DB_POOLER: 'none' }
  start(machine, { name: 'again', args, env: { ...settings(machine), ...env, ...own }, cwd: tree })
  await answersAt('http://127.0.0.1:3003')
  await end('again', 'SIGTERM')
}

/** Starts the four processes. */
export async function startProcesses(machine: Machine, tree: Tree): Promise<void> {
  for (const name of [...servers, ...workers]) startProcess(machine, name, tree)
  for (const name of servers) await answers(name)
}

/** Stops a process as systemd does, and starts it again from a tree. */
export async function replaceProcess(machine: Machine, name: ProcessName, tree: Tree): Promise<void> {
  await end(name, 'SIGTERM')
  startProcess(machine, name, tree)
  if (name.startsWith('api')) await answers(name)
}

/** Prepares the database from a tree: roles, migrations, passwords. */
export async function prepare(machine: Machine, tree: Tree): Promise<void> {
  const { args } = unitOf('cesu-prepare.service', tree)
  const env = { ...settings(machine), DATABASE_URL: machine.values['DATABASE_URL'] ?? '' }
  const child = start(machine, { name: 'prepare', args, env, cwd: tree })
  await until('the database is prepared', 180, async () => child.exitCode !== null)
  if (child.exitCode !== 0) throw new Error(readFileSync(seen(machine, 'log/prepare.log'), 'utf8'))
}
