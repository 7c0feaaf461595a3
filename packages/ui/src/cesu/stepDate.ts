import type { CalendarDates } from '@cesu/domain/calendar'
import { firstDay, lastDay, periodOf } from '@cesu/domain/shared'
import { day, monthCapitalised } from '../design/format/dates.ts'

/**
 * When a step after a declaration happens, in French: « Janvier 2027 » for a whole month, else « au plus tard le 04/12/2026 ». A date
 * that is past is told as such; the payslip of a version made after its date can only be given at once.
 *
 * @param madeOn day on which the version in force was made
 * @param today day on which it is read
 */
export function stepDate(
  { step, from, until }: Pick<CalendarDates, 'step' | 'from' | 'until'>,
  { madeOn, today }: { madeOn: string; today: string },
): string {
  if (step === 'PAYSLIP' && until < madeOn) {
    return `dès maintenant : la date du ${day(until)} était passée quand la version en vigueur a été faite`
  }
  const month = periodOf(until)
  const isWholeMonth = from === firstDay(month) && until === lastDay(month)
  const date = isWholeMonth ? monthCapitalised(month) : `au plus tard le ${day(until)}`
  return until < today ? `${date} (date passée)` : date
}
