import { setTimeout as sleep } from 'node:timers/promises'
import { postmasterOf, primary, signalNode, standbyInStep, startEtcd, startNode } from './cluster.ts'
import { type Machine, processOf } from './machine.ts'
import {
  etcdAddressOf,
  etcdNetworkOf,
  linkOf,
  type Node,
  networkOf,
  nodes,
  processesOf,
  run,
  signal,
} from './network.ts'
import type { Recorder } from './recorder.ts'

/** What breaks, for whom, and where it is looked at. */
export interface Drill {
  machine: Machine
  recorder: Recorder
  /** The database, as a superuser. */
  url: string
  /** Where the platform runs from. */
  tree: string
}

/** Something that breaks, and is mended. */
export interface Failure {
  /** A word that chooses it. */
  name: string
  /** What the table calls it. */
  title: string
  /** Breaks, and mends. Gives since when a success is waited for, in milliseconds; null from the start on. */
  run: (drill: Drill) => Promise<number | null>
}

const [LONG_MS, SEEN_MS] = [40_000, 15_000]

/** A node that goes away in some way and comes back after forty seconds. */
const away = (
  name: string,
  title: string,
  { go, back }: { go: (node: Node) => void; back: (machine: Machine, node: Node) => void },
): Failure => ({
  ...{ name, title },
  run: async ({ machine }) => {
    const node = await primary()
    go(node)
    await sleep(LONG_MS)
    back(machine, node)
    return null
  },
})

const others = (node: Node) => nodes.filter((one) => one !== node)

/** The routes of a node to etcd. */
const etcdRoutes = (node: Node, verb: 'add' | 'del') => {
  for (const one of nodes) {
    run('ip', ['-n', networkOf(node), 'route', verb, 'blackhole', `${etcdAddressOf(one)}/32`])
  }
}

const link = (node: Node, state: 'up' | 'down') => void run('ip', ['link', 'set', linkOf(node), state])

/** A program that its unit starts again. */
async function killed(name: string): Promise<null> {
  processOf(name).kill('SIGKILL')
  return null
}

/** How long some are away, and after how long nothing that they had taken is still on its way. */
const [AWAY_MS, SETTLED_MS] = [20_000, 2_000]

/** What breaks of the databases’ side and of what leads there. */
export const failures: readonly Failure[] = [
  {
    ...{ name: 'postmaster', title: 'kill -9 of the primary’s postmaster' },
    run: async ({ machine }) => {
      signal([postmasterOf(machine, await primary())], 'SIGKILL')
      // Until every Patroni has looked again: before, each still says that all is well.
      await sleep(SEEN_MS)
      return null
    },
  },
  away('node', 'kill -9 of everything on the primary’s node, back 40 s later', {
    go: (node) => signalNode(node, 'SIGKILL'),
    back: startNode,
  }),
  away('link', 'the primary’s link cut for 40 s', {
    go: (node) => link(node, 'down'),
    back: (_machine, node) => link(node, 'up'),
  }),
  away('stopped', 'SIGSTOP of the primary’s node for 40 s', {
    go: (node) => signalNode(node, 'SIGSTOP'),
    back: (_machine, node) => signalNode(node, 'SIGCONT'),
  }),
  away('etcd', 'the primary’s node cut from etcd for 40 s', {
    go: (node) => etcdRoutes(node, 'add'),
    back: (_machine, node) => etcdRoutes(node, 'del'),
  }),
  {
    ...{ name: 'member', title: 'kill -9 of a member of etcd, back 20 s later' },
    run: async ({ machine }) => {
      signal(processesOf(etcdNetworkOf(1)), 'SIGKILL')
      await sleep(AWAY_MS)
      startEtcd(machine, 1)
      return null
    },
  },
  {
    ...{ name: 'standby', title: 'kill -9 of everything on the standby in step, back 20 s later' },
    run: async ({ machine }) => {
      const node = await standbyInStep()
      signalNode(node, 'SIGKILL')
      await sleep(AWAY_MS)
      startNode(machine, node)
      return null
    },
  },
  {
    ...{ name: 'standbys', title: 'both standbys gone for 20 s, success counted from their return' },
    run: async ({ machine, recorder }) => {
      const gone = others(await primary())
      for (const node of gone) signalNode(node, 'SIGKILL')
      await sleep(SETTLED_MS)
      const before = recorder.writes.length
      await sleep(AWAY_MS - SETTLED_MS)
      const alone = recorder.writes.length - before
      if (alone > 0) throw new Error(`${alone} writes were acknowledged by a primary left alone`)
      for (const node of gone) startNode(machine, node)
      return Date.now()
    },
  },
  {
    ...{ name: 'haproxy', title: 'kill -9 of HAProxy, started again by its unit' },
    run: () => killed('haproxy'),
  },
  {
    ...{ name: 'pgbouncer', title: 'kill -9 of PgBouncer, started again by its unit' },
    run: () => killed('pgbouncer'),
  },
]
