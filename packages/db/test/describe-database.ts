import { asAdmin } from '../src/index.ts'

/** One query for each kind of object: what it is, and all that PostgreSQL says of it, as text. */
const questions: Readonly<Record<string, string>> = {
  relation: `SELECT c.relname, c.relkind, c.relowner::regrole, c.relacl, c.relrowsecurity, c.relforcerowsecurity,
                    c.relpersistence, c.reloptions, pg_get_expr(c.relpartbound, c.oid), pg_get_partkeydef(c.oid)
             FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace`,
  column: `SELECT a.attrelid::regclass, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                  a.attidentity, a.attgenerated, a.attacl, pg_get_expr(d.adbin, d.adrelid)
           FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
           LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
           WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0`,
  constraint: `SELECT conrelid::regclass, conname, pg_get_constraintdef(oid)
               FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
  index: `SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index
          JOIN pg_class c ON c.oid = indexrelid WHERE c.relnamespace = 'public'::regnamespace`,
  policy: `SELECT polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[],
                  pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) FROM pg_policy`,
  function: `SELECT oid::regprocedure, proowner::regrole, proacl, pg_get_functiondef(oid)
             FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a'`,
  trigger: `SELECT tgrelid::regclass, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal`,
  type: `SELECT t.typname, t.typowner::regrole, t.typacl,
                array(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder)
         FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'`,
  schema: `SELECT nspname, nspowner::regrole, nspacl FROM pg_namespace WHERE nspname !~ '^pg_'`,
  'default privilege': `SELECT defaclrole::regrole, defaclnamespace, defaclobjtype, defaclacl FROM pg_default_acl`,
  database: `SELECT datname, datdba::regrole, datacl FROM pg_database WHERE datname = current_database()`,
  migration: `SELECT migration_name, checksum, finished_at IS NOT NULL, logs, rolled_back_at, applied_steps_count
              FROM _prisma_migrations`,
}

/** Everything that makes a database what it is, its migration records included: one sorted line an object. */
export const describeDatabase = (url: string): Promise<string[]> =>
  asAdmin(url, async (admin) => {
    const lines: string[] = []
    for (const [kind, question] of Object.entries(questions)) {
      const { rows } = await admin.query({ text: question, rowMode: 'array' })
      lines.push(...rows.map((row) => `${kind} ${JSON.stringify(row)}`))
    }
    return lines.sort()
  })
