import { type Amount, employerAmounts, type MonthElements, type Totals, workerAmounts } from '@cesu/domain/declarations'
import { type CreditCeiling, creditHint } from '@cesu/domain/tax-credit'
import { euros } from '../design/format/amounts.ts'

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

const Amounts = ({ amounts }: { amounts: readonly Amount[] }) => (
  <dl className="cesu-facts">
    {amounts.map((amount) => (
      <div key={amount.label} className={amount.strong ? 'cesu-fact cesu-fact--strong' : 'cesu-fact'}>
        <dt>{amount.label}</dt>
        <dd>{euros(amount.cents)}</dd>
      </div>
    ))}
  </dl>
)
