import { randomUUID } from 'node:crypto'
import { listParameterChecks } from '@cesu/db'
import { watchOf } from '@cesu/domain/parameters'
import { z } from 'zod'
import { agentProcedure, router } from '../trpc.ts'
import { ParameterList, ParameterListInput, parameterPage } from './list-parameters.ts'
import { ParameterOutput, ParameterPage } from './parameter-output.ts'
import { CheckInput, CheckReceipt, recordCheck, unknownParameter } from './record-check.ts'
import { findParameter, watchedParameters } from './watched-parameters.ts'

/** The parameters of the law: read by all, checked by supervisors, changed by nobody here (a value is code). */
export const parametersRouter = router({
  list: agentProcedure('parameters.read')
    .input(ParameterListInput)
    .output(ParameterList)
    .query(({ ctx: { actor, platform, today, transaction }, input }) =>
      transaction(async (tx) =>
        parameterPage(await watchedParameters(tx, today), input, { secret: platform.secret, reader: actor.id }),
      ),
    ),

  /** The whole register, for an export. */
  register: agentProcedure('parameters.read')
    .output(z.array(ParameterOutput))
    .query(({ ctx: { today, transaction } }) =>
      transaction(async (tx) =>
        (await watchedParameters(tx, today)).map(({ parameter, watch, lastCheck }) => ({
          ...parameter,
          watch,
          lastCheck,
        })),
      ),
    ),

  get: agentProcedure('parameters.read')
    .input(z.strictObject({ id: z.string().max(64) }))
    .output(ParameterPage)
    .query(({ ctx: { actor, today, transaction }, input }) =>
      transaction(async (tx) => {
        const parameter = findParameter(input.id)
        if (!parameter) throw unknownParameter()
        const checks = await listParameterChecks(tx, parameter.id)
        return {
          ...parameter,
          watch: watchOf(parameter, checks[0] ?? null, today),
          checks,
          checkedByMeToday: checks.some(({ agentId, checkedDay }) => agentId === actor.id && checkedDay === today),
        }
      }),
    ),

  recordCheck: agentProcedure('parameters.check')
    .input(CheckInput)
    .output(CheckReceipt)
    .mutation(({ ctx: { actor, now, transaction }, input }) =>
      transaction((tx) => recordCheck(tx, { actor, input, now, newId: randomUUID })),
    ),
})
