import { mkdirSync, readFileSync } from 'node:fs'
import { FOLDER, filled, lay, type Machine, own, runInRoot, seen, start, until, write } from './machine.ts'
import {
  addressOf,
  etcdAddressOf,
  etcdNetworkOf,
  HUB,
  type Node,
  networkOf,
  nodes,
  processesOf,
  signal,
} from './network.ts'

/** The databases’ side: three nodes, and what leads to the primary. */

const folderOf = (node: Node) => `db${node}`
export const confOf = (node: Node): string => `${FOLDER}/${folderOf(node)}/pgbackrest.conf`

/** Lays the files of a node. */
function layNode(machine: Machine, node: Node): void {
  const folder = folderOf(node)
  const inside = `${FOLDER}/${folder}`
  mkdirSync(seen(machine, folder), { recursive: true })
  const values = {
    ...{ NODE: folder, ADDRESS: addressOf(node), RUN: inside, DATA: `${inside}/data`, PGBACKREST_CONF: confOf(node) },
    ETCD_HOSTS: nodes.map((one) => `${etcdAddressOf(one)}:2379`).join(','),
  }
  lay(machine, { file: 'patroni.yml', to: `${folder}/patroni.yml`, values })
  lay(machine, { file: 'pgbackrest.conf', to: `${folder}/pgbackrest.conf`, values })
  own(machine, folder)
}

/** A member of etcd. */
export function startEtcd(machine: Machine, node: Node): void {
  const url = (port: number, one: Node = node) => `http://${etcdAddressOf(one)}:${port}`
  const args = {
    ...{ name: folderOf(node), 'data-dir': `${FOLDER}/etcd${node}`, 'log-level': 'error' },
    ...{ 'listen-peer-urls': url(2380), 'initial-advertise-peer-urls': url(2380) },
    ...{ 'listen-client-urls': url(2379), 'advertise-client-urls': url(2379) },
    'initial-cluster': nodes.map((one) => `${folderOf(one)}=${url(2380, one)}`).join(','),
  }
  const words = Object.entries(args).map(([name, value]) => `--${name}=${value}`)
  start(machine, { name: `etcd${node}`, network: etcdNetworkOf(node), args: ['/usr/bin/etcd', ...words] })
}

/** Starts a node, as its machine does when it is switched on. */
export function startNode(machine: Machine, node: Node): void {
  const args = ['/usr/bin/patroni', `${FOLDER}/${folderOf(node)}/patroni.yml`]
  start(machine, { name: `patroni${node}`, network: networkOf(node), args })
}

/** What a whole node undergoes. */
export const signalNode = (node: Node, name: NodeJS.Signals): void => signal(processesOf(networkOf(node)), name)

/** The postmaster of a node. */
export const postmasterOf = (machine: Machine, node: Node): number =>
  Number(readFileSync(seen(machine, `${folderOf(node)}/data/postmaster.pid`), 'utf8').split('\n')[0])

/** What a node says of itself; null when it says nothing. */
interface Said {
  state: string
  role: string
  timeline?: number
  replication_state?: string
  sync_standby?: boolean
}

const asked = (node: Node): Promise<Said | null> =>
  fetch(`http://${addressOf(node)}:8008/patroni`, { signal: AbortSignal.timeout(1_000) })
    .then((answer) => answer.json() as Promise<Said>)
    .catch(() => null)

async function nodeThat(holds: (said: Said) => boolean, what: string): Promise<Node> {
  for (const node of nodes) {
    const said = await asked(node)
    if (said?.state === 'running' && holds(said)) return node
  }
  throw new Error(`no ${what}`)
}

/** The node that is the primary now; throws when none is. */
export const primary = (): Promise<Node> => nodeThat(({ role }) => role === 'primary', 'primary')

/** The standby that has every commit before it is acknowledged; throws when none has. */
export const standbyInStep = (): Promise<Node> =>
  nodeThat(({ sync_standby: inStep }) => inStep === true, 'standby in step')

/** The timeline of the primary. */
export const timeline = async (): Promise<number> => (await asked(await primary()))?.timeline ?? 0

/** Waits until each of the three nodes says that it is there, on one timeline, one leading and two following, one of them in step. */
export const whole = (seconds = 120): Promise<void> =>
  until('the three nodes are there, one standby in step', seconds, async () => {
    const all = (await Promise.all(nodes.map(asked))).filter((said) => said?.state === 'running')
    const standbys = all.filter((said) => said?.replication_state === 'streaming')
    return (
      all.filter((said) => said?.role === 'primary').length === 1 &&
      standbys.length === 2 &&
      standbys.some((said) => said?.sync_standby) &&
      new Set(all.map((said) => said?.timeline)).size === 1
    )
  })

/** Starts the three nodes and waits until they are whole. */
export async function startNodes(machine: Machine): Promise<void> {
  mkdirSync(seen(machine, 'backups'), { recursive: true })
  own(machine, 'backups')
  for (const node of nodes) layNode(machine, node)
  for (const node of nodes) startEtcd(machine, node)
  for (const node of nodes) startNode(machine, node)
  await whole()
}

/** Starts HAProxy: the one address of the API, and that of the primary. */
export function startBalancer(machine: Machine): void {
  lay(machine, { file: 'haproxy.cfg', to: 'haproxy.cfg' })
  write(machine, 'errors/503.http', filled('errors/503.http', {}))
  start(machine, {
    name: 'haproxy',
    network: HUB,
    restart: true,
    args: ['/usr/sbin/haproxy', '-db', '-f', `${FOLDER}/haproxy.cfg`],
  })
}

/** Starts PgBouncer. */
export function startPooler(machine: Machine): void {
  lay(machine, { file: 'pgbouncer.ini', to: 'pgbouncer.ini' })
  write(machine, 'userlist.txt', `"pgbouncer" "${machine.values['POOLER_PASSWORD']}"\n`)
  start(machine, {
    name: 'pgbouncer',
    network: HUB,
    restart: true,
    args: ['/usr/sbin/pgbouncer', `${FOLDER}/pgbouncer.ini`],
  })
}

/** Runs a file of deploy/ as PostgreSQL’s superuser on the primary. */
export function runSql(
  machine: Machine,
  file: string,
  { database, password }: { database: string; password: string },
): void {
  const { PRIMARY_HOST: host, PRIMARY_PORT: port, POSTGRES_PASSWORD: secret } = machine.values
  write(machine, 'once.sql', filled(file, {}))
  const url = `postgresql://postgres:${secret}@${host}:${port}/${database}`
  const args = [
    '/usr/bin/psql',
    '-X',
    '-q',
    '-v',
    'ON_ERROR_STOP=1',
    '-v',
    `password=${password}`,
    '-f',
    `${FOLDER}/once.sql`,
    url,
  ]
  runInRoot(machine, HUB, args)
}

/** Runs pgBackRest on a node. */
export const backrest = (machine: Machine, node: Node, ...words: string[]): string =>
  runInRoot(machine, networkOf(node), ['/usr/bin/pgbackrest', `--config=${confOf(node)}`, '--stanza=cesu', ...words])
