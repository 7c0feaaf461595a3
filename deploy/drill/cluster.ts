import { mkdirSync, readFileSync } from 'node:fs'
import { FOLDER, filled, lay, type Machine, own, runInRoot, seen, start, until, write } from './machine.ts'
import { addressOf, etcdAddressOf, HUB, type Node, networkOf, nodes, processesOf, signal } from './network.ts'

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

/** The member of etcd that a node has. */
function startEtcd(machine: Machine, node: Node): void {
  const url = (port: number, one: Node = node) => `http://${etcdAddressOf(one)}:${port}`
  const args = {
    ...{ name: folderOf(node), 'data-dir': `${FOLDER}/${folderOf(node)}/etcd`, 'log-level': 'error' },
    ...{ 'listen-peer-urls': url(2380), 'initial-advertise-peer-urls': url(2380) },
    ...{ 'listen-client-urls': url(2379), 'advertise-client-urls': url(2379) },
    'initial-cluster': nodes.map((one) => `${folderOf(one)}=${url(2380, one)}`).join(','),
  }
  const words = Object.entries(args).map(([name, value]) => `--${name}=${value}`)
  start(machine, { name: `etcd${node}`, network: networkOf(node), args: ['/usr/bin/etcd', ...words] })
}

/** Starts a node, as its machine does when it is switched on. */
export function startNode(machine: Machine, node: Node): void {
  startEtcd(machine, node)
  startPatroni(machine, node)
}

function startPatroni(machine: Machine, node: Node): void {
  const args = ['/usr/bin/patroni', `${FOLDER}/${folderOf(node)}/patroni.yml`]
  start(machine, { name: `patroni${node}`, network: networkOf(node), args })
}

/** What a whole node undergoes. */
export const signalNode = (node: Node, name: NodeJS.Signals): void => signal(processesOf(networkOf(node)), name)

/** The postmaster of a node. */
export const postmasterOf = (machine: Machine, node: Node): number =>
  Number(readFileSync(seen(machine, `${folderOf(node)}/data/postmaster.pid`), 'utf8').split('\n')[0])

/** What a member of the cluster says that it is. */
interface Member {
  name: string
  role: string
  state: string
}

/** The members, as whichever node answers says. */
async function members(): Promise<Member[]> {
  for (const node of nodes) {
    const answer = await fetch(`http://${addressOf(node)}:8008/cluster`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => null,
    )
    if (answer?.ok) return ((await answer.json()) as { members: Member[] }).members
  }
  return []
}

/** The node that is the primary now; throws when none is. */
export async function primary(): Promise<Node> {
  for (const node of nodes) {
    const answer = await fetch(`http://${addressOf(node)}:8008/primary`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => null,
    )
    if (answer?.status === 200) return node
  }
  throw new Error('no primary')
}

/** The standby that has every commit before it is acknowledged; throws when none has. */
export async function standbyInStep(): Promise<Node> {
  const name = (await members()).find(({ role }) => role === 'sync_standby')?.name
  const node = nodes.find((one) => folderOf(one) === name)
  if (node === undefined) throw new Error('no standby in step')
  return node
}

/** Waits until every node is there, two of them following, one in step. */
export const whole = (seconds = 120): Promise<void> =>
  until('the three nodes are there, one standby in step', seconds, async () => {
    const all = await members()
    const count = (role: string, state: string) =>
      all.filter((member) => member.role === role && member.state === state).length
    return (
      count('leader', 'running') === 1 &&
      count('sync_standby', 'streaming') === 1 &&
      count('replica', 'streaming') === 1
    )
  })

/** Starts the three nodes and waits until they are whole. */
export async function startNodes(machine: Machine): Promise<void> {
  mkdirSync(seen(machine, 'backups'), { recursive: true })
  own(machine, 'backups')
  for (const node of nodes) layNode(machine, node)
  for (const node of nodes) startEtcd(machine, node)
  for (const node of nodes) startPatroni(machine, node)
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
