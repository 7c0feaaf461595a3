import { type Cents, frenchEuros } from '../shared/index.ts'
import { type CreditCeiling, isWholeCredit } from './year-credit.ts'

/** Why the credit of a month is not half of its cost, or is not sure: one or two French sentences. */
export function creditHint(
  credit: { taxCreditCents: Cents; totalCostCents: Cents },
  { cents, over65 }: CreditCeiling,
): string {
  const household = over65
    ? 'd’un foyer dont un membre a plus de 65 ans, sans enfant à charge'
    : 'd’un foyer sans enfant à charge'
  const ceiling = `plafond de ${frenchEuros(cents)} par an ${household}`
  if (isWholeCredit(credit)) return `Estimation, avec le ${ceiling}. L’impôt de l’année fixe le crédit.`
  const met =
    credit.taxCreditCents === 0
      ? 'il ne reste plus de crédit d’impôt pour ce mois'
      : 'le crédit d’impôt de ce mois s’y arrête'
  return `Les mois déclarés de l’année atteignent le ${ceiling} : ${met}. Un foyer avec des enfants à charge a un plafond plus élevé.`
}
