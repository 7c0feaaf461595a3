import { type EstimateResult, exemptionTaken, hundredthsOf, type ReliefLine } from '@cesu/domain/contributions'
import { type DeclarationInput, reliefsOfMonth } from '@cesu/domain/declarations'
import type { Employment } from './initialInput.ts'

/** What lowers the employer's contributions of a draft that was judged, each a line with its text. */
export const reliefsOfDraft = (
  input: DeclarationInput,
  payslip: EstimateResult,
  { territory, exemption }: Pick<Employment, 'territory' | 'exemption'>,
): ReliefLine[] =>
  reliefsOfMonth({
    ...payslip,
    territory,
    exemption: exemptionTaken(exemption, input.exemptionRenounced),
    paidLeaveIncluded: input.paidLeaveIncluded,
    hoursHundredths: hundredthsOf(input.hours),
    elements: input,
  })
