/** The totals that are compared, in the order in which a row holds them. Cents. */
export const totals = [
  ...(['grossCents', 'netCents', 'netTaxableCents', 'withholdingCents', 'employeeTotalCents'] as const),
  ...([
    'employerTotalCents',
    'exemptionCents',
    'hourlyDeductionCents',
    'contributionsCents',
    'taxCreditCents',
  ] as const),
] as const

/** What is kept of a month's totals. */
export type Totals = Readonly<Record<(typeof totals)[number], number>>

/** What the engine is asked of a plain month besides its situation. */
export const asked = [
  ...(['payCents', 'hoursHundredths', 'withholdingRatePcm', 'benefitMeals', 'benefitLodgingMonths'] as const),
  ...(['reimbursementsCents'] as const),
] as const

/** What a plain row holds after its situation and its employer: whole numbers, in this order. */
export const plainFields = [...asked, ...totals] as const

/** What a situation is written with, between bars, in this order: a truth is `t` or `f`. */
export const situationFields = [
  ...(['period', 'territory', 'scheme', 'nonResident', 'paidLeaveIncluded', 'exemption', 'payKind'] as const),
  ...(['withholdingKind', 'shortContract'] as const),
] as const
