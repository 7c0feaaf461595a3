import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** The network where everything but the nodes is, and those of the nodes: on this machine only, joined by a bridge of their own. */
export const HUB = 'cesu-drill'
export const nodes = [1, 2, 3] as const
export type Node = (typeof nodes)[number]
/** That of a node, and that of a member of etcd: machines apart (deploy/README.md says why). */
export const networkOf = (node: Node): string => `${HUB}-${node}`
export const etcdNetworkOf = (member: Node): string => `${HUB}-etcd${member}`
export const linkOf = (node: Node): string => `node${node}`

export const addressOf = (node: Node): string => `10.98.0.1${node}`
export const etcdAddressOf = (node: Node): string => `10.98.1.1${node}`
export const NETWORK = '10.98.0.0/24'

/** Runs a program of the machine; throws what it said when it fails. */
export function run(file: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr } = spawnSync(file, args, {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr || stdout}`)
  return stdout
}

const ip = (line: string) => run('ip', line.split(' '))

/** Makes the networks. */
export function makeNetworks(): void {
  ip(`netns add ${HUB}`)
  for (const line of [
    'link set lo up',
    'link add bridge0 type bridge',
    'addr add 10.98.0.1/16 dev bridge0',
    'link set bridge0 up',
  ]) {
    ip(`-n ${HUB} ${line}`)
  }
  for (const node of nodes) {
    makeNetwork({ own: networkOf(node), link: linkOf(node), address: addressOf(node) })
    makeNetwork({ own: etcdNetworkOf(node), link: `etcd${node}`, address: etcdAddressOf(node) })
  }
}

/** Makes a network with one address, joined to the bridge by a link of that name. */
function makeNetwork({ own, link, address }: { own: string; link: string; address: string }): void {
  ip(`netns add ${own}`)
  ip(`-n ${HUB} link add ${link} type veth peer name eth0 netns ${own}`)
  ip(`-n ${HUB} link set ${link} master bridge0 up`)
  ip(`-n ${own} addr add ${address}/16 dev eth0`)
  ip(`-n ${own} link set lo up`)
  ip(`-n ${own} link set eth0 up`)
}

/** The processes of a network. */
export const processesOf = (network: string): number[] =>
  spawnSync('ip', ['netns', 'pids', network], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean).map(Number)

/** Sends a signal to processes, those that have just ended aside. */
export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // It has ended.
    }
  }
}

/** Ends every process of the networks, then the networks: whatever is left, by whoever it was left. */
export async function removeNetworks(): Promise<void> {
  for (const network of [...nodes.flatMap((node) => [networkOf(node), etcdNetworkOf(node)]), HUB]) {
    for (let round = 0; round < 20 && processesOf(network).length > 0; round += 1) {
      signal(processesOf(network), 'SIGKILL')
      await sleep(100)
    }
    spawnSync('ip', ['netns', 'delete', network])
  }
}
