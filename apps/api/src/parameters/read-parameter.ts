import { listParameterChecks } from '@cesu/db'
import { watchOf } from '@cesu/domain/parameters'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { ParameterPage } from './parameter-output.ts'
import { findParameter, unknownParameter } from './watched-parameters.ts'

/** One parameter with its whole history and its checks; a Problem `resource.not_found` for an id that is none. */
export const readParameter = operation({
  name: 'parameters.read',
  title: 'Lire un paramètre de la loi',
  permission: 'parameters.read',
  effect: 'read',
  input: z.strictObject({ id: z.string().max(64) }),
  output: ParameterPage,
  example: { id: documented.parameter },
  async run({ tx, actor, today }, { id }) {
    const parameter = findParameter(id, today)
    if (!parameter) throw unknownParameter()
    const checks = await listParameterChecks(tx, parameter.id)
    return {
      ...parameter,
      watch: watchOf(parameter, checks[0] ?? null, today),
      checks,
      checkedByMeToday: checks.some(({ agentId, checkedDay }) => agentId === actor.id && checkedDay === today),
    }
  },
})
