import { findAgreement, insertPurpose, lastPurposeVersion } from '@cesu/db'
import { PurposeInput, purposeExpected, purposeRefusals, refusePurpose } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documentedPurpose } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { askSecondAgent } from '../second-agent.ts'

/**
 * Proposes a version of a purpose: nothing changes before another agent has answered. Refusals (`input.refused`): what the law has
 * against it, an agreement that is none, another version that waits.
 */
export const proposePurpose = operation({
  name: 'sharing.propose-purpose',
  title: 'Proposer une version d’une finalité',
  permission: 'sharing.change',
  effect: 'write',
  input: PurposeInput,
  expected: purposeExpected,
  output: z.object({ code: z.string(), version: z.int() }),
  example: documentedPurpose,
  async run(call, input) {
    const { tx, actor, now } = call
    const { reason, ...purpose } = input
    const against = purposeRefusals(input)
    if (against.length > 0) throw refusedInput(against)
    const agreement = await findAgreement(tx, purpose.agreementId)
    if (agreement === null || agreement.status === 'CLOSED') {
      throw refusedInput([refusePurpose('purpose.no_agreement', 'agreementId')])
    }
    const version = (await lastPurposeVersion(tx, purpose.code)) + 1
    const by = { proposedAt: now, proposedById: actor.id, proposedByName: actor.name }
    const scopes = [...new Set(purpose.scopes)]
    if (!(await insertPurpose(tx, { ...purpose, scopes, version, ...by }))) {
      throw refusedInput([refusePurpose('purpose.already_proposed', 'code')])
    }
    const subjectId = `${purpose.code}@${version}`
    const approvalId = await askSecondAgent(call, { subjectKind: 'PURPOSE', subjectId, act: 'ACTIVATE', reason })
    await record(call, { kind: 'PURPOSE_PROPOSED', subjectId, payload: { approvalId } })
    return { code: purpose.code, version }
  },
})
