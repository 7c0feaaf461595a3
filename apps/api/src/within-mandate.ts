import { listMandateFacts, type Tx } from '@cesu/db'
import type { PartnerActor } from './actor.ts'
import type { Agent } from './actors/agent.ts'

/**
 * Whether who acts may read of an employer: a program under an active mandate only, for row-level security hides the persons of the
 * others from it; a person keeps the history of their organisation.
 */
export async function mayReadOf(
  { tx, actor }: { tx: Tx; actor: PartnerActor | Agent },
  employerId: string,
): Promise<boolean> {
  if (actor.kind !== 'API_CLIENT') return true
  const mandates = await listMandateFacts(tx, { partnerId: actor.partnerId, employerId })
  return mandates.some(({ status }) => status === 'ACTIVE')
}
