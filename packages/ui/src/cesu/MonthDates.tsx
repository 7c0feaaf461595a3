import { calendarOfMonth, calendarStepLabels } from '@cesu/domain/calendar'
import type { EstimateInput } from '@cesu/domain/contributions'
import { isoDayOfInstant } from '../design/format/dates.ts'
import { Facts } from '../design/layout/Facts.tsx'
import { stepDate } from './stepDate.ts'

interface MonthDatesProps {
  /** Month of the work, YYYY-MM. */
  period: string
  /** Of the work. */
  territory: EstimateInput['territory']
  /** When the month was declared: an ISO instant. */
  submittedAt: string
  /** When the version in force was made: an ISO instant. */
  madeAt: string
  /** Day on which the page is read, YYYY-MM-DD. */
  today: string
}

/** What happens after a declaration, and when: payslip, debit of the contributions, tax certificate. */
export function MonthDates({ period, territory, submittedAt, madeAt, today }: MonthDatesProps) {
  const declaredOn = isoDayOfInstant(submittedAt)
  const calendar = calendarOfMonth({ period, cesuPlus: false, thirdParty: false, territory, declaredOn })
  if ('refusals' in calendar) return null
  const steps = calendar.steps.filter(({ step }) => step !== 'DECLARATION')
  return (
    <section>
      <h2 className="fr-h5">Et ensuite</h2>
      {calendar.provisional.length > 0 && <p className="fr-hint-text">Dates provisoires, calendrier prolongé.</p>}
      <Facts
        facts={steps.map((dates) => [
          calendarStepLabels[dates.step],
          stepDate(dates, { madeOn: isoDayOfInstant(madeAt), today }),
        ])}
      />
    </section>
  )
}
