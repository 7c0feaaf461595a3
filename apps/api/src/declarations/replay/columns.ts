import { plainFields, situationFields, totals } from '@cesu/domain/replay'

/** What of a month that is not plain says its question. */
const questionFields = [
  ...([
    'period',
    'payKind',
    'payCents',
    'hoursHundredths',
    'payWithoutHours',
    'territory',
    'scheme',
    'exemption',
  ] as const),
  ...(['exemptionRenounced', 'exemptionUsedCents', 'paidLeaveIncluded', 'nonResident', 'hourlyDeduction'] as const),
  ...(['withholdingKind', 'withholdingRatePcm', 'shortContract', 'overtime', 'presenceHundredths'] as const),
  ...([
    'nightPresenceHundredths',
    'paidLeaveHalfDays',
    'paidLeaveHundredths',
    'bonusCents',
    'leaveBalanceCents',
  ] as const),
  ...(['contractEndCents', 'depositCents', 'mileageCents', 'transportCents', 'reimbursementsCents'] as const),
  ...(['benefitMeals', 'benefitLodgingMonths', 'certified', 'youngWorkerAge'] as const),
] as const

/** The columns of the two streams of a replay. */
export const replayColumns = {
  plain: { situation: situationFields, values: plainFields },
  other: [...questionFields, ...totals],
} as const
