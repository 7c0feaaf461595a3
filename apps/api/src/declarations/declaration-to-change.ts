import {
  type DeclarationInForce,
  type EmploymentFacts,
  findDeclarationInForce,
  findEmploymentFacts,
  lockHouseholdMonth,
  type Tx,
} from '@cesu/db'
import type { CorrectionInput, DeclarationInput } from '@cesu/domain/declarations'
import { mandateMissing, mandateRefusal } from '@cesu/domain/mandates'
import type { Refusal } from '@cesu/domain/shared'
import type { PartnerActor } from '../actor.ts'
import type { Agent } from '../actors/agent.ts'
import { Problem } from '../problem.ts'
import { refusedDeclaration } from './declaration-facts.ts'
import { unknownDeclaration } from './declaration-key.ts'

/** Which declaration, and the version of it that its author read. */
type VersionRead = Pick<CorrectionInput, 'employerId' | 'period' | 'id' | 'version'>

/**
 * One of the partner's own declarations, or any for an agent, as the author of a change read it: a Problem when it does not exist, is
 * cancelled, or has changed since. What decides holds the household's month first, so that it stays so.
 */
export async function declarationToChange(
  { tx, actor }: { tx: Tx; actor: PartnerActor | Agent },
  { version, employerId, period, id }: VersionRead,
  { deciding }: { deciding: boolean },
): Promise<DeclarationInForce> {
  if (deciding) await lockHouseholdMonth(tx, { employerId, period })
  const found = await findDeclarationInForce(tx, { employerId, period, id }, partnerOf(actor))
  if (found === null) throw unknownDeclaration()
  if (found.status === 'CANCELLED') throw new Problem('declaration.cancelled')
  if (found.currentVersion !== version) throw staleVersion(found.currentVersion)
  return found
}

/** Whose declarations an actor changes: its partner's; null for an agent, who decides a case about any. */
const partnerOf = (actor: PartnerActor | Agent) => (actor.kind === 'AGENT' ? null : actor.partnerId)

/** The pair of a declaration to change, and why the mandate does not allow it: null when it does. */
export async function pairToChange(
  { tx, actor, today }: { tx: Tx; actor: PartnerActor; today: string },
  { employerId, employmentId, endDay: day }: DeclarationInForce,
): Promise<{ pair: EmploymentFacts; mandate: Refusal | null }> {
  const pair = await findEmploymentFacts(tx, { partnerId: actor.partnerId, employerId, employmentId, day })
  if (pair === null) throw refusedDeclaration([mandateMissing], null)
  return { pair, mandate: mandateRefusal(pair.mandates, 'CORRECT', today) }
}

/** The version that was read is no longer in force. */
export const staleVersion = (current: number) =>
  new Problem('declaration.changed', {
    detail: `Vous avez lu une version qui n’est plus en vigueur : c’est maintenant la version ${current}.`,
  })

/** The declaration that a correction asks for, of the pair of the one that it corrects. */
export const correctedInput = (
  { id: _id, version: _version, ...month }: CorrectionInput,
  { employmentId }: Pick<DeclarationInForce, 'employmentId'>,
): DeclarationInput => ({ ...month, employmentId })
