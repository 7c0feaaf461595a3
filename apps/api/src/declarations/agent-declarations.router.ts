import { findCaseOf, findDeclaration, insertAuditEntry, listPartners, listTrail } from '@cesu/db'
import { ActorKind, EventKind } from '@cesu/db/model'
import { CaseStatus } from '@cesu/domain/cases'
import { z } from 'zod'
import { agentProcedure, router } from '../trpc.ts'
import { DeclarationList, DeclarationOutput, declarationOutput } from './declaration-output.ts'
import { DeclarationKeyInput, unknownDeclaration } from './declarations.router.ts'
import { DeclarationListInput, declarationPage } from './list-declarations.ts'

const TrailEntry = z.object({
  id: z.string(),
  at: z.string(),
  actorKind: z.enum(ActorKind),
  actorName: z.string(),
  action: z.enum(EventKind),
  details: z.record(z.string(), z.unknown()),
})

const AgentDeclaration = DeclarationOutput.extend({
  trail: z.array(TrailEntry),
  case: z.object({ number: z.int(), status: z.enum(CaseStatus), dueDay: z.string() }).nullable(),
})

/** What agents see of declarations, all partners. */
export const agentDeclarationsRouter = router({
  partners: agentProcedure('declarations.read')
    .output(z.array(z.object({ id: z.string(), name: z.string() })))
    .query(({ ctx }) => ctx.transaction(listPartners)),

  list: agentProcedure('declarations.read')
    .input(DeclarationListInput.extend({ partnerId: z.uuid().nullish(), withAnomalies: z.boolean().default(false) }))
    .output(DeclarationList)
    .query(({ ctx: { actor, platform, transaction }, input: { partnerId, withAnomalies, ...input } }) =>
      transaction((tx) => {
        const scope = { secret: platform.secret, reader: actor.id, partnerId: partnerId ?? null, withAnomalies }
        return declarationPage(tx, scope, input)
      }),
    ),

  /** Opening a declaration is a read about people: it is traced in the same transaction. */
  get: agentProcedure('declarations.read')
    .input(DeclarationKeyInput)
    .output(AgentDeclaration)
    .query(({ ctx: { actor, now, transaction }, input }) =>
      transaction(async (tx) => {
        const found = await findDeclaration(tx, input, null)
        if (found === null) throw unknownDeclaration()
        await insertAuditEntry(tx, {
          at: now,
          actorKind: actor.kind,
          actorId: actor.id,
          actorName: actor.name,
          kind: 'DECLARATION_READ',
          version: 1,
          subjectKind: 'DECLARATION',
          subjectId: found.id,
          partnerId: found.partnerId,
          employerId: found.employerId,
          payload: {},
        })
        const trail = await listTrail(tx, { subjectKind: 'DECLARATION', subjectId: found.id })
        return {
          ...(await declarationOutput(tx, found)),
          trail: trail.map(({ at, kind: action, payload, ...entry }) => ({
            ...entry,
            at: at.toISOString(),
            action,
            details: payload as Record<string, unknown>,
          })),
          case: await findCaseOf(tx, { subjectKind: 'DECLARATION', subjectId: input.id }),
        }
      }),
    ),
})
