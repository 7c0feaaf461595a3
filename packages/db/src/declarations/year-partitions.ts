import type { Tx } from '../connection/client.ts'

/**
 * Makes the yearly partitions of declarations that are missing between two years, both included, at most 21 of them: the
 * names of those that were made. Under the owner (at start) or the jobs, as often as one likes.
 */
export async function makeYearPartitions(
  tx: Tx,
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT made AS name FROM make_year_partitions(${firstYear}::int, ${lastYear}::int) made`
  return rows.map(({ name }) => name)
}
