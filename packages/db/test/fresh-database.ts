import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { asAdmin, type Connection, connect, type Db, type Role, urlFor } from '../src/index.ts'
import type {} from './postgres.setup.ts'

/** A migrated database that nothing else uses. */
export interface FreshDatabase {
  adminUrl: string
  urlFor(role: Role): string
  /** A pool under a role, closed with the database. */
  connect(role: Role, options?: Omit<Connection, 'url'>): Db
  /** Closes the pools and drops the database. */
  close(): Promise<void>
}

/** Clones the migrated template of the run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { adminUrl: server, template, secret } = inject('postgres')
  const name = `cesu_${randomBytes(6).toString('hex')}`
  await asAdmin(server, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`))
  const adminUrl = Object.assign(new URL(server), { pathname: name }).href
  const pools: Db[] = []
  const urlOf = (role: Role): string => urlFor(adminUrl, role, secret)
  return {
    adminUrl,
    urlFor: urlOf,
    connect: (role, options = {}) => {
      const pool = connect({ url: urlOf(role), ...options })
      pools.push(pool)
      return pool
    },
    close: async () => {
      await Promise.all(pools.map((pool) => pool.$disconnect()))
      await asAdmin(server, (admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}
