import type pg from 'pg'

/**
 * Takes away the secondary indexes, the exclusions and the foreign keys of some tables while `work` fills them, then makes them again, all
 * rows checked: a row costs a fraction. Inside a transaction, so that nothing is ever missing to the others.
 */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ drop: string; again: string }>(setAside, [tables])
  for (const { drop } of rows) await client.query(drop)
  await work()
  for (const { again } of rows.toReversed()) await client.query(again)
}

/** How to drop and to make again: foreign keys and exclusions, then the indexes that hold no constraint, of the tables themselves. */
const setAside = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
         format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS again
  FROM pg_constraint
  WHERE contype IN ('f', 'x') AND conparentid = 0 AND conrelid = ANY ($1::text[]::regclass[])
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass), replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
  FROM pg_index
  WHERE indrelid = ANY ($1::text[]::regclass[]) AND NOT indisunique AND NOT indisexclusion`
