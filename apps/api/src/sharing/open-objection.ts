import type { GrantWithPurpose } from '@cesu/db'
import type { Call } from '../call.ts'
import { openCase } from '../cases/open-case.ts'

interface Objection {
  /** True when the worker stopped the sharing alone: what was read is then to be destroyed, without delay. */
  readonly stopped: boolean
  readonly words: string
}

/** Opens the case of an objection of the worker who acts to a grant of theirs; false when one waits already. */
export async function openObjection(
  call: Call<'CITIZEN', 'write'>,
  { id, partnerId, employeeId, purpose }: GrantWithPurpose,
  { stopped, words }: Objection,
): Promise<boolean> {
  const facts = { consumerName: purpose.agreement.consumer.name, purposeLabel: purpose.label, stopped, words }
  const opened = await openCase(call, {
    ...{ about: { kind: 'OBJECTION', facts }, subjectId: id, by: call.actor, employeeId },
    ...{ partner: { id: partnerId, kind: 'PUBLIC_SERVICE' as const }, ...(stopped && { dueDay: call.today }) },
  })
  return opened !== null
}
