import { hundredthsOf, type ReliefLine, type RelievedMonth, reliefLines } from '../contributions/index.ts'
import type { MonthElements } from './element-fields.ts'

/** A month as it is declared or kept, its hours of presence and of leave among its elements. */
type DeclaredMonth = Omit<RelievedMonth, 'presenceHundredths' | 'paidLeaveHundredths'> & { elements: MonthElements }

/** What lowers the employer's contributions of a declared month, each a line with its text. */
export const reliefsOfMonth = ({ elements, ...month }: DeclaredMonth): ReliefLine[] =>
  reliefLines({
    ...month,
    presenceHundredths: hundredthsOf(elements.presenceHours ?? 0),
    paidLeaveHundredths: hundredthsOf(elements.paidLeaveHours ?? 0),
  })
