import type { Contribution } from './contribution.ts'
import { employerAgreements } from './employer-agreements.ts'
import { employerStatutory } from './employer-statutory.ts'

/** What the employer of a home employee pays, before exemption or deduction, in the order of the payslip. */
export const employerContributions: readonly Contribution[] = [...employerStatutory, ...employerAgreements]
