import type { Tx } from '../connection/client.ts'
import type { ParameterCheck } from '../model.ts'

/** Writes a check; false, and nothing written, when the person has already checked this parameter that day. */
export async function insertParameterCheck(tx: Tx, check: ParameterCheck): Promise<boolean> {
  const { count } = await tx.parameterCheck.createMany({ data: [check], skipDuplicates: true })
  return count === 1
}

/** The last check of each parameter that has one: a row a parameter, whatever the number of checks. */
export const listLastParameterChecks = (tx: Tx): Promise<ParameterCheck[]> =>
  tx.$queryRaw<ParameterCheck[]>`
    SELECT DISTINCT ON (parameter_id)
      id, parameter_id AS "parameterId", version_from AS "versionFrom", value, checked_day AS "checkedDay",
      agent_id AS "agentId", agent_name AS "agentName", comment
    FROM parameter_check
    ORDER BY parameter_id, checked_day DESC, id DESC`

/** The checks of one parameter, newest first, at most 500. */
export const listParameterChecks = (tx: Tx, parameterId: string): Promise<ParameterCheck[]> =>
  tx.parameterCheck.findMany({
    where: { parameterId },
    orderBy: [{ checkedDay: 'desc' }, { id: 'desc' }],
    take: 500,
  })
