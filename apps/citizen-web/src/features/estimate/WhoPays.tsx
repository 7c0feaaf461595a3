import type { EstimateResult } from '@cesu/domain/contributions'
import { euros } from '@cesu/ui/design'

/** A part of the whole, in cents. */
interface Part {
  label: string
  cents: number
  /** Which colour and pattern: the same in the bar and beside the label. */
  look: 'net' | 'employee' | 'employer' | 'you' | 'state' | 'relief'
}

/** Where the money goes, then who pays it: both add up to the gross pay and all the employer's contributions. */
function splitsOf(result: EstimateResult): { title: string; parts: Part[] }[] {
  const { netCents, employeeTotalCents, employerTotalCents, exemptionCents, hourlyDeductionCents } = result
  return [
    {
      title: 'Où va l’argent',
      parts: [
        { label: 'Salaire net, avant impôt', cents: netCents, look: 'net' },
        { label: 'Cotisations retenues sur le salaire', cents: employeeTotalCents, look: 'employee' },
        { label: 'Cotisations de l’employeur', cents: employerTotalCents, look: 'employer' },
      ],
    },
    {
      title: 'Qui le paie',
      parts: [
        { label: 'Vous, après crédit d’impôt estimé', cents: result.costAfterCreditCents, look: 'you' },
        { label: 'L’État, par le crédit d’impôt estimé', cents: result.taxCreditCents, look: 'state' },
        { label: 'Exonération de cotisations', cents: exemptionCents, look: 'relief' },
        { label: 'Déduction sur vos cotisations', cents: hourlyDeductionCents, look: 'relief' },
      ],
    },
  ]
}

/** Who pays what: two bars of the same length, each with its amounts; the table says all that the bars show. */
export function WhoPays({ result }: { result: EstimateResult }) {
  return (
    <table className="estimate-table estimate-split">
      <caption className="fr-sr-only">Où va l’argent et qui le paie, pour le mois</caption>
      {splitsOf(result).map(({ title, parts }) => (
        <Split key={title} title={title} parts={parts.filter(({ cents }) => cents > 0)} />
      ))}
    </table>
  )
}

function Split({ title, parts }: { title: string; parts: readonly Part[] }) {
  const totalCents = parts.reduce((sum, { cents }) => sum + cents, 0)
  return (
    <tbody>
      <tr className="estimate-split__title">
        <th scope="rowgroup" colSpan={2}>
          {title}
          <div className="estimate-bar" aria-hidden="true">
            {parts.map(({ label, cents, look }) => (
              <span key={label} className={`estimate-bar__part estimate-look--${look}`} style={{ flexGrow: cents }} />
            ))}
          </div>
        </th>
      </tr>
      {parts.map(({ label, cents, look }) => (
        <tr key={label}>
          <th scope="row">
            <span className={`estimate-swatch estimate-look--${look}`} aria-hidden="true" />
            {label}
          </th>
          <td>{euros(cents)}</td>
        </tr>
      ))}
      <tr className="estimate-table__main">
        <th scope="row">Total</th>
        <td>{euros(totalCents)}</td>
      </tr>
    </tbody>
  )
}
