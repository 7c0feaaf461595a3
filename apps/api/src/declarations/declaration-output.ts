import { type DeclarationDetail, type DeclarationListRow, sumExemptGross, type Tx } from '@cesu/db'
import {
  ActorKind,
  ExemptionKind,
  PartnerKind,
  PayKind,
  PayWithoutHours,
  Territory,
  WithholdingKind,
} from '@cesu/db/model'
import { ContributionLine } from '@cesu/domain/contributions'
import {
  AnomalyCode,
  CancellationReason,
  DeclarationChannel,
  DeclarationStatus,
  elementsOfRecord,
  linesOf,
  MonthElements,
  provisionalOfRecord,
  VersionReason,
  versionDifferences,
} from '@cesu/domain/declarations'
import { fullName, yearOf } from '@cesu/domain/shared'
import { creditCeiling, creditWithin } from '@cesu/domain/tax-credit'
import { z } from 'zod'
import { creditRoomOf } from '../credit-room.ts'
import { PaidWithTitles, titlesOf } from '../titles-of.ts'
import { changeableDay } from './declaration-facts.ts'
import { explainChanges, MonthChanges } from './explain-changes.ts'
import { VersionDifferencesOutput } from './version-differences-output.ts'

/** One row of a list of declarations. Amounts in cents, hours in hundredths. */
export const DeclarationRow = z.object({
  employerId: z.string(),
  period: z.string(),
  id: z.string(),
  reference: z.string(),
  status: z.enum(DeclarationStatus),
  channel: z.enum(DeclarationChannel),
  employerName: z.string(),
  employeeName: z.string(),
  partnerId: z.string(),
  partnerName: z.string(),
  hoursHundredths: z.int(),
  netCents: z.int(),
  contributionsCents: z.int(),
  anomalyCount: z.int(),
  submittedAt: z.string(),
})

/** A row as it leaves. */
export const declarationRow = (row: DeclarationListRow) => ({
  ...row,
  submittedAt: row.submittedAt.toISOString(),
})

/** One version of a declaration: what was declared, what was computed. */
const DeclarationVersionOutput = z.object({
  number: z.int(),
  reason: z.enum(VersionReason),
  /** The platform itself when it has computed again. */
  authorKind: z.enum(ActorKind),
  channel: z.enum(DeclarationChannel),
  authorName: z.string(),
  createdAt: z.string(),
  startDay: z.string(),
  endDay: z.string(),
  paymentDay: z.string(),
  hoursHundredths: z.int(),
  payWithoutHours: z.enum(PayWithoutHours).nullable(),
  payKind: z.enum(PayKind),
  payCents: z.int(),
  paidLeaveIncluded: z.boolean(),
  /** What the month declares beside its hours and its pay, as it was declared: what exists, and only that. */
  elements: MonthElements,
  territory: z.enum(Territory),
  exemption: z.enum(ExemptionKind),
  exemptionRenounced: z.boolean(),
  /** What of the household's ceiling of the exemption at 70 others had already taken, in cents. */
  exemptionUsedCents: z.int(),
  withholdingKind: z.enum(WithholdingKind),
  withholdingRatePcm: z.int(),
  shortContract: z.boolean(),
  withholdingAbatementCents: z.int(),
  grossCents: z.int(),
  netCents: z.int(),
  netResidualCents: z.int(),
  netTaxableCents: z.int(),
  netSocialCents: z.int(),
  withholdingCents: z.int(),
  netPaidCents: z.int(),
  employeeTotalCents: z.int(),
  employerTotalCents: z.int(),
  exemptionCents: z.int(),
  hourlyDeductionCents: z.int(),
  contributionsCents: z.int(),
  totalCostCents: z.int(),
  /** Estimated: within what the household's year had left when the declaration was registered; 0 once it is used up. */
  taxCreditCents: z.int(),
  /** What the funders of the titles that pay it today bear of it: it gives no credit. */
  funderShareCents: z.int(),
  costAfterCreditCents: z.int(),
  lines: z.array(ContributionLine),
  provisional: z.array(z.string()),
  /** True while it rests on prolonged values that the tables have not confirmed since. */
  prolonged: z.boolean(),
  anomalies: z.array(z.enum(AnomalyCode)),
  /** What its declarant read of each, in the same order; empty when it was not kept. */
  anomalySentences: z.array(z.string()),
  /** What it changes from the version before it; null for the first. */
  differences: VersionDifferencesOutput.nullable(),
})

