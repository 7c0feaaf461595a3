import type { EstimateResult } from '@cesu/domain/contributions'
import { expensesCents, type MonthElements } from '@cesu/domain/declarations'
import { type CreditCeiling, isWholeCredit } from '@cesu/domain/tax-credit'
import { euros } from '../design/format/amounts.ts'

/** The totals of a result, in cents. */
export type Totals = Pick<
  EstimateResult,
  | 'grossCents'
  | 'netCents'
  | 'netResidualCents'
  | 'netTaxableCents'
  | 'netSocialCents'
  | 'withholdingAbatementCents'
  | 'withholdingCents'
  | 'netPaidCents'
  | 'employeeTotalCents'
  | 'employerTotalCents'
  | 'exemptionCents'
  | 'hourlyDeductionCents'
  | 'contributionsCents'
  | 'totalCostCents'
  | 'taxCreditCents'
  | 'costAfterCreditCents'
>

/** One amount with its name; the sign is in the amount. */
interface Amount {
  label: string
  cents: number
  strong?: boolean
  /** False hides an amount of zero, which says nothing. */
  always?: boolean
}

const employerAmounts = (totals: Totals): Amount[] => [
  { label: 'Salaire net', cents: totals.netCents, always: true },
  { label: 'Cotisations retenues sur le salaire', cents: totals.employeeTotalCents },
  { label: 'Cotisations de l’employeur', cents: totals.employerTotalCents },
  { label: 'Exonération', cents: -totals.exemptionCents },
  { label: 'Déduction de 2 € par heure', cents: -totals.hourlyDeductionCents },
  { label: 'Coût total pour l’employeur', cents: totals.totalCostCents, strong: true, always: true },
  { label: 'Crédit d’impôt estimé', cents: 0 - totals.taxCreditCents, always: true },
  { label: 'Reste à la charge de l’employeur', cents: totals.costAfterCreditCents, strong: true, always: true },
]

/** A short contract at the neutral rate: what was taken off before the tax. */
const withholdingLabel = ({ withholdingAbatementCents }: Totals): string =>
  withholdingAbatementCents === 0
    ? 'Impôt prélevé à la source'
    : `Impôt prélevé à la source, calculé sur le net imposable moins ${euros(withholdingAbatementCents)} (contrat de deux mois au plus)`

/** What was given in kind, in cents: what is missing between the net and what is paid. */
const inKindCents = ({ netCents, withholdingCents, netPaidCents }: Totals, elements: MonthElements): number =>
  netCents - withholdingCents + expensesCents(elements) - netPaidCents

const workerAmounts = (totals: Totals, elements: MonthElements): Amount[] => [
  { label: 'Salaire brut', cents: totals.grossCents, always: true },
  { label: 'Cotisations retenues', cents: -totals.employeeTotalCents },
  { label: 'Salaire net', cents: totals.netCents, always: true },
  { label: withholdingLabel(totals), cents: -totals.withholdingCents },
  { label: 'Repas et logement fournis', cents: 0 - inKindCents(totals, elements) },
  { label: 'Frais remboursés', cents: expensesCents(elements) },
  { label: 'Net versé au salarié', cents: totals.netPaidCents, strong: true, always: true },
  ...(elements.depositCents ? depositAmounts(totals.netPaidCents, elements.depositCents) : []),
  { label: 'Net imposable', cents: totals.netTaxableCents, always: true },
  { label: 'Montant net social', cents: totals.netSocialCents, always: true },
]

/** What was given before, and what is still to be given: nothing of the contributions depends on it. */
const depositAmounts = (netPaidCents: number, depositCents: number): Amount[] => [
  { label: 'Acompte déjà versé', cents: -depositCents },
  { label: 'Reste à verser au salarié', cents: netPaidCents - depositCents, strong: true, always: true },
]
interface CostProps {
  totals: Totals
  /** What the credit is estimated within. */
  ceiling: CreditCeiling
}

/** What the month costs the employer, adding up from top to bottom; the credit is within what the year has left. */
export const EmployerCost = ({ totals, ceiling }: CostProps) => (
  <>
    <Amounts amounts={employerAmounts(totals)} />
    <NetResidual {...totals} />
    <p className="fr-hint-text">{creditHint(totals, ceiling)}</p>
  </>
)

/** The declared net is given by no gross: which net is kept, and why. */
const NetResidual = ({ netCents, netResidualCents }: Pick<Totals, 'netCents' | 'netResidualCents'>) =>
  netResidualCents !== 0 && (
    <p className="fr-text--sm">
      Aucun salaire brut ne donne exactement le net déclaré, {euros(netCents - netResidualCents)} : chaque cotisation
      est arrondie au centime. Le net le plus proche est retenu : {euros(netCents)}.
    </p>
  )

/** Why the credit is not half of the cost, or is not sure. */
function creditHint(totals: Totals, { cents, over65 }: CreditCeiling): string {
  const household = over65
    ? 'd’un foyer dont un membre a plus de 65 ans, sans enfant à charge'
    : 'd’un foyer sans enfant à charge'
  const ceiling = `plafond de ${euros(cents)} par an ${household}`
  if (isWholeCredit(totals)) return `Estimation, avec le ${ceiling}. L’impôt de l’année fixe le crédit.`
  const met =
    totals.taxCreditCents === 0
      ? 'il ne reste plus de crédit d’impôt pour ce mois'
      : 'le crédit d’impôt de ce mois s’y arrête'
  return `Les mois déclarés de l’année atteignent le ${ceiling} : ${met}. Un foyer avec des enfants à charge a un plafond plus élevé.`
}

/** Who pays what: one column for the employer, one for the worker; each adds up from top to bottom. */
export function CostSummary({ totals, elements, ceiling }: CostProps & { elements: MonthElements }) {
  return (
    <div className="cesu-columns">
      <section>
        <h3 className="fr-h6 fr-mb-1w">Pour l’employeur</h3>
        <EmployerCost totals={totals} ceiling={ceiling} />
      </section>
      <section>
        <h3 className="fr-h6 fr-mb-1w">Pour le salarié</h3>
        <WorkerPay totals={totals} elements={elements} />
      </section>
    </div>
  )
}

/** What the worker receives, adding up from top to bottom; a deposit is taken off what is still to be given. */
export const WorkerPay = ({ totals, elements }: { totals: Totals; elements: MonthElements }) => (
  <Amounts amounts={workerAmounts(totals, elements)} />
)

const Amounts = ({ amounts }: { amounts: Amount[] }) => (
  <dl className="cesu-facts">
    {amounts
      .filter((amount) => amount.always || amount.cents !== 0)
      .map((amount) => (
        <div key={amount.label} className={amount.strong ? 'cesu-fact cesu-fact--strong' : 'cesu-fact'}>
          <dt>{amount.label}</dt>
          <dd>{euros(amount.cents)}</dd>
        </div>
      ))}
  </dl>
)
