import type { EstimateResult } from '../contributions/index.ts'
import { frenchEuros } from '../shared/index.ts'
import type { MonthElements } from './element-fields.ts'
import { expensesCents } from './elements.ts'

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
> & {
  /** What the funders of titles pay of the month; absent where titles are not known. */
  funderShareCents?: number
}

/** One amount with its name; the sign is in the amount. */
export interface Amount {
  label: string
  cents: number
  strong?: boolean
}

/** An amount that says nothing when it is 0. */
interface PossibleAmount extends Amount {
  /** True when it is said all the same. */
  always?: boolean
}

const said = (amounts: readonly PossibleAmount[]): Amount[] =>
  amounts.filter(({ always, cents }) => always || cents !== 0)

/** What the month costs the employer, adding up from the first to the last: of the receipt, on screen and on paper. */
export const employerAmounts = (totals: Totals): Amount[] =>
  said([
    { label: 'Salaire net', cents: totals.netCents, always: true },
    { label: 'Cotisations retenues sur le salaire', cents: totals.employeeTotalCents },
    { label: 'Cotisations de l’employeur', cents: totals.employerTotalCents },
    { label: 'Exonération', cents: -totals.exemptionCents },
    { label: 'Déduction par heure', cents: -totals.hourlyDeductionCents },
    { label: 'Coût total pour l’employeur', cents: totals.totalCostCents, strong: true, always: true },
    { label: 'Part des financeurs des titres', cents: 0 - (totals.funderShareCents ?? 0) },
    { label: 'Crédit d’impôt estimé', cents: 0 - totals.taxCreditCents, always: true },
    { label: 'Reste à la charge de l’employeur', cents: totals.costAfterCreditCents, strong: true, always: true },
  ])

/** A short contract at the neutral rate: what was taken off before the tax. */
const withholdingLabel = ({ withholdingAbatementCents }: Totals): string =>
  withholdingAbatementCents === 0
    ? 'Impôt prélevé à la source'
    : `Impôt prélevé à la source, calculé sur le net imposable moins ${frenchEuros(withholdingAbatementCents)} (contrat de deux mois au plus)`

/** What was given in kind, in cents: what is missing between the net and what is paid. */
export const inKindCents = (
  { netCents, withholdingCents, netPaidCents }: Pick<Totals, 'netCents' | 'withholdingCents' | 'netPaidCents'>,
  elements: MonthElements,
): number => netCents - withholdingCents + expensesCents(elements) - netPaidCents

/** What the worker receives, adding up from the first to the last; a deposit is taken off what is still to be given. */
export const workerAmounts = (totals: Totals, elements: MonthElements): Amount[] =>
  said([
    { label: 'Salaire brut', cents: totals.grossCents, always: true },
    { label: 'Cotisations retenues', cents: -totals.employeeTotalCents },
    { label: 'Salaire net', cents: totals.netCents, always: true },
    { label: withholdingLabel(totals), cents: -totals.withholdingCents },
    { label: 'Repas et logement fournis', cents: 0 - inKindCents(totals, elements) },
    { label: 'Frais remboursés', cents: expensesCents(elements) },
    { label: 'Net versé au salarié', cents: totals.netPaidCents, strong: true, always: true },
    ...depositAmounts(totals.netPaidCents, elements.depositCents ?? 0),
    { label: 'Net imposable', cents: totals.netTaxableCents, always: true },
    { label: 'Montant net social', cents: totals.netSocialCents, always: true },
  ])

/** What was given before, and what is still to be given: nothing of the contributions depends on it. */
export const depositAmounts = (netPaidCents: number, depositCents: number): PossibleAmount[] =>
  depositCents === 0
    ? []
    : [
        { label: 'Acompte déjà versé', cents: -depositCents },
        { label: 'Reste à verser au salarié', cents: netPaidCents - depositCents, strong: true, always: true },
      ]
