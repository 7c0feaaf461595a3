import { eurosInColumn, monthCapitalised } from '@cesu/ui/design'
import type { Year } from './yearOf.ts'

/** The year month by month; wider than a small screen, it scrolls inside its box. */
export const YearTable = ({ year }: { year: Year }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached with the keyboard
  <section className="estimate-scroll" tabIndex={0} aria-label={`Tableau de l’année ${year.year}`}>
    <table className="estimate-table estimate-table--dense">
      <caption>Coût et crédit d’impôt de chaque mois de {year.year}, en euros</caption>
      <thead>
        <tr>
          <th scope="col">Mois</th>
          <th scope="col">Coût</th>
          <th scope="col">Crédit</th>
          <th scope="col">Coût cumulé</th>
          <th scope="col">Crédit cumulé</th>
        </tr>
      </thead>
      <tbody>
        {year.months.map((month) => (
          <tr key={month.period}>
            <th scope="row">
              {monthCapitalised(month.period).slice(0, -5)}
              {month.period === year.reached && <strong> : plafond atteint</strong>}
            </th>
            <td>{eurosInColumn(month.costCents)}</td>
            <td>{eurosInColumn(month.creditCents)}</td>
            <td>{eurosInColumn(month.costSoFarCents)}</td>
            <td>{eurosInColumn(month.creditSoFarCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
