import { createHash } from 'node:crypto'

/** A row as column names and values. */
export type Row = Record<string, unknown>

/** When what is in the database was written. */
export const at = '2026-01-15T10:00:00Z'
/** What a role writes as its own instant must be of now: the driver asks for it when the row is sent, however old the row is. */
export const justNow = { toPostgres: (): string => new Date().toISOString() }
/** Over, whatever the day of the tests: what a job may forget. */
export const later = '2026-02-15T10:00:00Z'

export const agentId = '00000000-0000-4000-8000-0000000000aa'
/** Another agent, who asks for what the first one answers. */
export const otherAgentId = '00000000-0000-4000-8000-0000000000ab'

/** SHA-256 in hexadecimal. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
/** A UUID that says what it is: the same for the same tenant, table and turn. */
export const idOf = (...parts: (string | number)[]): string =>
  hash(parts.join('/')).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5')

/** What an account of an agent may, about every case. */
export const account: Row = {
  ...{
    active: true,
    skills: '{DECLARATIONS}',
    every_team: true,
    scope_team_ids: '{}',
    every_kind: true,
    scope_kinds: '{}',
  },
  version: 0,
}
