import { findOwnGrant, type GrantWithPurpose } from '@cesu/db'
import { addDays } from '@cesu/domain/shared'
import { grantStatusAt, type NoticeAbout, type SharingScopeName } from '@cesu/domain/sharing'
import type { Call } from '../call.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'

/** A grant of the worker who acts, as it is now; a Problem, the same for one that does not exist and for another person's. */
export async function ownGrant(
  { tx, now }: Pick<Call<'CITIZEN'>, 'tx' | 'now'>,
  id: string,
): Promise<GrantWithPurpose> {
  const found = await findOwnGrant(tx, id)
  if (found === null) throw new Problem('resource.not_found')
  return { ...found, status: grantStatusAt(found, now) }
}

/** What is said of a grant to the worker, with these of its scopes; its end is that of its purpose as long as it is not given. */
export function noticeAbout(
  { purpose, status, expiresAt, firstMonth }: GrantWithPurpose,
  { scopes, today }: { scopes: readonly SharingScopeName[]; today: string },
): NoticeAbout {
  const { label, explanation, legalBasis, legalTexts, isInferred, reusedForControl, keptMonths, maxDays } = purpose
  return {
    ...{ consumerName: purpose.agreement.consumer.name, purposeCode: purpose.code, purposeVersion: purpose.version },
    ...{ label, explanation, legalBasis, legalTexts, isInferred, reusedForControl, keptMonths, scopes, firstMonth },
    endDay: status === 'PRESENTED' ? addDays(today, maxDays) : legalDay(expiresAt),
  }
}

/** The scopes of a grant, by their names in the catalogue. */
export const scopesOfGrant = ({ scopes }: Pick<GrantWithPurpose, 'scopes'>): SharingScopeName[] =>
  scopes as SharingScopeName[]
