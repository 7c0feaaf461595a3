import { euros, monthShort } from '@cesu/ui/design'
import type { CSSProperties } from 'react'
import type { Year } from './yearOf.ts'

/**
 * The cost since the first month, split between the person and the tax credit, under the ceiling. Drawn with plain boxes:
 * it follows the text size, prints, and costs no script. The sentences and the table say all that it shows.
 */
export function YearChart({ year }: { year: Year }) {
  const top = Math.max(year.ceilingCents, year.costCents, 1)
  const share = (cents: number): CSSProperties => ({ height: `${(cents * 100) / top}%` })
  return (
    <figure className="estimate-year" aria-hidden="true">
      <div className="estimate-year__columns">
        <div className="estimate-year__ceiling" style={{ bottom: share(year.ceilingCents).height }}>
          <span>Plafond : {euros(year.ceilingCents)} de dépenses</span>
        </div>
        {year.months.map(({ period, costSoFarCents, creditSoFarCents }) => (
          <div key={period} className="estimate-year__column">
            <span className="estimate-look--state" style={share(creditSoFarCents)} />
            <span className="estimate-look--you" style={share(costSoFarCents - creditSoFarCents)} />
          </div>
        ))}
      </div>
      <div className="estimate-year__months">
        {year.months.map(({ period }) => (
          <span key={period}>{monthShort(period).split(' ')[0]}</span>
        ))}
      </div>
      <figcaption>
        <span>
          <span className="estimate-swatch estimate-look--you" />
          Payé par vous depuis le premier mois
        </span>
        <span>
          <span className="estimate-swatch estimate-look--state" />
          Rendu par le crédit d’impôt
        </span>
      </figcaption>
    </figure>
  )
}