/** A declaration as its page shows it, versions newest first. */
export const DeclarationOutput = z.object({
  employerId: z.string(),
  period: z.string(),
  id: z.string(),
  employmentId: z.string(),
  reference: z.string(),
  status: z.enum(DeclarationStatus),
  submittedAt: z.string(),
  employer: z.object({ name: z.string(), cesuNumber: z.string(), city: z.string() }),
  employee: z.object({ name: z.string(), cesuNumber: z.string() }),
  employment: z.object({ activity: z.string(), level: z.int(), netHourlyCents: z.int() }),
  partner: z.object({ id: z.string(), name: z.string(), kind: z.enum(PartnerKind) }),
  versions: z.array(DeclarationVersionOutput),
  /** Expense of the year that could still give the household a tax credit when it was registered, in cents. */
  creditRoomCents: z.int(),
  /** Gross pay that the household's ceiling of the exemption at 70 covers before it, in cents: what a correction is judged by. */
  exemptGrossCents: z.int(),
  /** Last day on which who declared it can correct or cancel it, whatever its state: YYYY-MM-DD (grade D). */
  changeableUntil: z.string(),
  /** The titles of prefinanced CESU that pay it, or did, and the sums of its version in force; null when it has none. */
  titles: PaidWithTitles.nullable(),
  /** Who cancelled it, when and why; null as long as it is not. */
  cancelled: z
    .object({
      reason: z.enum(CancellationReason),
      comment: z.string().nullable(),
      authorName: z.string(),
      cancelledAt: z.string(),
    })
    .nullable(),
  changes: MonthChanges.nullable(),
  /** What the credits of the versions are estimated within: CreditCeiling of the domain. */
  creditCeiling: z.object({ cents: z.int(), over65: z.boolean() }),
})

/** A declaration as it leaves, with why it differs from the previous month. */
export async function declarationOutput(tx: Tx, found: DeclarationDetail) {
  const { employer, partner, employment } = found
  const { employee, employeeId, ...contract } = employment
  const { exemption } = employer
  const roomCents = await creditRoomOf(tx, { ...found, exemption }, found)
  const titles = await titlesOf(tx, found)
  const funderShareCents = titles?.sums.funderShareCents ?? 0
  return {
    employerId: found.employerId,
    employeeId,
    period: found.period,
    id: found.id,
    employmentId: found.employmentId,
    reference: found.reference,
    status: found.status,
    submittedAt: found.submittedAt.toISOString(),
    employer: { name: fullName(employer), cesuNumber: employer.cesuNumber, city: employer.city },
    employee: { name: fullName(employee), cesuNumber: employee.cesuNumber },
    employment: contract,
    partner,
    versions: versionsOf(found.versions).map((version) => ({
      ...version,
      ...creditWithin(version, roomCents, funderShareCents),
    })),
    titles,
    creditRoomCents: roomCents,
    exemptGrossCents: await sumExemptGross(tx, found, found),
    changeableUntil: changeableDay(found),
    cancelled: found.cancelled && { ...found.cancelled, cancelledAt: found.cancelled.cancelledAt.toISOString() },
    changes: await explainChanges(tx, found),
    creditCeiling: creditCeiling(yearOf(found.period), exemption),
  }
}

/** The versions with their lines whole again, newest first, each with what it changes from the one before it. */
function versionsOf(versions: DeclarationDetail['versions']) {
  const whole = versions.map((version) => ({
    ...version,
    elements: elementsOfRecord(version),
    createdAt: version.createdAt.toISOString(),
    ...provisionalOfRecord(version),
    lines: linesOf(version),
  }))
  return whole.map((version, index) => {
    const before = whole[index + 1]
    return { ...version, differences: before ? versionDifferences(before, version) : null }
  })
}
