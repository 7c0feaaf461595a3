import { insertParameterCheck } from '@cesu/db'
import { commentRefusal, parameterRegister, watchOf } from '@cesu/domain/parameters'
import { normaliseText } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { findParameter, unknownParameter } from './watched-parameters.ts'

/** Characters of a comment: what the table takes too. */
const LONGEST_COMMENT = 500

/**
 * Records that a person has read the value in force again and that it is still true. One check a person, a parameter and
 * a day: a second one changes nothing. Problems: the comment (`input.refused`); no such parameter (`resource.not_found`);
 * the value is no longer the one that was read (`parameter.changed`).
 */
export const recordCheck = operation({
  name: 'parameters.record-check',
  title: 'Dire qu’une valeur de la loi est toujours vraie',
  permission: 'parameters.check',
  effect: 'write',
  /** The value that the person read again, as it was printed on their page, and what they say of it. */
  input: z.strictObject({
    parameterId: z.string().max(64),
    versionFrom: z.string().max(10),
    value: z.string().max(5_000),
    comment: z.string().max(2_000).trim(),
  }),
  expected: {
    parameterId: 'l’identifiant d’un paramètre, par exemple « er_at »',
    versionFrom: 'le jour depuis lequel la valeur lue est en vigueur, par exemple 2026-01-01',
    value: 'la valeur lue, telle que la page du paramètre l’affiche',
    comment: 'ce que vous avez relu, et où, en 500 caractères au plus',
  },
  /** The day of the check, and whether it is this call that wrote it. */
  output: z.object({ checkedDay: z.string(), isNew: z.boolean() }),
  example: documentedCheck(),
  async run(call, { parameterId, versionFrom, value, comment }) {
    const { tx, actor, today: checkedDay, newId } = call
    const refusal = commentRefusal(comment)
    if (refusal) throw refusedInput([refusal])
    const kept = normaliseText(comment, LONGEST_COMMENT)
    if ('refusal' in kept) throw refusedInput([{ ...kept.refusal, field: 'comment', actor: 'URSSAF' }])
    const parameter = findParameter(parameterId, checkedDay)
    if (!parameter) throw unknownParameter()
    const { version, isInForce } = watchOf(parameter, null, checkedDay)
    if (!isInForce || version.from !== versionFrom || version.value !== value) throw new Problem('parameter.changed')

    const checkId = newId()
    const by = { agentId: actor.id, agentName: actor.name }
    const check = { id: checkId, parameterId, versionFrom, value, checkedDay, ...by, comment: kept.text }
    const isNew = await insertParameterCheck(tx, check)
    const payload = { checkId, versionFrom, value }
    if (isNew) await record(call, { kind: 'PARAMETER_CHECKED', subjectId: parameterId, payload })
    return { checkedDay, isNew }
  },
})

/** The value in force on the day of the documentation world. */
function documentedCheck() {
  const parameter = parameterRegister().find(({ id }) => id === documented.parameter)
  if (!parameter) throw new Error(`no parameter ${documented.parameter}`)
  const { version } = watchOf(parameter, null, documented.today)
  const comment = 'Relu au Journal officiel : la valeur n’a pas changé.'
  return { parameterId: documented.parameter, versionFrom: version.from, value: version.value, comment }
}
