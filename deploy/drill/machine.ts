import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './network.ts'
import type { Tools } from './tools.ts'

const deploy = join(import.meta.dirname, '..')
/** The folder of the drill, as the programs see it from their root. */
export const FOLDER = '/var/tmp/cesu-drill'

/** Programs that run, by name, and those that nobody starts again. */
const running = new Map<string, ChildProcess>()
const stopped = new Set<string>()

/** How long a unit waits before it starts a program again: RestartSec. */
const RESTART_MS = 1_000

/** Where the programs of the drill run: which ones, and what they are told. */
export interface Machine {
  tools: Tools
  /** Values of the words between ${ } in the files of deploy/. */
  values: Record<string, string>
}

/** A place of the drill’s folder, as this process sees it. */
export const seen = ({ tools }: Pick<Machine, 'tools'>, path: string): string => join(tools.root, FOLDER, path)

/** Fills a file of deploy/: every word between ${ } must have its value. */
export function filled(file: string, values: Record<string, string>): string {
  return readFileSync(join(deploy, file), 'utf8').replaceAll(/\$\{(\w+)\}/g, (_whole, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${file}: nobody says what ${name} is`)
    return value
  })
}

/** Writes a file of deploy/, filled, where the programs read it: owned by PostgreSQL’s account, read by nobody else. */
export function lay(
  machine: Machine,
  { file, to, values = {} }: { file: string; to: string; values?: Record<string, string> },
) {
  write(machine, to, filled(file, { ...machine.values, ...values }))
}

/** Writes a file of the drill in the same way. */
export function write(machine: Machine, to: string, text: string): void {
  const path = seen(machine, to)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o600)
  own(machine, to)
}

/** Gives a file or a folder, and what it holds, to PostgreSQL’s account. */
export const own = ({ tools: { root } }: Machine, path: string): string =>
  run('chroot', [root, 'chown', '-R', 'postgres:postgres', join(FOLDER, path)])

/** Goes into a root with /proc and /dev there, under PostgreSQL’s account; the mounts end with the program. */
const enter = `root=$1; shift
if [ "$root" != / ]; then mount -t proc proc "$root/proc"; mount --rbind /dev "$root/dev"; fi
exec chroot "$root" setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"`

/** A program of Debian’s, in a network. */
const inRoot = ({ root }: Tools, network: string, args: readonly string[]): string[] => [
  ...['netns', 'exec', network, 'sh', '-c', enter, 'sh', root],
  ...args,
]

/** What is started. */
export interface Started {
  name: string
  /** Of Debian’s, in the root and in a network; else a program of this machine, in the network of the hub. */
  network?: string
  args: readonly string[]
  env?: Record<string, string>
  /** Where it runs. */
  cwd?: string
  /** Whether it is started again when it ends by itself or is killed, as its unit does. */
  restart?: true
}

/** Starts a program, whose output is kept in the folder of the logs. */
export function start(machine: Machine, started: Started): ChildProcess {
  const { name, network, args, env = {}, cwd, restart } = started
  const log = openSync(seen(machine, `log/${name}.log`), 'a')
  const [file = '', ...rest] = network === undefined ? args : ['ip', ...inRoot(machine.tools, network, args)]
  const child = spawn(file, rest, {
    stdio: ['ignore', log, log],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', HOME: '/tmp', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  })
  closeSync(log)
  running.set(name, child)
  stopped.delete(name)
  child.once('close', () => {
    if (restart && !stopped.has(name)) setTimeout(() => stopped.has(name) || start(machine, started), RESTART_MS)
  })
  return child
}

/** Runs a program of Debian’s to its end, in a network; throws what it said when it fails. */
export const runInRoot = ({ tools }: Machine, network: string, args: readonly string[]): string =>
  run('ip', inRoot(tools, network, args))

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** The process of a program; throws when it is not there. */
export function processOf(name: string): ChildProcess & { pid: number } {
  const child = running.get(name)
  if (child?.pid === undefined || hasEnded(child)) throw new Error(`${name} does not run`)
  return child as ChildProcess & { pid: number }
}

/** Ends a program for good, and waits until it has. */
export async function end(name: string, how: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  stopped.add(name)
  const child = running.get(name)
  if (child === undefined || hasEnded(child)) return
  child.kill(how)
  await until(`${name} ends`, 40, async () => hasEnded(child))
}

/** Waits until something holds, asked every quarter of a second; throws after so many seconds. */
export async function until(what: string, seconds: number, holds: () => Promise<boolean>): Promise<void> {
  const since = performance.now()
  while (performance.now() - since < seconds * 1_000) {
    if (await holds().catch(() => false)) return
    await sleep(250)
  }
  throw new Error(`${what}: not within ${seconds} s`)
}
