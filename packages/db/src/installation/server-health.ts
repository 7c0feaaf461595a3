import type pg from 'pg'

/** A server that follows this one, as `pg_stat_replication` tells it. Seconds are null for who may not read them. */
export interface Standby {
  name: string
  /** "sync", "quorum", "async" or "potential"; null for who may not read it. */
  mode: string | null
  lagSeconds: number | null
}

/** What a server says of itself. Ages in seconds, sizes in bytes. */
export interface ServerHealth {
  version: string
  /** A standby: nothing can be written. */
  inRecovery: boolean
  /** Whether who asks reads everything of the others: `pg_read_all_stats`. */
  readsAll: boolean
  /** What `synchronous_standby_names` asks for; empty when a commit waits for no other server. */
  synchronous: string
  standbys: Standby[]
  /** Replication slots that nothing uses, and what the server keeps for them. */
  idleSlots: { name: string; bytes: number }[]
  connections: number
  mostConnections: number
  /** The role of the application nearest to its own limit. */
  fullestRole: { name: string; connections: number; most: number } | null
  oldestTransaction: number
  idleInTransaction: number
  /** Statements that wait for a lock for more than 5 seconds. */
  blocked: number
  /** The years that have a partition of declarations. */
  years: number[]
  /** How many transactions ago the oldest row was frozen: PostgreSQL stops at 2^31. */
  oldestXid: number
  archiving: boolean
  /** The last archived segment failed, and none has been archived since. */
  archiveFails: boolean
  databaseBytes: number
  /** The instant of the server, in milliseconds since 1970. */
  now: number
  /** Roles of the application that could pass over row-level security. */
  tooStrong: string[]
}

/**
 * What an operator asks of a server, in one statement. Under an administrator, or any role: what it may not read of the others
 * is null, and `readsAll` says so.
 */
export async function readServerHealth(client: pg.Client): Promise<ServerHealth> {
  const { rows } = await client.query<{ health: ServerHealth }>(question)
  const [found] = rows
  if (found === undefined) throw new Error('a statement without FROM gives one row')
  return found.health
}

const AGE = (column: string) => `coalesce(max(extract(epoch FROM clock_timestamp() - ${column})), 0)::float8`

const question = `
  SELECT json_build_object(
    'version', current_setting('server_version'),
    'inRecovery', pg_is_in_recovery(),
    'readsAll', pg_has_role('pg_read_all_stats', 'USAGE'),
    'synchronous', current_setting('synchronous_standby_names'),
    'standbys', (SELECT coalesce(json_agg(json_build_object('name', application_name, 'mode', sync_state,
        'lagSeconds', extract(epoch FROM replay_lag)::float8) ORDER BY application_name), '[]')
      FROM pg_stat_replication WHERE state IS DISTINCT FROM 'backup'),
    'idleSlots', (SELECT coalesce(json_agg(json_build_object('name', slot_name, 'bytes',
        CASE WHEN pg_is_in_recovery() THEN 0 ELSE coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::float8 END)
        ORDER BY slot_name), '[]')
      FROM pg_replication_slots WHERE NOT active),
    'connections', (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'),
    'mostConnections', current_setting('max_connections')::int,
    'fullestRole', (SELECT json_build_object('name', rolname, 'connections', count(pid), 'most', rolconnlimit)
      FROM pg_roles LEFT JOIN pg_stat_activity ON usesysid = pg_roles.oid
      WHERE rolname LIKE 'cesu\\_%' AND rolconnlimit > 0
      GROUP BY rolname, rolconnlimit ORDER BY count(pid)::float8 / rolconnlimit DESC, rolname LIMIT 1),
    'oldestTransaction', (SELECT ${AGE('xact_start')} FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND datname = current_database() AND pid <> pg_backend_pid()),
    'idleInTransaction', (SELECT ${AGE('state_change')} FROM pg_stat_activity
      WHERE state LIKE 'idle in transaction%' AND datname = current_database()),
    'blocked', (SELECT count(*) FROM pg_stat_activity
      WHERE wait_event_type = 'Lock' AND datname = current_database() AND state_change < clock_timestamp() - interval '5 seconds'),
    'years', (SELECT coalesce(json_agg(year ORDER BY year), '[]')
      FROM (SELECT substring(relname FROM '^declaration_(\\d{4})$')::int AS year FROM pg_class
            WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace) found WHERE year IS NOT NULL),
    'oldestXid', (SELECT max(age(datfrozenxid)) FROM pg_database),
    'archiving', current_setting('archive_mode') <> 'off',
    'archiveFails', (SELECT last_failed_time > coalesce(last_archived_time, '-infinity') IS TRUE FROM pg_stat_archiver),
    'databaseBytes', pg_database_size(current_database()),
    'now', floor(extract(epoch FROM clock_timestamp()) * 1000),
    'tooStrong', (SELECT coalesce(json_agg(rolname ORDER BY rolname), '[]') FROM pg_roles
      WHERE rolname LIKE 'cesu\\_%' AND rolcanlogin AND (rolsuper OR rolbypassrls))
  ) AS health`
