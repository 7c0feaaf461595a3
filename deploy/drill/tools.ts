import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where Debian’s programs are: the machine’s own, or a Debian that `debootstrap` laid in a folder. */
export interface Tools {
  /** `/`, or the folder. */
  root: string
  /** PostgreSQL’s programs, seen from the root. */
  postgres: string
}

const FOLDER = '/srv/cesu-drill'
/** The migrations call uuidv7(), and exclude days over partitions. */
const OLDEST = 18

const programs = [
  ...['usr/bin/patroni', 'usr/bin/etcd', 'usr/sbin/haproxy', 'usr/sbin/pgbouncer', 'usr/bin/pgbackrest'],
  'usr/bin/psql',
]

/** How to have them where Debian 12 or 13 has them too old: one command. */
const ADVICE = `« debootstrap --variant=minbase --include=postgresql-18,pgbackrest,patroni,etcd-server,haproxy,pgbouncer,iproute2,python3-etcd,python3-psycopg2 forky ${FOLDER} http://deb.debian.org/debian trixie » les apporte`

function postgresIn(root: string): string | null {
  const folder = join(root, 'usr/lib/postgresql')
  const versions = existsSync(folder)
    ? readdirSync(folder)
        .map(Number)
        .filter((version) => version >= OLDEST)
    : []
  return versions.length === 0 ? null : `/usr/lib/postgresql/${Math.max(...versions)}/bin`
}

const isWhole = (root: string) => postgresIn(root) !== null && programs.every((file) => existsSync(join(root, file)))

/** The tools of the drill, or the one sentence that says what is missing. */
export function findTools(): Tools | { missing: string } {
  if (process.platform !== 'linux') return { missing: 'il faut Linux' }
  if (process.getuid?.() !== 0) return { missing: 'il faut être root, pour faire des réseaux à part' }
  if (spawnSync('ip', ['netns', 'list']).status !== 0)
    return { missing: '« ip netns » ne répond pas (paquet iproute2)' }
  const root = ['/', FOLDER].find(isWhole)
  if (root !== undefined) return { root, postgres: postgresIn(root) ?? '' }
  return { missing: `il manque PostgreSQL ${OLDEST}, Patroni, etcd, HAProxy, PgBouncer ou pgBackRest ; ${ADVICE}` }
}

/** Their versions, as the report tells them. */
export function versionsOf({ root, postgres }: Tools): string {
  const asked = [
    [`${postgres}/postgres`, '--version'],
    ['/usr/bin/patroni', '--version'],
    ['/usr/bin/etcd', '--version'],
    ['/usr/sbin/haproxy', '-v'],
    ['/usr/sbin/pgbouncer', '--version'],
    ['/usr/bin/pgbackrest', 'version'],
  ]
  const said = asked.map(
    ([file = '', flag = '']) => spawnSync('chroot', [root, file, flag], { encoding: 'utf8' }).stdout,
  )
  const names = ['PostgreSQL', 'Patroni', 'etcd', 'HAProxy', 'PgBouncer', 'pgBackRest']
  return said.map((text, rank) => `${names[rank]} ${/\d+\.\d+(?:\.\d+)?/.exec(text)?.[0] ?? '?'}`).join(', ')
}
