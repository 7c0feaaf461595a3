import type { ServerHealth } from '@cesu/db'
import { describe, expect, test } from 'vitest'
import { judgeServer } from './judge-server.ts'

const now = Date.parse('2026-11-28T02:00:00Z')
const sound: ServerHealth = {
  ...{ version: '18.4', inRecovery: false, readsAll: true, synchronous: '', standbys: [], idleSlots: [] },
  ...{
    connections: 20,
    mostConnections: 200,
    fullestRole: null,
    oldestTransaction: 1,
    idleInTransaction: 0,
    blocked: 0,
  },
  ...{
    years: [2026, 2027],
    oldestXid: 1_000,
    archiving: true,
    archiveFails: false,
    databaseBytes: 1,
    now,
    tooStrong: [],
  },
}
const judged = (change: Partial<ServerHealth>) => judgeServer({ ...sound, ...change }, { year: 2026, now })
const standby = { name: 'node2', mode: 'sync', lagSeconds: 0.2 }

test('a sound server: each thing is well, with nothing to do', () => {
  expect(judged({}).map(({ health, remedy }) => [health, remedy])).toEqual(judged({}).map(() => ['WELL', null]))
  expect(judged({}).length).toBeGreaterThan(9)
})

describe('what is wrong has its own line, its word and its remedy', () => {
  test.each<[string, Partial<ServerHealth>, string, string, RegExp]>([
    ['a standby', { inRecovery: true }, 'Primaire', 'BROKEN', /patronictl/],
    [
      'no synchronous standby left',
      { synchronous: '*', standbys: [{ ...standby, mode: 'async' }] },
      'Réplication',
      'BROKEN',
      /réplica/,
    ],
    [
      'a standby that no commit waits for',
      { standbys: [{ ...standby, mode: 'async' }] },
      'Réplication',
      'WATCH',
      /synchronous_mode/,
    ],
    ['who may not read the standbys', { synchronous: '*', readsAll: false }, 'Réplication', 'UNSEEN', /DATABASE_URL/],
    [
      'a late standby',
      { synchronous: '*', standbys: [{ ...standby, lagSeconds: 45 }] },
      'Retard des réplicas',
      'WATCH',
      /rattrape/,
    ],
    ['connections, nearly', { connections: 160 }, 'Connexions', 'WATCH', /PgBouncer/],
    [
      'connections of a role',
      { fullestRole: { name: 'cesu_api', connections: 60, most: 60 } },
      'Connexions',
      'BROKEN',
      /POOL_SIZE/,
    ],
    ['a long transaction', { oldestTransaction: 301 }, 'Transactions', 'WATCH', /pg_terminate_backend/],
    ['a transaction that does nothing', { idleInTransaction: 700 }, 'Transactions', 'BROKEN', /milieu/],
    ['locks', { blocked: 2 }, 'Verrous', 'WATCH', /pg_blocking_pids/],
    ['no place for this year', { years: [2025] }, 'Partitions', 'BROKEN', /cesu prepare/],
    ['no place for the next', { years: [2026] }, 'Partitions', 'WATCH', /make-partitions/],
    ['an archive that fails', { archiveFails: true }, 'Archivage', 'BROKEN', /pgbackrest check/],
    [
      'a slot that nothing reads',
      { idleSlots: [{ name: 'node3', bytes: 2e10 }] },
      'Emplacements',
      'BROKEN',
      /pg_drop_replication_slot\('node3'\)/,
    ],
    ['transactions that run out', { oldestXid: 600_000_000 }, 'Numéros de transaction', 'WATCH', /VACUUM/],
    ['a clock that drifts', { now: now - 2_000 }, 'Horloge', 'WATCH', /chrony/],
    ['a role above the policies', { tooStrong: ['cesu_api'] }, 'Droits des rôles', 'BROKEN', /NOBYPASSRLS/],
  ])('%s', (_title, change, name, health, remedy) => {
    const found = judged(change).filter((finding) => finding.health !== 'WELL')
    expect(found).toEqual([expect.objectContaining({ name, health, remedy: expect.stringMatching(remedy) })])
  })
})

test('archiving that is off is said, and is nobody’s fault; a synchronous standby is named', () => {
  const said = judged({ archiving: false, synchronous: '*', standbys: [standby] }).map((finding) => finding.said)
  expect(said).toContain('éteint : la base ne se restaure qu’à l’instant d’une sauvegarde')
  expect(said).toContain('node2 : chaque écriture y est avant sa réponse')
})
