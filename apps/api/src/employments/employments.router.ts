import { listDeclarableEmployments } from '@cesu/db'
import { z } from 'zod'
import { Problem } from '../problem.ts'
import { partnerProcedure, router } from '../trpc.ts'
import {
  EmploymentList,
  EmploymentListInput,
  EmploymentRow,
  employmentPage,
  employmentRow,
} from './list-employments.ts'

/** The pairs that a partner may declare for. */
export const employmentsRouter = router({
  list: partnerProcedure('employments.read')
    .input(EmploymentListInput)
    .output(EmploymentList)
    .query(({ ctx: { actor, platform, today, transaction }, input }) =>
      transaction((tx) => employmentPage(tx, { secret: platform.secret, partnerId: actor.partnerId, today }, input)),
    ),

  get: partnerProcedure('employments.read')
    .input(z.strictObject({ employerId: z.uuid(), employmentId: z.uuid() }))
    .output(EmploymentRow)
    .query(({ ctx: { actor, today, transaction }, input }) =>
      transaction(async (tx) => {
        const { partnerId } = actor
        const one = { partnerId, today, nameStart: null, after: null, limit: 1, only: input }
        const [row] = await listDeclarableEmployments(tx, one)
        if (row === undefined) {
          throw new Problem(
            'resource.not_found',
            'Vous n’avez pas de mandat actif pour cet employeur. Revenez à la liste.',
          )
        }
        return employmentRow(row, today)
      }),
    ),
})
