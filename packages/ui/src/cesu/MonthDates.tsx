import { type CalendarDates, calendarOfMonth, calendarStepLabels } from '@cesu/domain/calendar'
import type { EstimateInput } from '@cesu/domain/contributions'
import { firstDay, lastDay, periodOf } from '@cesu/domain/shared'
import { day, isoDayOfInstant, monthCapitalised } from '../design/format/dates.ts'
import { Facts } from '../design/layout/Facts.tsx'

interface MonthDatesProps {
  /** Month of the work, YYYY-MM. */
  period: string
  /** Of the work. */
  territory: EstimateInput['territory']
  /** When the month was declared: an ISO instant. */
  submittedAt: string
}

/** What happens after a declaration, and when: payslip, debit of the contributions, tax certificate. */
export function MonthDates({ period, territory, submittedAt }: MonthDatesProps) {
  const declaredOn = isoDayOfInstant(submittedAt)
  const calendar = calendarOfMonth({ period, cesuPlus: false, thirdParty: false, territory, declaredOn })
  if ('refusals' in calendar) return null
  const steps = calendar.steps.filter(({ step }) => step !== 'DECLARATION')
  return (
    <section>
      <h2 className="fr-h5">Et ensuite</h2>
      {calendar.provisional.length > 0 && <p className="fr-hint-text">Dates provisoires, calendrier prolongé.</p>}
      <Facts facts={steps.map((dates) => [calendarStepLabels[dates.step], when(dates)])} />
    </section>
  )
}

/** « Janvier 2027 » for a whole month, else « au plus tard le 04/12/2026 ». */
function when({ from, until }: CalendarDates): string {
  const month = periodOf(until)
  const isWholeMonth = from === firstDay(month) && until === lastDay(month)
  return isWholeMonth ? monthCapitalised(month) : `au plus tard le ${day(until)}`
}
