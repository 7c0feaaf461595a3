import type { RequestWithAuthorization } from '@cesu/db'
import { askableScopes, needsTwo, refuseHabilitation, requestFaults, requestWant } from '@cesu/domain/habilitations'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { moveRequest, RequestKey, requestKeyExpected, requestToMove } from './own-request.ts'
import { contentOf, requestOutput } from './request-output.ts'

/**
 * Sends a request to Urssaf: an agent has a case of it in the same transaction. Refused (`input.refused`) with all that it lacks, field by
 * field; by the partner's administrator alone, in SQL too.
 */
export const submitRequest = operation({
  name: 'habilitations.submit',
  title: 'Envoyer une demande d’habilitation',
  permission: 'habilitations.ask',
  effect: 'write',
  input: RequestKey,
  expected: requestKeyExpected,
  output: z.object({ id: z.string(), version: z.int() }),
  example: { id: documented.request, version: 0 },
  async run(call, key) {
    const { actor, now } = call
    const found = await requestToMove(call, key, 'SUBMIT')
    const faults = faultsOf(found, actor.partner.kind)
    if (faults.length > 0) throw refusedInput(faults)
    const version = await moveRequest(call, found, { move: 'SUBMIT', submittedAt: now, submittedByName: actor.name })
    const { id, stage, projectName, expectedEmployers, authorization } = found
    const facts = {
      ...{ stage, projectName, wanted: requestWant(stage, authorization?.stage ?? null) },
      needsTwo: needsTwo({ stage, expectedEmployers, grantedEmployers: authorization?.employers ?? null }),
      again: found.lastSent !== null,
    }
    await openCase(call, { about: { kind: 'HABILITATION', facts }, subjectId: id, partner: actor.partner, by: actor })
    return { id, version }
  },
})

function faultsOf(found: RequestWithAuthorization, kind: Parameters<typeof askableScopes>[0]) {
  const content = contentOf(found)
  const faults = requestFaults(content)
  if (faults.length > 0) return faults
  if (!content.scopes.every((scope) => askableScopes(kind).includes(scope)))
    return [refuseHabilitation('habilitation.scopes_not_yours', 'scopes')]
  const { wanted, changes } = requestOutput(found)
  return wanted === 'UPDATE' && changes.length === 0 ? [refuseHabilitation('habilitation.unchanged', '')] : []
}
