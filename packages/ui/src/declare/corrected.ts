import { mayRenounce } from '@cesu/domain/contributions'
import type { DeclarationInput, MonthElements } from '@cesu/domain/declarations'
import { type Cents, type Day, type Period, yearOf } from '@cesu/domain/shared'
import type { CreditCeiling } from '@cesu/domain/tax-credit'
import type { DefaultValues } from 'react-hook-form'
import type { Situation } from './situation.ts'

/** A declaration that is corrected, its version in force first. */
export interface Declared {
  readonly employerId: string
  readonly employmentId: string
  readonly period: Period
  readonly creditRoomCents: Cents
  readonly creditCeiling: CreditCeiling
  /** Gross pay that the household's ceiling of the exemption at 70 covers before it. */
  readonly exemptGrossCents: Cents
  readonly versions: readonly {
    readonly startDay: Day
    readonly endDay: Day
    readonly paymentDay: Day
    readonly hoursHundredths: number
    readonly payWithoutHours: DeclarationInput['payWithoutHours'] | null
    readonly payKind: string
    readonly payCents: Cents
    readonly paidLeaveIncluded: boolean
    readonly elements: MonthElements
    readonly territory: Situation['territory']
    readonly exemption: Situation['exemption']
    readonly exemptionRenounced: boolean
  }[]
}

/**
 * The pair by which a correction is judged: as it was for the version in force, within what the household's declarations before it leave
 * of the ceilings today (the version may have given the exemption up, or wait to be computed again).
 */
export function situationOfDeclared<S extends Situation>(
  { period, creditRoomCents, creditCeiling, exemptGrossCents, versions: [version] }: Declared,
  situation: S,
): S {
  if (!version) return situation
  const { exemption, exemptionRenounced, territory } = version
  return {
    ...{ ...situation, territory },
    exemption: exemptionRenounced ? situation.exemption : exemption,
    exemptGross: [{ period, usedCents: exemptGrossCents }],
    creditRooms: [{ year: yearOf(period), roomCents: creditRoomCents }],
    creditCeiling,
    // What one does not correct a month like: itself.
    lastDeclaration: situation.lastDeclaration?.period === period ? null : situation.lastDeclaration,
  }
}

/** What the version in force declares, as the form holds it. */
export function inputOfDeclared(
  { employerId, employmentId, period, versions: [version] }: Declared,
  { exemption }: Pick<Situation, 'exemption'>,
): DefaultValues<DeclarationInput> {
  if (!version) return {}
  const { startDay, endDay, paymentDay, hoursHundredths, payWithoutHours, paidLeaveIncluded, exemptionRenounced } =
    version
  return {
    ...{ employerId, employmentId, period, startDay, endDay, paymentDay, paidLeaveIncluded },
    hours: hoursHundredths / 100,
    ...(payWithoutHours && { payWithoutHours }),
    ...version.elements,
    pay: { kind: version.payKind === 'NET' ? 'NET' : 'NET_HOURLY', amountCents: version.payCents },
    ...(mayRenounce(exemption) && { exemptionRenounced }),
  }
}
