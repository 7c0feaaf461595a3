import { asAdmin } from '../src/index.ts'

/** A table of the schema, partitions apart. */
export interface Table {
  name: string
  columns: string[]
  /** Columns of the primary key. */
  keys: string[]
  /** Whether row-level security is enabled and forced. */
  protected: boolean
}

/** The tables of a database, by name. */
export const readTables = (adminUrl: string): Promise<Table[]> =>
  asAdmin(adminUrl, async (admin) => (await admin.query<Table>(tablesQuery)).rows)

const tablesQuery = `
  SELECT c.relname::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS protected,
    array(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
          ORDER BY attnum) AS columns,
    array(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = c.oid AND i.indisprimary) AS keys
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  ORDER BY c.relname`

/** A policy of row-level security, with the statements that put it back as it is, and that take it out or open it. */
export interface Policy {
  table: string
  name: string
  roles: string[]
  /** On top of the others, rather than one more reason. */
  restrictive: boolean
  restore: string
  /** Ways to break it. */
  mutants: { title: string; sql: string }[]
}

/** The policies of a database, those of partitions apart. */
export const readPolicies = (adminUrl: string): Promise<Policy[]> =>
  asAdmin(adminUrl, async (admin) => (await admin.query<PolicyRow>(policiesQuery)).rows.map(describePolicy))

interface PolicyRow {
  table: string
  name: string
  roles: string[]
  command: string
  restrictive: boolean
  using: string | null
  check: string | null
}

const policiesQuery = `
  SELECT tablename::text AS table, policyname::text AS name, roles::text[] AS roles, cmd AS command,
         permissive = 'RESTRICTIVE' AS restrictive, qual AS using, with_check AS check
  FROM pg_policies JOIN pg_class c ON c.oid = format('%I.%I', schemaname, tablename)::regclass
  WHERE schemaname = 'public' AND NOT c.relispartition
  ORDER BY 1, 2`

function describePolicy({ table, name, roles, command, restrictive, using, check }: PolicyRow): Policy {
  const on = `POLICY ${name} ON "${table}"`
  const clauses = [using === null ? '' : `USING (${using})`, check === null ? '' : `WITH CHECK (${check})`].join(' ')
  const open = clauses.includes('true') && [using, check].every((clause) => clause === null || clause === 'true')
  const opened = [using === null ? '' : 'USING (true)', check === null ? '' : 'WITH CHECK (true)'].join(' ')
  return {
    ...{ table, name, roles, restrictive },
    restore: `DROP ${on.replace('POLICY ', 'POLICY IF EXISTS ')};
      CREATE ${on} ${restrictive ? 'AS RESTRICTIVE ' : ''}FOR ${command} TO ${roles.join(', ')} ${clauses}`,
    mutants: [
      { title: 'taken out', sql: `DROP ${on}` },
      ...(open ? [] : [{ title: 'opened to every row', sql: `ALTER ${on} ${opened}` }]),
    ],
  }
}
