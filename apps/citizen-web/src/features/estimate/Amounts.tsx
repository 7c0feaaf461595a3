import type { EstimateResult } from '@cesu/domain/contributions'
import { divideHalfUp } from '@cesu/domain/shared'
import { euros } from '@cesu/ui/design'
import type { Known, Question } from './answers.ts'
import { knownAmounts } from './wording.ts'

/** The four amounts of a result, in cents. */
export const centsOf: Readonly<Record<Known, (result: EstimateResult) => number>> = {
  NET: (result) => result.netCents,
  GROSS: (result) => result.grossCents,
  TOTAL_COST: (result) => result.totalCostCents,
  COST_AFTER_CREDIT: (result) => result.costAfterCreditCents,
}

/** An amount of the month for one hour of it, half-up to the cent. */
export const perHour = (cents: number, hoursHundredths: number): number => divideHalfUp(cents * 100, hoursHundredths)

interface AmountsProps {
  question: Question
  result: EstimateResult
  /** True when the result has the very amount that was typed: it is marked. */
  isTyped: boolean
}

/** The four amounts, from what is received to what is left to pay. */
export function Amounts({ question, result, isTyped }: AmountsProps) {
  return (
    <table className="estimate-table">
      <caption className="fr-sr-only">Salaire et coût, pour une heure et pour le mois</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Pour une heure</th>
          <th scope="col">Pour le mois</th>
        </tr>
      </thead>
      <tbody>
        {knownAmounts.map(({ value, text }) => {
          const cents = centsOf[value](result)
          return (
            <tr key={value} className={value === 'COST_AFTER_CREDIT' ? 'estimate-table__main' : undefined}>
              <th scope="row">
                {text} {isTyped && value === question.known && <span className="estimate-typed">votre saisie</span>}
              </th>
              <td>{euros(perHour(cents, question.hoursHundredths))}</td>
              <td>{euros(cents)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
