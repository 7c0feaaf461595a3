import type { ExemptionKind } from '@cesu/db/model'

/**
 * True when an exemption may be given up for the flat deduction by hour (CSS L241-10 I bis). Where none applies there is
 * nothing to choose, the deduction is of right; a family host has no deduction.
 */
export const mayRenounce = (exemption: ExemptionKind): boolean => exemption === 'AGE_70' || exemption === 'UNCAPPED'

/** The exemption that a month takes: the household's, unless the employer gives it up for the deduction by hour. */
export const exemptionTaken = (exemption: ExemptionKind, renounced: boolean | undefined): ExemptionKind =>
  renounced && mayRenounce(exemption) ? 'NONE' : exemption
