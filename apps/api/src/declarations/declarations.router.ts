import { randomUUID } from 'node:crypto'
import { findDeclaration } from '@cesu/db'
import { parseDeclarationInput } from '@cesu/domain/declarations'
import { isPeriod } from '@cesu/domain/shared'
import { z } from 'zod'
import { once } from '../idempotency.ts'
import { Problem, readBy } from '../problem.ts'
import { partnerProcedure, router } from '../trpc.ts'
import { checkDeclaration, DeclarationCheck } from './check-declaration.ts'
import { DeclarationList, DeclarationOutput, declarationOutput } from './declaration-output.ts'
import { DeclarationListInput, declarationPage } from './list-declarations.ts'
import { submitDeclaration } from './submit-declaration.ts'

/** Which declaration. */
export const DeclarationKeyInput = z.strictObject({
  employerId: z.uuid(),
  period: z.string().refine(isPeriod),
  id: z.uuid(),
})

/** The same answer for a declaration of another partner and for one that does not exist. */
export const unknownDeclaration = () =>
  new Problem('resource.not_found', 'Cette déclaration n’existe pas, ou vous n’y avez pas accès. Revenez à la liste.')

/** What partners' staff do with declarations. */
export const declarationsRouter = router({
  check: partnerProcedure('declarations.submit')
    .input(readBy(parseDeclarationInput))
    .output(DeclarationCheck)
    .query(({ ctx, input }) =>
      ctx.transaction((tx) => checkDeclaration(tx, { partnerId: ctx.actor.partnerId, input, today: ctx.today })),
    ),

  submit: partnerProcedure('declarations.submit')
    .input(readBy(parseDeclarationInput))
    .output(z.object({ employerId: z.string(), period: z.string(), id: z.string(), reference: z.string() }))
    .mutation(({ ctx: { actor, idempotencyKey: key, now, transaction }, input }) =>
      transaction((tx) =>
        once(tx, { partnerId: actor.partnerId, key, operation: 'declarations.submit', input, now }, () =>
          submitDeclaration(tx, { actor, input, channel: 'WEB', now, newId: randomUUID }),
        ),
      ),
    ),

  list: partnerProcedure('declarations.read')
    .input(DeclarationListInput)
    .output(DeclarationList)
    .query(({ ctx: { actor, platform, transaction }, input }) =>
      transaction((tx) => {
        const { partnerId } = actor
        const scope = { secret: platform.secret, reader: partnerId, partnerId, withAnomalies: false }
        return declarationPage(tx, scope, input)
      }),
    ),

  get: partnerProcedure('declarations.read')
    .input(DeclarationKeyInput)
    .output(DeclarationOutput)
    .query(({ ctx, input }) =>
      ctx.transaction(async (tx) => {
        const found = await findDeclaration(tx, input, ctx.actor.partnerId)
        if (found === null) throw unknownDeclaration()
        return declarationOutput(tx, found)
      }),
    ),
})
