import { insertAuditEntry, insertParameterCheck, type Tx } from '@cesu/db'
import { commentRefusal, watchOf } from '@cesu/domain/parameter-checks'
import { z } from 'zod'
import { legalDay } from '../platform/clock.ts'
import { Problem, refusedInput } from '../problem.ts'
import type { AgentActor } from '../trpc.ts'
import { findParameter } from './watched-parameters.ts'

/** The value that the person read again, as it was printed on their page, and what they say of it. */
export const CheckInput = z.strictObject({
  parameterId: z.string().max(64),
  versionFrom: z.string().max(10),
  value: z.string().max(5_000),
  comment: z.string().trim(),
})

/** What came of it: the day of the check, and whether it is this call that wrote it. */
export const CheckReceipt = z.object({ checkedDay: z.string(), isNew: z.boolean() })

/** Who checks what, and when. */
export interface NewCheck {
  actor: Pick<AgentActor, 'kind' | 'id' | 'name'>
  input: z.infer<typeof CheckInput>
  now: Date
  /** Gives a new random UUID at each call. */
  newId: () => string
}

/**
 * Records that a person has read the value in force again and that it is still true: decide, write, trace, in the caller's
 * transaction. One check a person, a parameter and a day: a second one changes nothing. Problems: the comment
 * (`input.refused`); no such parameter (`resource.not_found`); the value is no longer the one that was read
 * (`parameter.changed`).
 */
export async function recordCheck(
  tx: Tx,
  { actor, input, now, newId }: NewCheck,
): Promise<z.infer<typeof CheckReceipt>> {
  const checkedDay = legalDay(now)
  const { parameterId, versionFrom, value, comment } = input
  const refusal = commentRefusal(comment)
  if (refusal) throw refusedInput([refusal])
  const parameter = findParameter(parameterId)
  if (!parameter) throw unknownParameter()
  const { version, isInForce } = watchOf(parameter, null, checkedDay)
  if (!isInForce || version.from !== versionFrom || version.value !== value) throw changed()

  const id = newId()
  const check = { id, parameterId, versionFrom, value, checkedDay, agentId: actor.id, agentName: actor.name, comment }
  const isNew = await insertParameterCheck(tx, check)
  if (isNew) {
    await insertAuditEntry(tx, {
      at: now,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      kind: 'PARAMETER_CHECKED',
      version: 1,
      subjectKind: 'PARAMETER',
      subjectId: parameterId,
      partnerId: null,
      employerId: null,
      payload: { checkId: id, parameterId, versionFrom, value },
    })
  }
  return { checkedDay, isNew }
}

export const unknownParameter = () =>
  new Problem('resource.not_found', 'Ce paramètre n’existe pas. Retrouvez-le dans la liste des paramètres.')

const changed = () =>
  new Problem(
    'parameter.changed',
    'La valeur en vigueur n’est plus celle que vous avez lue. Rechargez la page, puis vérifiez la nouvelle valeur.',
  )
