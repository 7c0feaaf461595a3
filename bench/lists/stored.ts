import type pg from 'pg'

interface Size {
  name: string
  table: number
  toast: number
  indexes: number
}

/** Bytes by declaration of what a declaration writes, its table, what is stored apart (TOAST) and its indexes; one line each. */
export async function storedBytes(admin: pg.Client, declarations: number): Promise<string[]> {
  const { rows } = await admin.query<Size>(`
    SELECT name, sum(pg_relation_size(oid))::float8 AS table, sum(pg_indexes_size(oid))::float8 AS indexes,
           sum(pg_table_size(oid) - pg_relation_size(oid))::float8 AS toast
    FROM (
      SELECT root AS name, relid AS oid FROM unnest(ARRAY['declaration', 'declaration_version']) root,
        pg_partition_tree(root::regclass) WHERE isleaf
      UNION ALL SELECT root, root::regclass FROM unnest(ARRAY['declaration_reference', '"case"']) root
    ) leaves
    GROUP BY name ORDER BY name`)
  const each = (bytes: number) => Math.round(bytes / declarations)
  const lines = rows.map(
    ({ name, table, toast, indexes }) =>
      `${name} : ${each(table)} + ${each(toast)} (TOAST, cartes) + ${each(indexes)} (index) octets par déclaration`,
  )
  const all = rows.reduce((sum, { table, toast, indexes }) => sum + table + toast + indexes, 0)
  return [...lines, `en tout : ${each(all)} octets par déclaration, pour ${declarations} déclarations`]
}

/** The indexes of declarations and cases that nothing has read since the counts were last set to zero. */
export async function unreadIndexes(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(`
    SELECT coalesce(parent.inhparent, s.indexrelid)::regclass::text AS name
    FROM pg_stat_user_indexes s
    JOIN pg_index i USING (indexrelid)
    LEFT JOIN pg_inherits parent ON parent.inhrelid = s.indexrelid
    WHERE NOT i.indisunique AND s.relname ~ '^(declaration_\\d{4}|case|declarable_pair)$'
    GROUP BY 1 HAVING sum(s.idx_scan) = 0 ORDER BY 1`)
  return rows.map(({ name }) => name)
}
