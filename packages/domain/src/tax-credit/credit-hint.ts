import { type Cents, frenchEuros } from '../shared/index.ts'
import { type CreditCeiling, isWholeCredit } from './year-credit.ts'

/** A credit, and what it is of, in cents; what the funders of titles bear of it. */
interface CreditOfMonth {
  taxCreditCents: Cents
  totalCostCents: Cents
  funderShareCents?: Cents
}

/** Why the credit of a month is not half of its cost, or is not sure: some French sentences. */
export function creditHint(credit: CreditOfMonth, ceiling: CreditCeiling): string {
  const share = credit.funderShareCents ?? 0
  const hint = ceilingHint({ ...credit, totalCostCents: credit.totalCostCents - share }, ceiling)
  return share === 0
    ? hint
    : `${hint} La part des financeurs des titres (${frenchEuros(share)}) ne donne pas droit au crédit d’impôt.`
}

function ceilingHint(credit: CreditOfMonth, { cents, over65 }: CreditCeiling): string {
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
