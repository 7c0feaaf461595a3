import { type DeclarableEmployment, listVersionsInForce, type Tx } from '@cesu/db'
import { isPlainMonth } from '@cesu/domain/declarations'
import { previousPeriod } from '@cesu/domain/shared'

/** The pairs whose month before the one to declare was nothing but its hours at the contract's pay, by the id of the employment. */
export async function plainPairs(tx: Tx, rows: readonly DeclarableEmployment[]): Promise<Set<string>> {
  const repeated = rows.flatMap((row) => {
    const { employerId, lastPeriod: period, lastId: id, lastVersion: version, nextPeriod } = row
    if (period === null || id === null || version === null || nextPeriod === null) return []
    return period === previousPeriod(nextPeriod) ? [{ row, key: { employerId, period, id, version } }] : []
  })
  const versions = await listVersionsInForce(
    tx,
    repeated.map(({ key }) => key),
  )
  const months = new Map(versions.map((version) => [version.declarationId, version]))
  return new Set(
    repeated.flatMap(({ row, key }) => {
      const month = months.get(key.id)
      return month && isPlainMonth(month, row) ? [row.employmentId] : []
    }),
  )
}
