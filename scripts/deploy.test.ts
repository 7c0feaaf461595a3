import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settings } from '../apps/api/src/platform/settings.ts'
import { valuesOf } from '../deploy/drill/values.ts'
import { pools } from '../packages/db/src/index.ts'
import { problemKinds } from '../packages/domain/src/problems/index.ts'

const folder = join(import.meta.dirname, '../deploy')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const units = readdirSync(join(folder, 'systemd')).map((file) => `systemd/${file}`)

test('every setting that deploy/ gives is one of the platform’s', () => {
  const given = ['cesu.env', ...units].flatMap((file) =>
    [...read(file).matchAll(/^(?:Environment=)?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name),
  )
  expect(given).toContain('CESU_DB_POOLER')
  expect(given.filter((name) => !Object.hasOwn(settings, name ?? ''))).toEqual([])
})

test('every unit starts a file that is there', () => {
  const started = units.map((file) => /^ExecStart=\S+ \/opt\/cesu\/(\S+)/m.exec(read(file))?.[1] ?? '')
  for (const file of started) expect(readFileSync(join(folder, '..', file), 'utf8')).not.toBe('')
})

test('PgBouncer asks who comes in of the roles of the pools, and of no other', () => {
  const named = [...read('pgbouncer-auth.sql').matchAll(/'cesu_(\w+)'/g)].map(([, pool]) => pool)
  expect(named.toSorted()).toEqual([...pools].toSorted())
})

test('what HAProxy says by itself is a problem of the catalogue, to be sent again', () => {
  const [head = '', body = ''] = read('errors/503.http').split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 503 /)
  expect(head).toMatch(/^Retry-After: 5\r?$/m)
  const { status, title, code } = JSON.parse(body)
  expect({ status, title }).toEqual({
    status: problemKinds['platform.unavailable'].status,
    title: problemKinds['platform.unavailable'].title,
  })
  expect(code).toBe('platform.unavailable')
})

test('every word to fill in has its example in the drill', () => {
  const files = ['patroni.yml', 'haproxy.cfg', 'pgbouncer.ini', 'pgbackrest.conf', 'cesu.env']
  const asked = files.flatMap((file) => [...read(file).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name))
  // Those of a node, which cluster.ts says of each.
  const ofNode = ['NODE', 'ADDRESS', 'RUN', 'DATA', 'PGBACKREST_CONF', 'ETCD_HOSTS']
  const known = [...Object.keys(valuesOf({ root: '/', postgres: '' })), ...ofNode]
  expect(asked.filter((name) => !known.includes(name ?? ''))).toEqual([])
})
